"""When things happened: findings by the times they speak of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from twosource.model.article import Article
from twosource.model.comparison import TimelineEntry, When, WhenPrecision
from twosource.model.finding import Finding
from twosource.model.mention import Time
from twosource.model.statement import Statement

# From the finest to the coarsest; the first that fits a value names its precision.
_PRECISIONS: tuple[tuple[re.Pattern[str], WhenPrecision], ...] = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d(:\d\d)*.*"), "minute"),
    (re.compile(r"\d{4}-\d\d-\d\dT[A-Z]{2}"), "part of day"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-W\d\d(-WE)?"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}"), "year"),
)


def build_timeline(
    findings: Sequence[Finding], statements: Mapping[str, Statement], articles: Mapping[str, Article]
) -> tuple[TimelineEntry, ...]:
    """Return the times that findings speak of, each with its findings: known ones in order, open ones after.

    A value that is not settled without a publication date ("XXXX-WXX-7") is open: it stands behind
    the known ones and is never placed among them. Durations and repetitions are not points in time.
    """
    entries: dict[str, tuple[When, list[str]]] = {}
    for finding in findings:
        for key in finding.statements:
            statement = statements[key]
            for time in statement.times:
                when = _when(time, articles[statement.article].text)
                if when is not None:
                    known, carriers = entries.setdefault(when.value, (when, []))
                    entries[when.value] = (min(known, when, key=lambda w: (len(w.text), w.text)), carriers)
                    carriers.append(finding.id)
    ordered = sorted(entries.values(), key=lambda entry: (entry[0].precision == "open", entry[0].value))
    return tuple(TimelineEntry(when=when, findings=tuple(dict.fromkeys(ids))) for when, ids in ordered)


def _when(time: Time, text: str) -> When | None:
    if time.type not in {"DATE", "TIME"} or not time.value:
        return None
    for pattern, precision in _PRECISIONS:
        if pattern.fullmatch(time.value):
            return When(value=time.value, precision=precision, text=time.span.of(text))
    return When(value=time.value, precision="open", text=time.span.of(text))
