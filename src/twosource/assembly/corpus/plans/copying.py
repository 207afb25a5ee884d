"""Which articles are looked for together, and among which: those of some days among those of the weeks before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import ARTICLES, COPIES, TEXTS, place_file
from twosource.assembly.corpus.part import Part, Slice, Written
from twosource.assembly.corpus.plans.days import find_month, read_days

_FEWEST = 20_000  # articles that are looked for in one go
_SHARE = 4  # of those among which they are looked for: to put these in takes time in every part


def plan_texts(corpus: Corpus) -> list[Part]:
    """Return the one part that finds exact copies, over all days; it writes a file a month."""
    files = corpus.list_articles()
    if not files:
        return []
    rows: dict[str, int] = {}
    for file in files:
        rows[find_month(file)] = rows.get(find_month(file), 0) + file.rows
    return [
        Part(
            step="texts",
            name="all",
            inputs={"articles": corpus.slice_table(ARTICLES)},
            outputs={f"texts/{month}": place_file(TEXTS, 0, month) for month in rows},
            facts={"rows": tuple(rows.values())},
            weight=sum(rows.values()),
        )
    ]


def slice_texts(texts: Sequence[Written], files: Sequence[Written]) -> tuple[Slice, ...]:
    """Return the exact copies among the articles of some files: what other months bring changes nothing of it."""
    months = {find_month(file) for file in files}
    return tuple(Slice(path=file.path) for file in texts if file.path.split("/")[1] in months)


def plan_copies(corpus: Corpus) -> list[Part]:
    """Return the parts that find copies by fingerprints: some days each, and the days before them that are in reach."""
    from twosource.origins import REACH

    files, texts = corpus.list_articles(), corpus.list_files(TEXTS)
    days = read_days(files)
    parts = []
    for start, end, first in _cut(files, days, REACH):
        own = files[start:end]
        parts.append(
            Part(
                step="copies",
                name=own[0].path.removeprefix(f"{ARTICLES}/").removesuffix(".parquet"),
                inputs={
                    "texts": slice_texts(texts, files[first:end]),
                    "before": tuple(Slice(path=file.path) for file in files[first:start]),
                    "own": tuple(Slice(path=file.path) for file in own),
                },
                outputs={"copies": COPIES + own[0].path.removeprefix(ARTICLES)},
                facts={"undated": (days[end - 1],)},
                weight=sum(file.rows for file in own),
            )
        )
    return parts


def _cut(files: Sequence[Written], days: Sequence[int], reach: int) -> Iterator[tuple[int, int, int]]:
    """Yield from which file to which those of a part go, and which is the first one in their reach."""
    start = first = 0
    while start < len(files):
        earliest = (days[start] // reach - 1) * reach
        while days[first] < earliest:
            first += 1
        before = sum(file.rows for file in files[first:start])
        end, rows = start + 1, files[start].rows
        while end < len(files) and rows + files[end].rows <= max(_FEWEST, before // _SHARE):
            rows += files[end].rows
            end += 1
        yield start, end, first
        start = end
