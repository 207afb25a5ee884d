"""A story of so many articles of 800 words: how long its findings take on one core, and how much memory.

``python -m benchmarks.findings`` measures stories of 5 to 200 articles, each in a process of its own, prints the
figures, keeps them in ``benchmarks/findings.json`` and draws them for the documentation. Processor time of one thread.
``reading``: sentences, vectors, copies and statements. ``candidates``: the pairs that are looked at closely.
``matching``: what is read of each statement, candidates, and weighing them. ``findings``: matching, groups, relations
and support. The pair model takes part in stories of up to 20 articles; ``--fast`` leaves it out there too.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.chart import draw_chart
from benchmarks.machine import describe_machine
from benchmarks.mixing import mix_articles
from twosource.analysis import read_reports
from twosource.assembly import make_settings
from twosource.findings import Material, find_findings
from twosource.findings.evidence.readings import read_statements
from twosource.findings.matching.candidates import find_candidates
from twosource.findings.matching.matches import match_statements
from twosource.language.encoder import load_encoder
from twosource.language.pairing import load_pair_model
from twosource.language.tagging import load_tagger
from twosource.model.story import Story

SIZES = (5, 10, 20, 50, 100, 200)
STORY = 20  # articles of the story of `measure_story`
MODELLED = 20  # articles of the largest story that the pair model takes part in
HERE = Path(__file__).parent
RESULTS = HERE / "findings.json"
FIGURE = HERE.parent / "docs" / "explanation" / "findings-cost.svg"
THREADS = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1"}
_Made = TypeVar("_Made")
Figures = dict[str, dict[str, float]]


def measure_findings(sizes: Sequence[int] = SIZES, *, fast: bool = False) -> Figures:
    """Return the figures of each story, each measured in a process whose memory nothing else has touched."""
    figures: Figures = {}
    for size in sizes:
        for model in [False, True][: 1 + (size <= MODELLED and not fast)]:
            name = f"{size} articles{', pair model' if model else ''}"
            figures[name] = _measure_apart(size, model=model)
            print(name, *(f"{key} {value:,.1f}" for key, value in figures[name].items()), sep="\n    ", flush=True)
    return figures


def measure_story(size: int = STORY) -> dict[str, float]:
    """Return what the findings of one story take, from the articles' text on, with all models."""
    figures = _measure_apart(size, model=True)
    return {f"findings of {size} articles: {name}": figures[name] for name in ("whole way, s", "peak memory, MB")}


def _measure_apart(size: int, *, model: bool) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.findings", "--only", str(size), *(["--model"] if model else [])]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **THREADS})
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _measure_here(size: int, *, model: bool) -> dict[str, float]:
    settings = make_settings().findings
    seconds: dict[str, float] = {}
    material = _time(seconds, "reading, s", lambda: _read(size, model=model))
    read = _peak()
    statements = material.statements
    readings = read_statements(statements, material, settings)
    pairs = _time(seconds, "candidates, s", lambda: find_candidates(readings, material, settings))
    matches = _time(seconds, "matching, s", lambda: match_statements(statements, material, settings))
    matched = _peak()
    findings = _time(seconds, "findings, s", lambda: find_findings(material, settings))
    return {
        "articles": size,
        "statements": len(statements),
        "all pairs": len(statements) * (len(statements) - 1) / 2,
        "candidate pairs": len(pairs),
        "matches": len(matches.across),
        "findings": len(findings),
        **seconds,
        "whole way, s": seconds["reading, s"] + seconds["findings, s"],
        "peak memory after reading, MB": read,
        "peak memory after matching, MB": matched,
        "peak memory, MB": _peak(),
    }


def _read(size: int, *, model: bool) -> Material:
    """Return the material of one story of all articles, however they would be grouped."""
    articles = mix_articles(size)
    reports = read_reports(articles, load_encoder(), make_settings(), load_tagger())
    return Material(
        story=Story(id="story", title="a story", articles=tuple(article.id for article in articles)),
        statements=reports.statements,
        analysed=reports.analysed,
        ledger=reports.ledger,
        pair_model=load_pair_model() if model else None,
    )


def _time(seconds: dict[str, float], name: str, work: Callable[[], _Made]) -> _Made:
    start = time.process_time()
    made = work()
    seconds[name] = time.process_time() - start
    return made


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure, print, keep and draw; of one story alone print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", type=int, help="measure one story of so many articles, in this process")
    parser.add_argument("--model", action="store_true", help="with the pair model")
    parser.add_argument("--fast", action="store_true", help="no story with the pair model")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="articles of each story")
    asked = parser.parse_args()
    if asked.only:
        print(json.dumps(_measure_here(asked.only, model=asked.model)))
        return
    figures = measure_findings(asked.sizes, fast=asked.fast)
    rounded = {name: {key: round(value, 2) for key, value in row.items()} for name, row in figures.items()}
    kept = json.dumps({"machine": describe_machine(), "figures": rounded}, indent=1)
    RESULTS.write_text(kept + "\n", encoding="utf-8")
    draw_figure(figures, FIGURE)


def draw_figure(figures: Figures, path: Path) -> None:
    """Draw how pairs and seconds grow with the statements of the stories that no pair model took part in."""
    rows = [row for name, row in figures.items() if "model" not in name]
    across = [row["statements"] for row in rows]
    charts = {
        "Pairs": {name: [row[name] for row in rows] for name in ("all pairs", "candidate pairs", "matches")},
        "Seconds on one core": {name: [row[f"{name}, s"] for row in rows] for name in ("findings", "matching")},
    }
    path.write_text(draw_chart("statements", across, charts), encoding="utf-8")


if __name__ == "__main__":
    main()
