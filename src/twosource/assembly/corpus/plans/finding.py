"""Which stories are analysed together: those that begin on one day, some hundred articles at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import FAILURES, FOUND, GROUPED, PARAGRAPHS, TAGS, place_file
from twosource.assembly.corpus.part import Part, Slice, Written
from twosource.assembly.corpus.plans.days import name_month

_MOST_TOGETHER = 120  # articles of a part, unless one story has more
_PERIOD = 20_000  # articles, about, among which a paragraph is tagged once
_BUCKET = 1_000  # articles whose distinct paragraphs one worker tags, about: half a minute, lost where it is killed

Place = tuple[int, int]  # a file by its number, and a row in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """Stories that are analysed together: their number, their day's name, and where the articles of each stand.

    ``period`` is the number of the period and ``buckets`` how many buckets the paragraphs of the period are put in.
    """

    number: int
    day: str
    stories: tuple[tuple[Place, ...], ...]
    period: int = 0
    buckets: int = 1

    @property
    def amount(self) -> int:
        """How many articles they have."""
        return sum(map(len, self.stories))


def plan_stories(corpus: Corpus) -> tuple[list[Written], list[Planned]]:
    """Return the files of articles, and the stories as they are analysed together, by day.

    Raises:
        UnreadableError: a file is damaged.
    """
    files = corpus.list_articles()
    stories = _gather(corpus, files)
    days = [file.path.split("/")[1] for file in files]
    planned: list[Planned] = []
    for day, some in groupby(sorted(stories), key=lambda story: days[story[0][0]]):
        planned += (Planned(number=0, day=day, stories=tuple(each)) for each in _cut(some))
    return files, list(number_parts(planned))


def _gather(corpus: Corpus, files: Sequence[Written]) -> list[tuple[Place, ...]]:
    """Return where the articles of each story stand, in order of time."""
    firsts = _join_periods(corpus)
    stories: dict[str, list[Place]] = {}
    for number, rows in enumerate(corpus.read(files, ("id",))):
        for row, name in enumerate(rows["id"].to_pylist()):
            stories.setdefault(firsts[name], []).append((number, row))
    return [tuple(places) for places in stories.values()]


def _join_periods(corpus: Corpus) -> dict[str, str]:
    """Return of every article the first one of its story.

    What is in the story of an article that an earlier part had, too, is in the story that this one had there.
    """
    firsts: dict[str, str] = {}
    for rows in corpus.read(corpus.list_files(GROUPED), ("article", "first", "warm")):
        listed = list(zip(*(rows[name].to_pylist() for name in ("article", "first", "warm")), strict=True))
        known: dict[str, str] = {}
        for article, first, warm in listed:
            if warm:
                known.setdefault(first, firsts[article])
        for article, first, warm in listed:
            if not warm:
                story = known.get(first, first)
                firsts[article] = firsts.get(story, story)
    return firsts


def _cut(stories: Iterator[tuple[Place, ...]]) -> Iterator[list[tuple[Place, ...]]]:
    some: list[tuple[Place, ...]] = []
    amount = 0
    for story in stories:
        if some and amount + len(story) > _MOST_TOGETHER:
            yield some
            some, amount = [], 0
        some.append(story)
        amount += len(story)
    if some:
        yield some


def number_parts(planned: Sequence[Planned]) -> Iterator[Planned]:
    """Number the parts, and put them into periods of some days: a new month has a new one, so that it leaves others."""
    periods: list[list[Planned]] = [[]]
    amount = 0
    for _, some in groupby(planned, key=lambda each: each.day):
        of_day = list(some)
        if amount and (amount >= _PERIOD or name_month(periods[-1][-1].day) != name_month(of_day[0].day)):
            periods.append([])
            amount = 0
        periods[-1] += of_day
        amount += sum(each.amount for each in of_day)
    number = 0
    for period, together in enumerate(periods):
        buckets = max(1, sum(each.amount for each in together) // _BUCKET)
        for each in together:
            yield Planned(number=number, day=each.day, stories=each.stories, period=period, buckets=buckets)
            number += 1


def slice_stories(planned: Planned, files: Sequence[Written]) -> tuple[tuple[Slice, ...], tuple[int, ...]]:
    """Return the rows of the articles of these stories, and how they go one after the other, story by story."""
    places = [place for story in planned.stories for place in story]
    by_place = sorted(places)
    where = {place: number for number, place in enumerate(by_place)}
    slices = tuple(
        Slice(path=files[number].path, rows=tuple(row for _, row in rows))
        for number, rows in groupby(by_place, key=lambda place: place[0])
    )
    return slices, tuple(where[place] for place in places)


def plan_paragraphs(corpus: Corpus) -> list[Part]:
    """Return the parts that cut articles into paragraphs."""
    if corpus.settings.statements.fast:
        return []
    files, planned = plan_stories(corpus)
    return [
        Part(
            step="paragraphs",
            name=f"{each.number:06}",
            inputs={"articles": slice_stories(each, files)[0]},
            outputs={"paragraphs": place_file(PARAGRAPHS, each.number, _name_period(each.period))},
            facts={"buckets": (each.buckets,), "part": (each.number,)},
            weight=each.amount,
        )
        for each in planned
    ]


def plan_tagging(corpus: Corpus) -> list[Part]:
    """Return the parts that tag paragraphs: the buckets of each period."""
    if corpus.settings.statements.fast:
        return []
    _, planned = plan_stories(corpus)
    paragraphs = _list_by_period(corpus, PARAGRAPHS)
    parts = []
    for period, some in groupby(planned, key=lambda each: each.period):
        several = list(some)
        inside = _name_period(period)
        parts += [
            Part(
                step="statements",
                name=f"{period:06}-{bucket:06}",
                inputs={
                    "paragraphs": tuple(
                        Slice(path=file.path, only=("bucket", bucket)) for file in paragraphs.get(inside, [])
                    )
                },
                outputs={"tags": place_file(TAGS, bucket, inside)},
                weight=sum(each.amount for each in several) // several[0].buckets,
            )
            for bucket in range(several[0].buckets)
        ]
    return parts


def plan_finding(corpus: Corpus) -> list[Part]:
    """Return the parts that analyse stories."""
    files, planned = plan_stories(corpus)
    tags = _list_by_period(corpus, TAGS)
    return [_plan_part(each, files, tags.get(_name_period(each.period), [])) for each in planned]


def _list_by_period(corpus: Corpus, table: str) -> dict[str, list[Written]]:
    """Return the files of a table by the folder of their period."""
    found: dict[str, list[Written]] = {}
    for file in corpus.list_files(table):
        found.setdefault(file.path.split("/")[1], []).append(file)
    return found


def _name_period(number: int) -> str:
    return f"period={number:06}"


def _plan_part(planned: Planned, files: Sequence[Written], tags: Sequence[Written]) -> Part:
    slices, order = slice_stories(planned, files)
    return Part(
        step="findings",
        name=f"{planned.number:06}",
        inputs={
            "articles": slices,
            "tags": tuple(Slice(path=file.path, only=("part", planned.number)) for file in tags),
        },
        outputs={
            **{table: place_file(table, planned.number, planned.day) for table in FOUND},
            "failures": place_file(FAILURES, planned.number, "find"),
        },
        facts={"order": order, "sizes": tuple(map(len, planned.stories))},
        weight=planned.amount,
    )
