"""One run of a corpus, and what each of its steps took."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.scale.weighing import watching
from twosource.assembly import make_settings
from twosource.assembly.corpus import EngineName, run_corpus
from twosource.assembly.corpus.layout import BETWEEN, RESULTS
from twosource.assembly.corpus.told import Ended, Progress
from twosource.settings import Settings

BEFORE_FINDINGS = ("read", "clean", "arrange", "texts", "copies", "stories")
COPIES = 0.6  # share of the articles of a corpus
_LATEST_DAY = "2027-01-01"
Figures = dict[str, float]


def make_corpus(articles: int, folder: Path, form: str, copies: float = COPIES) -> Path:
    """Write a corpus of invented news where there is none yet, in a process of its own; return its folder."""
    made = folder / f"{form}-{articles}-{copies}"
    if not made.exists():
        numbers = ["--articles", str(articles), "--copies", str(copies), "--form", form]
        subprocess.run([sys.executable, "-m", "benchmarks.corpora", *numbers, "--out", str(made)], check=True)
    return made


def measure_run(
    given: Path, out: Path, *, engine: EngineName = "local", until: str = "findings", fast: bool = False
) -> tuple[Figures, dict[str, Any]]:
    """Run a corpus; return what it took, in all and by step, and its manifest."""
    begun: dict[str, float] = {}
    manifest: dict[str, Any] = {}
    settings = choose_settings(fast=fast)
    started = time.perf_counter()
    with watching() as peak:
        for told in run_corpus([str(given)], out, settings, time.monotonic, engine=engine, until=until):
            if isinstance(told, Progress):
                begun.setdefault(told.step, time.perf_counter())
            elif isinstance(told, Ended):
                manifest = dict(told.manifest)
    ended = time.perf_counter()
    planning = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1.024e-3
    memory = {"peak memory, MB": peak.megabytes, "peak memory of the process that plans, MB": planning}
    return describe(manifest, begun, started, ended) | memory, manifest


def choose_settings(*, fast: bool) -> Settings:
    """Return the settings of all runs that are measured."""
    return make_settings(today=_LATEST_DAY, fast=fast)


def describe(manifest: dict[str, Any], begun: dict[str, float], started: float, ended: float) -> Figures:
    """Return the figures of a run from its manifest and from when each step began."""
    articles = manifest["accounted"]["pages"]
    figures: Figures = {"articles": articles, "minutes": (ended - started) / 60}
    ends = [*list(begun.values())[1:], ended]
    for (step, begin), end in zip(begun.items(), ends, strict=True):
        seconds = manifest["steps"][step]["processor_seconds"]
        figures[f"{step}: minutes"] = (end - begin) / 60
        figures[f"{step}: ms of one core an article"] = seconds / articles * 1000
    spent = sum(manifest["steps"][step]["processor_seconds"] for step in begun)
    early = sum(manifest["steps"][step]["processor_seconds"] for step in begun if step in BEFORE_FINDINGS)
    figures["articles/s of one core"] = articles / spent
    figures["ms of one core an article, before statements and findings"] = early / articles * 1000
    figures["articles/s on the clock"] = articles / (ended - started)
    for name, tables in (("results", RESULTS), ("between the steps", BETWEEN)):
        octets = sum(manifest["tables"][table]["octets"] for table in tables)
        figures[f"stored, {name}, bytes an article"] = octets / articles
    return figures | _describe_distinct(manifest, spent)


def _describe_distinct(manifest: dict[str, Any], spent: float) -> Figures:
    """Return the speed by distinct text: articles times the share of their paragraphs that no other one had before."""
    saved = manifest["saved"]
    if not saved["paragraphs"]:
        return {}
    share = saved["share of paragraphs that were not read again"]
    distinct = manifest["accounted"]["articles"] * (1 - share)
    sharing = saved["articles that share text with one before them"] / manifest["accounted"]["articles"]
    return {
        "share of articles that share text with one before them": sharing,
        "share of paragraphs that were not read again": share,
        "articles/s of one core, of distinct text": distinct / spent,
    }


def read_kept(results: Path, name: str) -> dict[str, Any]:
    """Return what was kept under a name; nothing where that is new."""
    kept: dict[str, dict[str, Any]] = json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}
    return kept.get(name, {})


def save(
    results: Path, name: str, figures: Figures, machine: dict[str, str], rows: Mapping[str, str] | None = None
) -> None:
    """Keep figures under a name, and the hashes of ``rows``, beside those of other sizes that were measured before."""
    kept = json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}
    kept[name] = {"machine": machine, "figures": {key: round(value, 4) for key, value in figures.items()}}
    if rows:
        kept[name]["rows"] = dict(rows)
    results.write_text(json.dumps(dict(sorted(kept.items())), indent=1) + "\n", encoding="utf-8")
