"""Copies among articles that keep arriving, up to a million of them, on invented news of sixty days.

``python -m benchmarks.copies_at_scale`` adds a million articles, prints what it costs at ten thousand, a hundred
thousand and a million, and keeps it in ``benchmarks/copies.json``. All articles are within reach of one another, which
is the worst case. Only the last ones of each size are looked for, the others are put in. Processor time of one thread;
fingerprints are made by another process, and are those of written articles up to ``--written``, 100,000.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from benchmarks.copying.memory import measure_memory
from benchmarks.machine import describe_machine
from benchmarks.newsroom.fingerprinting import WRITTEN, Printed, print_fingers
from twosource.origins import Copied, CopyIndex, Entry, load_copies, save_copies, unpack_fingerprint

RESULTS = Path(__file__).parent / "copies.json"
ARTICLES = 1_000_000
TOGETHER = 100  # articles that are added together
LOOKED_FOR = 5_000  # articles that are added so at each size
SINGLY = 1_000  # articles that are added one at a time at each size
SAVED = 50_000  # articles after which the index is saved
REACH = 400  # days: more than there are
_STATUS = Path("/proc/self/status")


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What was counted since the last size: seconds, articles, and what was found against what is true."""

    putting: float = 0.0
    adding: float = 0.0
    saving: float = 0.0
    put: int = 0
    articles: int = 0
    copies: int = 0
    traced: int = 0
    pairs: int = 0
    right: int = 0


@dataclass(slots=True, kw_only=True)
class _Run:
    """An index that grows: the folder it is saved in, where its fingerprints are kept, and what is true of them."""

    index: CopyIndex
    folder: Path
    prints: Path
    sources: NDArray[np.int64]
    tally: _Tally = field(default_factory=_Tally)


def measure_growth(articles: int, written: int, folder: Path) -> dict[str, dict[str, float]]:
    """Return the figures at each size that the index reaches."""
    run = _Run(
        index=CopyIndex(REACH), folder=folder / "copies", prints=folder / "prints", sources=np.full(articles, -1)
    )
    figures: dict[str, dict[str, float]] = {}
    sizes = [size for size in (10_000, 100_000, 1_000_000) if size < articles] + [articles]
    arriving = print_fingers(articles, written)
    with run.prints.open("wb") as kept:
        for size in sizes:
            _put_in(run, islice(arriving, size - SINGLY - LOOKED_FOR - len(run.index)), kept)
            _add(run, islice(arriving, LOOKED_FOR), kept)
            alone = _add_singly(run, islice(arriving, SINGLY), kept)
            figures[f"{size} articles"] = {**_describe(run), "articles/s, one at a time": alone}
            print(size, figures[f"{size} articles"], flush=True)
            run.tally = _Tally()
    return {**figures, "after a restart": _restart(run)}


def _put_in(run: _Run, some: Iterator[Printed], kept: BinaryIO) -> None:
    while batch := list(islice(some, SAVED)):
        entries = _read(run, batch, kept)
        start = time.process_time()
        run.tally.put += run.index.catch_up(entries)
        run.tally.putting += time.process_time() - start
        _save(run)


def _add(run: _Run, some: Iterator[Printed], kept: BinaryIO) -> None:
    while batch := list(islice(some, TOGETHER)):
        entries = _read(run, batch, kept)
        start = time.process_time()
        found = run.index.add_many(entries)
        run.tally.adding += time.process_time() - start
        _judge(run, entries, found)


def _add_singly(run: _Run, some: Iterator[Printed], kept: BinaryIO) -> float:
    _save(run)
    entries = _read(run, list(some), kept)
    start = time.process_time()
    for entry in entries:
        run.index.add(entry.key, entry.made, entry.day)
    return len(entries) / (time.process_time() - start)


def _read(run: _Run, some: list[Printed], kept: BinaryIO) -> list[Entry]:
    for each in some:
        kept.write(len(each.packed).to_bytes(4, "little") + each.day.to_bytes(4, "little") + each.packed)
        run.sources[each.number] = -1 if each.source is None else each.source
    return [Entry(key=each.number, made=unpack_fingerprint(each.packed, "press"), day=each.day) for each in some]


