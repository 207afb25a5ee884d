"""Corpora of growing size, and engines that must agree.

``python -m benchmarks.scale growth --sizes 1000 10000 --form html`` runs corpora of these sizes up to their stories, or
``--until findings``; ``--copies 0`` makes them without copies. ``alike --articles 20000`` runs one on this machine and
on a Ray cluster of two workers, undisturbed and with workers killed, or some of these ``--runs``. Results are kept in
``benchmarks/scale/results.json``; ``chart`` draws how they grow.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.machine import describe_machine
from benchmarks.scale.alike import RUNS, Asked, compare_rows, run_one
from benchmarks.scale.charting import PICTURE, draw_growth
from benchmarks.scale.measuring import COPIES, Figures, make_corpus, measure_run, read_kept, save
from benchmarks.scale.planning import measure_planning

RESULTS = Path(__file__).with_name("results.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["growth", "alike", "chart"])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], help="articles, for growth")
    parser.add_argument("--articles", type=int, default=20_000, help="articles, for alike")
    parser.add_argument("--form", choices=["text", "html"], default="html")
    parser.add_argument("--copies", type=float, default=COPIES, help="share of articles that are copies, for growth")
    parser.add_argument("--until", choices=["stories", "findings"], default="stories")
    parser.add_argument("--fast", action="store_true", help="rules alone, without models")
    parser.add_argument("--runs", nargs="+", choices=RUNS, default=RUNS, help="which, for alike; others were kept")
    parser.add_argument("--kill-every", type=float, default=20.0, help="seconds between two killed workers, for alike")
    parser.add_argument(
        "--folder", type=Path, help="where corpora lie and runs are made; else where temporary files go"
    )
    asked = parser.parse_args()
    if asked.what == "chart":
        _draw(_call(asked))
        return
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        folder = asked.folder or Path(name)
        if asked.what == "growth":
            for size in asked.sizes:
                _keep(f"{size:,} articles as {_call(asked)}", _grow(size, folder, Path(name), asked))
        else:
            _compare(folder, Path(name), asked)


def _draw(kind: str) -> None:
    drawn = draw_growth(json.loads(RESULTS.read_text(encoding="utf-8")), kind)
    if drawn is None:
        message = f"measure two sizes first: python -m benchmarks.scale growth ({kind})"
        raise SystemExit(message)
    PICTURE.write_text(drawn, encoding="utf-8")


def _call(asked: argparse.Namespace) -> str:
    copies = "" if asked.copies == COPIES else f", {asked.copies:.0%} copies"
    return f"{asked.form}{copies}, up to {asked.until}{', by rules alone' if asked.fast else ''}"


def _grow(size: int, folder: Path, runs: Path, asked: argparse.Namespace) -> Figures:
    out = runs / f"run-{size}"
    given = make_corpus(size, folder, asked.form, asked.copies)
    figures, _ = measure_run(given, out, until=asked.until, fast=asked.fast)
    if asked.until == "stories":
        figures |= measure_planning(given, out)
    shutil.rmtree(out)
    return figures


def _compare(folder: Path, runs: Path, asked: argparse.Namespace) -> None:
    """Do the runs that are asked for, and compare the rows of each with those of all runs that were kept before."""
    name = f"alike: {asked.articles:,} articles as {_call(asked)}"
    given = make_corpus(asked.articles, folder, asked.form)
    how = Asked(until=asked.until, fast=asked.fast, kill_every=asked.kill_every)
    for run in asked.runs:
        figures, found = run_one(run, given, runs, how)
        known = read_kept(RESULTS, name)
        rows = {**known.get("rows", {}), run: found}
        _keep(name, {**known.get("figures", {}), **figures, **compare_rows(rows)}, rows)


def _keep(name: str, figures: Figures, rows: Mapping[str, str] | None = None) -> None:
    for key, value in figures.items():
        print(f"{name:50} {key:60} {value:12.3f}", flush=True)
    save(RESULTS, name, figures, describe_machine(), rows)


if __name__ == "__main__":
    main()
