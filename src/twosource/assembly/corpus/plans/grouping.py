"""Articles to stories: a part for each year or two million articles, warmed up by the weeks before it.

Every article is put beside those that came before it, so inside of a part there is one worker. An index of stories
keeps a bounded number of texts open: more than that need not come before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import COPIES, GROUPED, TEXTS, place_file
from twosource.assembly.corpus.part import Part, Slice, Written
from twosource.assembly.corpus.plans.copying import slice_texts
from twosource.assembly.corpus.plans.days import read_days
from twosource.stories.settings import StorySettings

_PERIOD = 364  # days; of what is grouped for a part, a sixth is there to warm up
_MOST = 2_000_000  # articles, about
_EARLY = 28  # days at the end of a year that are not cut off: a corpus of some weeks is one part


def plan_grouping(corpus: Corpus) -> list[Part]:
    """Return the parts of the step."""
    files = corpus.list_articles()
    days = read_days(files)
    return [
        _plan_part(corpus, number, files[warm:start], files[start:end])
        for number, (warm, start, end) in enumerate(_cut(files, days, corpus.settings.stories))
    ]


def _cut(files: Sequence[Written], days: Sequence[int], settings: StorySettings) -> Iterator[tuple[int, int, int]]:
    """Yield where the files begin that a part is warmed up with, where its own begin, and where they end."""
    start = 0
    while start < len(days):
        last = days[start] + _PERIOD
        if days[-1] < last + _EARLY:
            last = days[-1] + 1
        end, rows = start, 0
        while end < len(days) and days[end] < last and (rows < _MOST or days[end] == days[end - 1]):
            rows += files[end].rows
            end += 1
        warm, rows = start, 0
        while warm and days[warm - 1] >= days[start] - settings.open_days and rows < settings.most_open:
            warm -= 1
            rows += files[warm].rows
        yield warm, start, end
        start = end


def _plan_part(corpus: Corpus, number: int, warm: Sequence[Written], own: Sequence[Written]) -> Part:
    files = [*warm, *own]
    return Part(
        step="stories",
        name=f"{number:06}",
        inputs={
            "texts": slice_texts(corpus.list_files(TEXTS), files),
            "copies": tuple(_slice_copies(corpus, files)),
            "warm": tuple(Slice(path=file.path) for file in warm),
            "own": tuple(Slice(path=file.path) for file in own),
        },
        outputs={"grouped": place_file(GROUPED, number)},
        weight=sum(file.rows for file in files),
    )


def _slice_copies(corpus: Corpus, files: Sequence[Written]) -> Iterator[Slice]:
    """Yield the pairs of these articles.

    A file of pairs has its name from the first day that it is about: the last one before may reach into the first day.
    """
    first, last = (_name_day(file) for file in (files[0], files[-1]))
    copies = corpus.list_files(COPIES)
    before = [place for place, file in enumerate(copies) if _name_day(file) < first]
    for file in copies[before[-1] if before else 0 :]:
        if _name_day(file) <= last:
            yield Slice(path=file.path)


def _name_day(file: Written) -> str:
    return file.path.split("/")[1]
