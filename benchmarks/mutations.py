"""``python -m benchmarks.mutations --count 10000``: hostile inputs through every reader.

Each must end in an article or a named reason: no crash, no hang over ten seconds, no network, bounded memory. Inputs
that fail are kept in a folder; the same number and seed make the same input on every machine.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.hostile.worker import make_input

MOST_PEAK = 800  # MB of memory that a reader may take for one input
BATCH = 250  # inputs for one process: its peak memory then says something about each of them
WALL = 900  # seconds after which the parent gives up a batch that no clock of its own ended
SHOWN = 12


def main() -> None:
    parser = argparse.ArgumentParser(description="Read hostile inputs and say what came of them.")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, default=Path("hostile-failures"))
    asked = parser.parse_args()
    starts = range(asked.first, asked.first + asked.count, BATCH)
    with ThreadPoolExecutor(asked.jobs) as pool:
        batches = pool.map(
            lambda start: list(_run(start, min(start + BATCH, asked.first + asked.count), asked.seed)), starts
        )
        records = [record for batch in batches for record in _told(batch)]
    failing = [record for record in records if record["wrong"]]
    _print_table(records)
    _keep(failing, asked.keep, asked.seed)
    raise SystemExit(1 if failing else 0)


def _told(batch: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Say at once what failed: the whole run takes its time."""
    for record in batch:
        if record["wrong"]:
            print(f"{record['number']:6} {record['name']} ({record['how']}): {record['wrong'][0]}", flush=True)
    return batch


def _run(start: int, stop: int, seed: int) -> Iterator[dict[str, Any]]:
    """Yield a record for each input; a process that ends early is told of, and another goes on behind it."""
    while start < stop:
        ended = _run_process(start, stop, seed)
        lines = [json.loads(line) for line in ended[0].splitlines() if line.startswith("{") and line.endswith("}")]
        done = [line for line in lines if "outcomes" in line]
        yield from (_judge_memory(record) for record in done)
        start = done[-1]["number"] + 1 if done else start
        if start < stop:
            lost = max((line["number"] for line in lines), default=start)
            yield _record_loss(lost, seed, ended[1])
            start = lost + 1


def _run_process(start: int, stop: int, seed: int) -> tuple[str, str]:
    numbers = ["--start", str(start), "--stop", str(stop), "--seed", str(seed)]
    command = [sys.executable, "-m", "benchmarks.hostile.worker", *numbers]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            return process.communicate(timeout=WALL)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return out, f"{err}\nno answer for {WALL} seconds"


def _record_loss(number: int, seed: int, told: str) -> dict[str, Any]:
    mutant = make_input(number, seed, "file:///nowhere")
    ours = [line.strip() for line in told.splitlines() if "twosource/" in line]
    why = f"the process ended: {told.strip()[:80]!r}, in {ours[0] if ours else told.strip()[-200:]!r}"
    sizes = {"bytes": len(mutant.content), "seconds": 0.0, "wall": 0.0, "peak": 0}
    return {"number": number, "name": mutant.name, "how": mutant.how, "outcomes": {}, "wrong": [why], **sizes}


def _judge_memory(record: dict[str, Any]) -> dict[str, Any]:
    if record["peak"] > MOST_PEAK + record["bytes"] // 1_000_000:
        record["wrong"].append(f"peak memory {record['peak']} MB")
    return record


def _print_table(records: list[dict[str, Any]]) -> None:
    outcomes = Counter(_summarise(record) for record in records)
    print(f"\n{len(records)} inputs")
    for outcome, amount in outcomes.most_common():
        print(f"{amount:8}  {outcome}")
    print("\nslowest, seconds of processor time")
    for record in sorted(records, key=lambda record: -record["seconds"])[:SHOWN]:
        what = f"{record['number']:6} {record['name']} ({record['how']}), {record['bytes']:,} bytes"
        print(f"{record['seconds']:8.2f}  {what}")
    print(f"\npeak memory of a process: {max((record['peak'] for record in records), default=0)} MB")


def _summarise(record: dict[str, Any]) -> str:
    if record["wrong"]:
        return f"FAILED: {record['wrong'][0].partition(':')[0]}"
    kinds = set(record["outcomes"])
    if kinds == {"Article"}:
        return "articles"
    return "articles and named reasons" if "Article" in kinds else "named reasons"


def _keep(failing: list[dict[str, Any]], folder: Path, seed: int) -> None:
    for record in failing:
        folder.mkdir(parents=True, exist_ok=True)
        mutant = make_input(record["number"], seed, "file:///nowhere")
        name = f"{record['number']:06}-{mutant.name}".replace("/", "_")
        (folder / name).write_bytes(mutant.content[:50_000_000])
        (folder / f"{name}.why.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    if failing:
        print(f"\n{len(failing)} failing inputs are kept in {folder}")


if __name__ == "__main__":
    main()