def _save(run: _Run) -> None:
    start = time.process_time()
    save_copies(run.index, run.folder)
    run.tally.saving += time.process_time() - start


def _judge(run: _Run, entries: list[Entry], found: list[list[Copied]]) -> None:
    """Count how many copies were traced to a text of the same source, and how many pairs have one source."""
    for entry, pairs in zip(entries, found, strict=True):
        source = int(run.sources[entry.key])
        right = sum(int(run.sources[each.key]) == source for each in pairs) if source >= 0 else 0
        run.tally.articles += 1
        run.tally.copies += 0 <= source < entry.key
        run.tally.traced += 0 <= source < entry.key and right > 0
        run.tally.pairs += len(pairs)
        run.tally.right += right


def _describe(run: _Run) -> dict[str, float]:
    tally = run.tally
    return {
        "articles": float(len(run.index)),
        f"articles/s, {TOGETHER} at a time": tally.articles / tally.adding,
        "articles/s, put in with merging": tally.put / tally.putting,
        "saving, s for all of them": tally.saving,
        "copies that were traced": tally.traced / max(tally.copies, 1),
        "pairs of one source": tally.right / max(tally.pairs, 1),
        "pairs an article": tally.pairs / max(tally.articles, 1),
        "bytes of a fingerprint": run.prints.stat().st_size / len(run.index) - 8,
        "on disk, bytes an article": sum(path.stat().st_size for path in run.folder.iterdir()) / len(run.index),
        "memory, MB": measure_memory() / 1000,
        "memory that is no file, MB": _measure_anonymous(),
    }


def _measure_anonymous() -> float:
    """Return the memory that is no copy of a file, in MB; where the system does not tell, all of it."""
    if _STATUS.exists():
        lines = _STATUS.read_text(encoding="ascii").splitlines()
        return next((int(line.split()[1]) * 1.024e-3 for line in lines if line.startswith("RssAnon")), float("nan"))
    return measure_memory() / 1000


def _restart(run: _Run) -> dict[str, float]:
    """Return how long it takes to read the index from its folder, and to make it again from its fingerprints."""
    _save(run)
    amount = len(run.index)
    run.index = CopyIndex(REACH)
    start = time.perf_counter()
    run.index = load_copies(run.folder)
    loaded = time.perf_counter()
    run.index = CopyIndex(REACH)
    again = time.perf_counter()
    added = run.index.catch_up(_read_prints(run.prints))
    done = time.perf_counter()
    if added != amount:
        message = f"{added} articles were caught up with, and {amount} were there"
        raise SystemExit(message)
    return {"reading the index, s": loaded - start, "making it again, s": done - again}


def _read_prints(path: Path) -> Iterator[Entry]:
    with path.open("rb") as kept:
        key = 0
        while head := kept.read(8):
            size, day = int.from_bytes(head[:4], "little"), int.from_bytes(head[4:], "little")
            yield Entry(key=key, made=unpack_fingerprint(kept.read(size), f"article {key}"), day=day)
            key += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--written", type=int, default=WRITTEN, help="articles that are made from a text")
    parser.add_argument("--folder", type=Path, help="where the index is saved; else where temporary files go")
    asked = parser.parse_args()
    for name in ("OMP", "OPENBLAS", "MKL"):
        os.environ[f"{name}_NUM_THREADS"] = "1"
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        measured = measure_growth(asked.articles, asked.written, Path(folder))
    figures = {size: {name: round(value, 3) for name, value in some.items()} for size, some in measured.items()}
    for size, some in figures.items():
        for name, value in some.items():
            print(f"{size:20} {name:60} {value:14.3f}")
    machine = {**describe_machine(), "programs at work": f"{os.getloadavg()[1]:.1f}"}  # beside others it takes longer
    kept = json.dumps({"machine": machine, "figures": figures}, indent=1)
    RESULTS.write_text(kept + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
