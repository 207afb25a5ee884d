"""Articles to stories: a part for each year, as every article is put beside those that came before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import COPIES, GROUPED, TEXTS, place_file
from twosource.assembly.corpus.part import Part, Slice, Written
from twosource.assembly.corpus.plans.days import read_days

_PERIOD = 364  # days; of what is grouped for a part, a sixth is there to warm up
_EARLY = 28  # days at the end of a year of which nothing is cut off: a corpus of some weeks is one part


def plan_grouping(corpus: Corpus) -> list[Part]:
    """Return the parts of the step."""
    files = corpus.list_articles()
    days = read_days(files)
    return [
        _plan_part(corpus, number, files[warm:start], files[start:end])
        for number, (warm, start, end) in enumerate(_cut(days, corpus.settings.stories.open_days))
    ]


def _cut(days: Sequence[int], open_days: int) -> Iterator[tuple[int, int, int]]:
    """Yield where the files begin that a part is warmed up with, where its own begin, and where they end."""
    start = 0
    while start < len(days):
        last = days[start] + _PERIOD
        if days[-1] < last + _EARLY:
            last = days[-1] + 1
        end = next((place for place, day in enumerate(days) if day >= last), len(days))
        warm = next(place for place, day in enumerate(days) if day >= days[start] - open_days)
        yield warm, start, end
        start = end


def _plan_part(corpus: Corpus, number: int, warm: Sequence[Written], own: Sequence[Written]) -> Part:
    files = [*warm, *own]
    return Part(
        step="stories",
        name=f"{number:06}",
        inputs={
            "texts": corpus.slice_table(TEXTS),
            "copies": tuple(_slice_copies(corpus, files)),
            "warm": tuple(Slice(path=file.path) for file in warm),
            "own": tuple(Slice(path=file.path) for file in own),
        },
        outputs={"grouped": place_file(GROUPED, number)},
        weight=sum(file.rows for file in files),
    )


def _slice_copies(corpus: Corpus, files: Sequence[Written]) -> Iterator[Slice]:
    """Yield the pairs of these articles: a file of pairs has its name from the first day that it is about."""
    first, last = (_name_day(file) for file in (files[0], files[-1]))
    copies = corpus.list_files(COPIES)
    before = [place for place, file in enumerate(copies) if _name_day(file) <= first]
    for file in copies[before[-1] if before else 0 :]:
        if _name_day(file) <= last:
            yield Slice(path=file.path)


def _name_day(file: Written) -> str:
    return file.path.split("/")[1]
