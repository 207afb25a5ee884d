"""Articles of the labelled sets of stories in the order in which they arrive, as grouping keeps them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evaluation.rows import read_as_is, read_rows
from twosource.model.article import Article
from twosource.model.published import DateEvidence, Published
from twosource.stories.profile import Profile, read_profile

A_DAY = 50  # articles without a day that are taken to arrive on one


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arrival:
    """An article as it arrives: the story that it is of, None where nobody has labelled it."""

    profile: Profile
    story: str | None


def read_arrivals(path: Path, *, labelled: bool = True) -> list[Arrival]:
    """Return the articles of a set, those with a day in the order of days, the others evenly among them."""
    rows = list(read_rows(path))
    return spread_out(
        Arrival(
            profile=read_profile(_make_article(row)),
            story=f"{path.stem} {row['story']}" if labelled else None,
        )
        for row in rows
    )


def spread_out(arrivals: Iterable[Arrival]) -> list[Arrival]:
    """Return the dated ones by day, and the others evenly among them, in the order in which they were given."""
    arrivals = list(arrivals)
    dated = sorted((each for each in arrivals if each.profile.day is not None), key=lambda each: each.profile.day or 0)
    undated = [each for each in arrivals if each.profile.day is None]
    placed = [((number + 0.5) / len(some), each) for some in (dated, undated) for number, each in enumerate(some)]
    return [each for _, each in sorted(placed, key=lambda pair: pair[0])]


def cut_days(arrivals: Sequence[Arrival]) -> list[list[Arrival]]:
    """Return the articles day by day. A day ends after `A_DAY` articles at most."""
    return list(_cut_days(arrivals))


def shuffle_days(arrivals: Sequence[Arrival], seed: int) -> list[list[Arrival]]:
    """Return the articles day by day, in a seeded order inside of each."""
    days = cut_days(arrivals)
    for number, day in enumerate(days):
        random.Random(f"{seed} {number}").shuffle(day)  # noqa: S311 - chance that can be repeated, nothing secret
    return days


def shuffle_undated(arrivals: Sequence[Arrival], seed: int) -> list[Arrival]:
    """Return the articles with those that have no day in another, seeded order."""
    undated = [each for each in arrivals if each.profile.day is None]
    random.Random(seed).shuffle(undated)  # noqa: S311 - as above
    others = iter(undated)
    return [each if each.profile.day is not None else next(others) for each in arrivals]


def _cut_days(arrivals: Sequence[Arrival]) -> Iterator[list[Arrival]]:
    """Cut where a later day begins, and where as many have come as a day has at most."""
    day: list[Arrival] = []
    latest: int | None = None
    for each in arrivals:
        begins = each.profile.day is not None and latest is not None and each.profile.day > latest
        if day and (begins or len(day) == A_DAY):
            yield day
            day = []
        day.append(each)
        latest = each.profile.day if each.profile.day is not None else latest
    if day:
        yield day


def _make_article(row: dict[str, Any]) -> Article:
    article = replace(read_as_is(row["doc_id"], row["text"]), title=row.get("title") or None, published=None)
    day = str(row.get("date") or "")[:10]
    if len(day) != len("2020-01-31"):
        return article
    evidence = DateEvidence(kind="metadata", text=day, value=day)
    return replace(article, published=Published(value=day, precision="day", trust="stated", evidence=(evidence,)))
