"""What a corpus was made from and what is in it, for people and for programs: ``manifest.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import ARTICLES, BETWEEN, FAILURES, MANIFEST, PAGES, RESULTS
from twosource.assembly.corpus.ledger import Entry
from twosource.assembly.corpus.opening import FORMAT
from twosource.assembly.corpus.part import Written, add_up
from twosource.assembly.corpus.running import STEPS
from twosource.assembly.corpus.steps.columns import show
from twosource.version import __version__

_MB = 1_000_000
_TOLD = 20  # failures that stand in the manifest; all are in their table


def make_manifest(corpus: Corpus, engine: str, *, until: str, complete: bool) -> dict[str, Any]:
    """Return the manifest of a corpus as far as it is done, as plain values.

    Steps behind ``until`` are left out: what there is of them was made from what an earlier run had.
    """
    entries = {step: corpus.ledger.list_step(step) for step in STEPS[: STEPS.index(until) + 1]}
    files = {file.path: file for some in entries.values() for entry in some for file in entry.files}
    tables = {table: _list_files(files, table) for table in (*RESULTS, *BETWEEN)}
    counts = {step: add_up([entry.counts for entry in some]) for step, some in entries.items()}
    return {
        "format": FORMAT,
        "version": __version__,
        "complete": complete,
        "until": until,
        "engine": engine,
        "inputs": [show(given) for given in corpus.given],
        "latest_day": corpus.settings.cleaning.latest_day,
        "fast": corpus.settings.statements.fast,
        "accounted": account(entries, tables, counts),
        "saved": tell_saved(counts),
        "steps": {step: _describe(some, counts[step]) for step, some in entries.items()},
        "failed": list_failures(corpus, tables[FAILURES], _TOLD),
        "tables": {table: _weigh(some) for table, some in tables.items()},
    }


def mark_begun(folder: Path) -> None:
    """Say in the manifest of an earlier run, if there is one, that the corpus is not complete: it may be changed now.

    A run that is killed can say nothing more.
    """
    with suppress(FileNotFoundError, ValueError):  # what is damaged says nothing, and is written anew at the end
        manifest = json.loads((folder / MANIFEST).read_bytes())
        if isinstance(manifest, dict) and manifest.get("complete"):
            write_manifest(folder, {**manifest, "complete": False})


def write_manifest(folder: Path, manifest: Mapping[str, Any]) -> Path:
    """Put the manifest in the place of the one that is there."""
    path = folder / MANIFEST
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    draft.replace(path)
    return path


def _list_files(files: Mapping[str, Written], table: str) -> list[Written]:
    return [file for path, file in sorted(files.items()) if path.startswith(f"{table}/")]


def account(
    entries: Mapping[str, Sequence[Entry]],
    tables: Mapping[str, Sequence[Written]],
    counts: Mapping[str, Mapping[str, int]],
) -> dict[str, int]:
    """Return what became of everything that was read: each page is in one of these, but for ``pages`` itself."""
    read, articles = (sum(file.rows for file in tables[table]) for table in (PAGES, ARTICLES))
    unread, unclean = (counts.get(step, {}).get("failures", 0) for step in ("read", "clean"))
    versions = counts.get("arrange", {}).get("versions", 0)
    return {
        "pages": read,
        "articles": articles,
        "versions of them": versions,
        "repeats": read - unclean - articles - versions if entries.get("arrange") else 0,
        "without an article": unclean,
        "inputs that could not be read": unread,
    }


def tell_saved(counts: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """Return how much work was not done twice, as counts and as shares of what there was."""
    counts = {step: counts.get(step, {}) for step in STEPS}
    distinct, exact = counts["copies"].get("distinct texts", 0), counts["texts"].get("exact copies", 0)
    seen, read = counts["paragraphs"].get("paragraphs", 0), counts["statements"].get("distinct paragraphs", 0)
    near = counts["copies"].get("sharing text", 0)
    return {
        "exact copies": exact,
        "articles that share text with one before them": near + exact,
        "share of articles that were not compared, as exact copies": _share(exact, exact + distinct),
        "paragraphs": seen,
        "paragraphs that were read by the model": read,
        "share of paragraphs that were not read again": _share(seen - read, seen),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _describe(entries: Sequence[Entry], counts: Mapping[str, int]) -> dict[str, Any]:
    return {
        "parts": len(entries),
        "processor_seconds": round(sum(entry.seconds for entry in entries), 1),
        "peak_memory_mb": round(max((entry.peak for entry in entries), default=0) / _MB, 1),
        "counts": dict(sorted(counts.items())),
    }


def _weigh(files: Sequence[Written]) -> dict[str, int]:
    return {"files": len(files), "rows": sum(file.rows for file in files), "octets": sum(file.octets for file in files)}


def list_failures(corpus: Corpus, written: Sequence[Written], most: int) -> list[dict[str, str]]:
    """Return the first inputs, pages and stories that failed, and why.

    Raises:
        UnreadableError: a file of failures is damaged.
    """
    files = [file for file in written if file.rows][:most]  # each has one at least
    rows = (row for table in corpus.read(files, ("given", "why")) for row in table.to_pylist())
    return list(islice(rows, most))
