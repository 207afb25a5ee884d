"""``python -m benchmarks``: measure, print a table, and keep it in ``benchmarks/results.json``."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.footprint import installed_megabytes
from benchmarks.machine import describe_machine
from benchmarks.peers import measure_peers
from benchmarks.startup import measure_startup
from benchmarks.whole_way import measure_whole_way

RESULTS = Path(__file__).parent / "results.json"
BOUNDS = {
    "twosource --help, s": 0.3,
    "import twosource, s beyond that": 0.1,
    "warm comparison, s": 3.0,
    "peak memory, MB": 600.0,
    "default install, MB": 400.0,
}


def main() -> None:
    figures = {
        **measure_startup(),
        **measure_whole_way(),
        "default install, MB": installed_megabytes(),
        **measure_peers(),
    }
    for name, value in figures.items():
        bound = BOUNDS.get(name)
        verdict = "" if bound is None else f"  (bound {bound:g}: {'kept' if value <= bound else 'BROKEN'})"
        print(f"{name:50} {value:9.3f}{verdict}")
    rounded = {name: round(value, 3) for name, value in figures.items()}
    kept = json.dumps({"machine": describe_machine(), "figures": rounded}, indent=1)
    RESULTS.write_text(kept + "\n", encoding="utf-8")
    if any(value > BOUNDS[name] for name, value in figures.items() if name in BOUNDS):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
