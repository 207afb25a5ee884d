"""When things happened: findings by the times they speak of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.language.times import time_granularity
from twosource.model.article import Article
from twosource.model.comparison import TimelineEntry, When
from twosource.model.finding import Finding, Proposition
from twosource.model.mention import Time
from twosource.model.statement import Statement


def build_timeline(
    findings: Sequence[Finding], statements: Mapping[str, Statement], articles: Mapping[str, Article]
) -> tuple[TimelineEntry, ...]:
    """Return the times that findings speak of, each with its findings: known ones in order, open ones after.

    Only times in the parts of the statements that a finding is about date it, and none that dates the
    saying of it ("said on Monday"). A value that is not settled without a publication date
    ("XXXX-WXX-7") is open: it stands behind the known ones and is never placed among them. Durations
    and repetitions are not points in time.
    """
    entries: dict[str, tuple[When, list[str]]] = {}
    for finding in findings:
        for proposition in finding.propositions:
            statement = statements[proposition.statement]
            for time in _list_times(statement, proposition):
                when = _when(time, articles[statement.article].text)
                if when is not None:
                    known, carriers = entries.setdefault(when.value, (when, []))
                    entries[when.value] = (min(known, when, key=lambda w: (len(w.text), w.text)), carriers)
                    carriers.append(finding.id)
    ordered = sorted(entries.values(), key=lambda entry: (entry[0].precision == "open", entry[0].value))
    return tuple(TimelineEntry(when=when, findings=tuple(dict.fromkeys(ids))) for when, ids in ordered)


def _list_times(statement: Statement, proposition: Proposition) -> list[Time]:
    return [time for time in statement.times if any(span.contains(time.span) for span in proposition.spans)]


def _when(time: Time, text: str) -> When | None:
    if time.type not in {"DATE", "TIME"} or not time.value:
        return None
    precision = "open" if "X" in time.value else time_granularity(time.value)
    return When(value=time.value, precision=precision, text=time.span.of(text))
