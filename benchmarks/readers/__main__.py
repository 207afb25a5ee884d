"""``python -m benchmarks.readers``: eight processes read a desk, alone and while another one adds and analyses.

Every answer is judged: the articles of a story are as many as it counts, those of all stories as many as there are,
the statements of a finding are there, and no total falls. Prints how long answers take, and exits with 1 where one was
wrong. Takes some minutes.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.machine import describe_machine
from benchmarks.readers.measuring import Reading, measure_readers


def main() -> None:
    parser = argparse.ArgumentParser(description="Read a desk while it is written to.")
    parser.add_argument("--before", type=int, default=300, help="articles on the desk at the start")
    parser.add_argument("--added", type=int, default=600, help="articles that are added meanwhile, in runs of 100")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long they read with no writer")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        alone, beside = measure_readers(Path(folder), asked.before, asked.added, asked.seconds)
    print(json.dumps(describe_machine()))
    _show("no writer", alone)
    _show(f"while {beside.written} articles were added and analysed", beside)
    for fault in [*alone.faults, *beside.faults]:
        print(fault)
    raise SystemExit(1 if alone.faults or beside.faults else 0)


def _show(title: str, reading: Reading) -> None:
    answers = sum(len(times) for each in reading.seen for times in each.seconds.values())
    print(f"{title}: {len(reading.seen)} readers, {answers:,} answers, {len(reading.faults)} wrong")
    for name in reading.seen[0].seconds:
        times = sorted(1000 * one for each in reading.seen for one in each.seconds.get(name, ()))
        middle, high = times[len(times) // 2], times[len(times) * 95 // 100]
        print(f"  {name:30} median {middle:7.1f} ms   95 % {high:7.1f} ms   slowest {times[-1]:8.1f} ms")


if __name__ == "__main__":
    main()
