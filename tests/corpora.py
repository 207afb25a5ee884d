"""Small corpora for tests: invented reports, an engine in this process, and what is in the tables afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

from twosource.assembly import make_settings
from twosource.assembly.corpus.layout import RESULTS
from twosource.assembly.corpus.manifest import make_manifest
from twosource.assembly.corpus.opening import opening
from twosource.assembly.corpus.running import STEPS, Runner
from twosource.assembly.corpus.told import Note, Progress

Item = TypeVar("Item")
Result = TypeVar("Result")

FERRY = (
    "A ferry ran aground off Tarn Point on Monday with 58 people on board, the harbour master said.\n\n"
    "“Nobody was hurt, and all passengers are ashore,” Ilse Morrow told reporters in Dorrow.\n\n"
    "The ship had left the island of Senn at noon in thick fog, according to the coast guard."
)
STRIKE = (
    "Teachers in the valley of Osk will strike for two days from Thursday, their union said.\n\n"
    "“We have waited a year for an offer that deserves the name,” said Pell Aster, who leads it.\n\n"
    "The council offered 2 percent in April. The union asks for 6 percent and smaller classes."
)
MARKET = (
    "The covered market of Lund Vale will open again in spring after the fire of last year.\n\n"
    "Builders put the new roof on the hall this week, the mayor said on Tuesday.\n\n"
    "Forty of the sixty traders want to come back, their speaker Anna Quell said."
)


def report(
    name: str, text: str, day: str = "2026-03-02", outlet: str | None = "Tarn Post", **more: str
) -> dict[str, Any]:
    """Return a report as a line of JSON holds it."""
    address = f"https://{(outlet or 'none').lower().replace(' ', '-')}.example/{name}"
    return {"title": text.split(",", maxsplit=1)[0], "text": text, "date": day, "url": address, "source": outlet} | more


def write_reports(path: Path, reports: Sequence[Mapping[str, Any]]) -> Path:
    """Write reports as JSON Lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{json.dumps(each)}\n" for each in reports), encoding="utf-8")
    return path


def some_reports() -> list[dict[str, Any]]:
    """Return eight reports of three events: copies, an exact one on another day, one without a day."""
    return [
        report("a", FERRY),
        report("b", FERRY, outlet="Dorrow Times"),
        report("c", f"{FERRY}\n\nThe Post will follow this story.", day="2026-03-03", outlet="Senn Herald"),
        report("d", STRIKE, day="2026-03-03"),
        report("e", STRIKE, day="2026-03-09", outlet="Osk Courier"),
        report("f", MARKET, day="2026-03-04", outlet="Vale News"),
        report("g", MARKET.replace("Forty", "Some forty"), day="", outlet="Lund Mail"),
        report("h", "Too short.", day="2026-03-04", outlet="Vale News"),
    ]


@dataclass(slots=True, eq=False)
class InlineEngine:
    """Does all work in this process; ``spoil`` may answer in the place of the work."""

    name: str = "inline"
    workers: int = 1
    done: list[Any] = field(default_factory=list)
    spoil: Callable[[Any], Any] = lambda _: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def do(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[Item, Result | None]]:
        for item in items:
            self.done.append(item)
            spoilt = self.spoil(item)
            yield item, work(item) if spoilt is ... else spoilt


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """A run that ended: its manifest, what was told on the way, and which parts were done."""

    manifest: dict[str, Any]
    notes: list[str]
    progress: list[Progress]
    parts: list[str]


def run(given: Path | Sequence[Path], folder: Path, engine: Any = None, **more: Any) -> Ran:
    """Run a corpus by rules alone, and return what became of it."""
    inputs = [str(each) for each in ([given] if isinstance(given, Path) else given)]
    own = engine or InlineEngine()
    settings = more.pop("settings", None) or make_settings(today="2026-11-01", fast=True)
    until, ticks = more.get("until", STEPS[-1]), count()
    with opening(inputs, folder, settings) as corpus:
        damaged = corpus.ledger.check()
        told = list(Runner(corpus=corpus, engine=own, clock=lambda: float(next(ticks)), **more).run())
        manifest = make_manifest(corpus, "inline", until=until, complete=until == STEPS[-1])
    parts = [f"{part.step} {part.name}" for part in getattr(own, "done", [])]
    notes = [each.text for each in told if isinstance(each, Note)]
    return Ran(
        manifest=manifest,
        notes=[*damaged, *notes],
        progress=[each for each in told if isinstance(each, Progress)],
        parts=parts,
    )


def read_rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """Return all rows of a table, by file, each with the ``day`` of its folder."""
    from pyarrow import parquet  # noqa: PLC0415 - slow to load

    rows: list[dict[str, Any]] = []
    for path in sorted((folder / table).rglob("*.parquet")):
        with parquet.ParquetFile(path) as file:
            rows += ({"day": path.parent.name, **row} for row in file.read().to_pylist())
    return rows


def digest_all(folder: Path) -> dict[str, str]:
    """Return the digest of each table of results."""
    from twosource.assembly.corpus.digest import digest_table  # noqa: PLC0415

    return {table: digest_table(folder, table) for table in RESULTS}
