"""``python -m fuzzing [TARGET…] --minutes 10``: breed inputs for each target until it has had its processor time.

All targets without a name. It goes on where it was ended: a target that has had its minutes is passed over. The figures
are in ``fuzzing/results.json``, what broke a promise in ``--work``. ``--keep`` packs the corpus into ``fuzzing/corpus``
instead. Needs ``pip install --group fuzz``.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.machine import describe_machine

from fuzzing.keeping import keep, unpack
from fuzzing.running import Figures, run_target
from fuzzing.target import Target
from fuzzing.targets import list_targets

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="one of --list; all where none is named")
    parser.add_argument("--minutes", type=float, default=10, help="of processor time for each target, in all")
    parser.add_argument("--until", metavar="HH:MM", help="start no target after this time of day")
    parser.add_argument("--work", type=Path, default=HERE / "work", help="folder for what is bred and what is broken")
    parser.add_argument("--list", action="store_true", help="print the targets and what each has had")
    parser.add_argument("--keep", action="store_true", help="pack the least corpus that reaches as much")
    asked = parser.parse_args()
    unknown = set(asked.targets) - list_targets().keys()
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}; --list names them")
    chosen = [list_targets()[name] for name in asked.targets or list_targets()]
    if asked.list:
        _print_list(chosen)
    elif asked.keep:
        _keep_all(chosen, asked.work)
    else:
        sys.exit(_run_all(chosen, asked.minutes * 60, asked.work, asked.until))


def _run_all(targets: Sequence[Target], seconds: float, work: Path, until: str | None) -> int:
    """Run the targets one after the other; return 1 where anything was found."""
    found = 0
    for target in targets:
        if until and time.strftime("%H:%M") >= until:
            break
        folder = work / target.name
        unpack(target, folder / "corpus")
        figures = before = read_figures().get(target.name, Figures())
        for figures in run_target(target, seconds, folder, before):
            _note(target.name, figures)
        found += figures.broken + figures.hangs > before.broken + before.hangs
        print(f"{target.name}: {_describe(figures)}", flush=True)
    return int(found > 0)


def read_figures() -> dict[str, Figures]:
    """Return what is known of the runs of each target."""
    return {name: Figures(**figures) for name, figures in _read()["targets"].items()}


def _read() -> dict[str, Any]:
    results: dict[str, Any] = {"machine": describe_machine(), "targets": {}}
    return json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else results


def _note(name: str, figures: Figures) -> None:
    results = _read()
    results["targets"] = {
        each: asdict(figures) if each == name else results["targets"][each]
        for each in list_targets()
        if each == name or each in results["targets"]
    }
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def _keep_all(targets: Sequence[Target], work: Path) -> None:
    for target in targets:
        if (work / target.name / "corpus").exists():
            inputs, size = keep(target, work / target.name)
            print(f"{target.name}: {inputs} inputs, {size:,} bytes", flush=True)


def _print_list(targets: Sequence[Target]) -> None:
    figures = read_figures()
    for target in targets:
        print(f"{target.name:12} {target.what}: {_describe(figures.get(target.name, Figures()))}")


def _describe(figures: Figures) -> str:
    reached = (
        f"{figures.executions:,} inputs in {figures.seconds / 60:.1f} minutes, {figures.coverage:,} branches reached"
    )
    reached = f"{reached}, the slowest in {figures.slowest:.1f} s"
    return f"{reached}; {figures.broken} places broken, {figures.stopped} stopped, {figures.hangs} hangs"


if __name__ == "__main__":
    main()
