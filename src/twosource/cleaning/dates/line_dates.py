"""Dates in the visible lines of a page: beside its headline, after "published", in the dateline of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from twosource.cleaning.dates.days import Day, could_hold_day, find_days
from twosource.cleaning.dates.places import ALONE, AWAY, BESIDE, CHANGED, LABELLED, NEAR
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence
from twosource.language.lexicon import load_tables
from twosource.model.published import DateEvidence

_LONGEST = 160  # characters of a line that is no text
_MOST = 3000  # lines looked at
_ABOVE = 3  # lines above a headline in which its date may stand
_BELOW = 8
_HEADLINES = 5  # places of the headline looked at; lists repeat it
_OTHER_WORDS = 40  # characters of a line beside its date; a name and a section fit in
_FIRST_DAY = "1995"  # there were no pages before; what is older is a birthday
_LABEL = 40  # characters before a date in which a label may stand
_PLACE = re.compile(r"(?:[A-ZÄÖÜÉÀ][\w.'’/-]+[,/]?\s){0,4}\W{0,3}$")
_AFTER_DATELINE = re.compile(r"\s?[).\]]*\s?(?:[.:–—-]|\()\s?[^\s\d]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known of a page when its lines are read.

    ``titles`` are the forms of its headline, ``language`` that of the page ("en-US"), for days in figures;
    ``known`` the days that its fields name: days in figures are read so that they agree, where they can be.
    """

    titles: Sequence[str] = ()
    language: str = ""
    known: frozenset[str] = frozenset()


def find_line_dates(lines: Sequence[str], around: Surroundings) -> list[DateEvidence]:
    """Return the dates that lines of a page give, the surest first.

    A short line near the headline that holds a day is nearly always the day of publication; of several
    the one with the fewest other words in it, then the nearest. Elsewhere a day counts only where words like
    "published" stand before it.
    """
    lines = lines[:_MOST]
    headlines = _find_headlines(lines, around.titles)
    found: list[_Found] = []
    dated = [(number, line) for number, line in enumerate(lines) if could_hold_day(line)]
    for number, line in dated:
        distance = min((_distance(number, headline) for headline in headlines), default=_MOST)
        if (distance <= _BELOW or _may_be_labelled(line)) and (days := find_days(line, around.language)):
            found.extend(_judge(line, days, distance, around))
    if not found:
        return _find_only_day([line for _, line in dated], around)
    ordered = sorted(found, key=lambda one: one.distance)
    kept = [next((one for one in ordered if one.evidence.where == where), None) for where in (BESIDE, NEAR)]
    return [one.evidence for one in ordered if one.evidence.where not in {BESIDE, NEAR} or one in kept]


def find_dateline_day(text: str) -> DateEvidence | None:
    """Return the day in the dateline of a clean text, None where it has none: "TARN, 3 May 2021 (NPA) - …"."""
    for line in islice((line for line in text.split("\n") if line.strip()), _BELOW):
        opening = line[:_LONGEST]
        for day in find_days(opening, "") if could_hold_day(opening) else ():
            if _is_dateline(opening, day):
                return DateEvidence(kind="dateline", text=opening[: day.span.end].strip(), value=day.value)
    return None


@dataclass(frozen=True, slots=True)
class _Found:
    """A date in a line, and how far that is from the headline."""

    evidence: DateEvidence
    distance: int


def _find_only_day(lines: Sequence[str], around: Surroundings) -> list[DateEvidence]:
    """Return the day that stands in short lines of the page where no other stands anywhere in it."""
    days = [(line, day) for line in lines for day in find_days(line, around.language)]
    if len({day.value[:10] for _, day in days}) != 1 or days[0][1].value < _FIRST_DAY:
        return []
    short = (line for line, _ in days if len(line) <= _LONGEST and not ends_a_sentence(line))
    value = _choose(days[0][1], around)
    return [DateEvidence(kind="page-line", text=line.strip(), value=value, where=ALONE) for line in islice(short, 1)]


def _find_headlines(lines: Sequence[str], titles: Sequence[str]) -> list[int]:
    folded = {fold(title) for title in titles} - {""}
    least = min(map(len, folded), default=_MOST)
    most = 2 * max(map(len, folded), default=0)
    near = (number for number, line in enumerate(lines) if least <= len(line) <= most and fold(line) in folded)
    return list(islice(near, _HEADLINES))


def _distance(number: int, headline: int) -> int:
    """Return how far below the headline a line stands; above it lines count double, and soon too many."""
    if number >= headline:
        return number - headline
    return 2 * (headline - number) if headline - number <= _ABOVE else _MOST


def _judge(line: str, days: Sequence[Day], distance: int, around: Surroundings) -> Iterator[_Found]:
    first = days[0]
    if len(line) > _LONGEST or ends_a_sentence(line):
        if distance <= _BELOW and _is_dateline(line, first):
            words = line[: first.span.end].strip()
            yield _Found(DateEvidence(kind="dateline", text=words, value=_choose(first, around)), distance)
        return
    for day in days:
        where = _place(line, day, distance)
        if where and day.value >= _FIRST_DAY:
            evidence = DateEvidence(kind="page-line", text=line.strip(), value=_choose(day, around), where=where)
            yield _Found(evidence, distance)


def _place(line: str, day: Day, distance: int) -> str | None:
    label = _label(line[max(0, day.span.start - _LABEL) : day.span.start])
    if distance > _BELOW:
        return AWAY if label == LABELLED else label
    return label or (BESIDE if len(line) - len(day.span) <= _OTHER_WORDS else NEAR)


def _choose(day: Day, around: Surroundings) -> str:
    return (
        day.other if day.other and day.other[:10] in around.known and day.value[:10] not in around.known else day.value
    )


def _is_dateline(line: str, day: Day) -> bool:
    return _PLACE.match(line[: day.span.start]) is not None and _AFTER_DATELINE.match(line, day.span.end) is not None


def _may_be_labelled(line: str) -> bool:
    return len(line) <= _LONGEST and _labels().search(line) is not None


def _label(words: str) -> str | None:
    """Return what the last label before a date says it is."""
    last = None
    for match in _labels().finditer(words):
        last = match
    if last is None:
        return None
    return CHANGED if last.lastgroup == "changed" else LABELLED


@cache
def _labels() -> re.Pattern[str]:
    tables = load_tables("months")["labels"]
    forms = {name: "|".join(re.escape(word) for word in sorted(tables[name], key=len, reverse=True)) for name in tables}
    return re.compile(
        rf"(?<!\w)(?:(?P<changed>{forms['updated']})|(?P<published>{forms['published']}))(?![^\W\d_])", re.IGNORECASE
    )
