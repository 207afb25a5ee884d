"""A proposition with what it can be known by: its marks, and its measurements."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.findings.words.marks import list_marks
from twosource.language.quantities.comparison import compare_quantities, is_measure
from twosource.model.finding import Proposition
from twosource.model.mention import Quantity
from twosource.model.statement import Statement

_TIME = "@"  # begins the mark of a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A proposition with its marks (stems, groups of words, numbers, days) and what it measures.

    ``on_source`` tells that it says something of the source of the statement: "who asked not to be named".
    """

    proposition: Proposition
    marks: frozenset[str]
    measures: tuple[Quantity, ...] = ()
    on_source: bool = False


def read_proposition(proposition: Proposition, statement: Statement, text: str) -> Carried:
    """Return a proposition of a statement with its marks; ``text`` is the clean text of its article."""
    spans = proposition.spans
    words = "\n".join(span.of(text) for span in spans)
    days = [
        f"{_TIME}{time.value.partition('T')[0]}"
        for time in statement.times
        if time.type in {"DATE", "TIME"} and any(span.contains(time.span) for span in spans)
    ]
    return Carried(
        proposition=proposition,
        marks=frozenset([*list_marks(words), *days]),
        measures=tuple(
            quantity
            for quantity in statement.quantities
            if is_measure(quantity.unit) and any(span.contains(quantity.span) for span in spans)
        ),
        on_source=any(span.overlaps(named) for span in spans for named in statement.source_spans),
    )


def share_measure(ours: Carried, theirs: Carried) -> bool:
    """Tell whether both give one measurement in different units; in one unit it is a mark that both have."""
    return any(
        first.unit != second.unit and compare_quantities(first, second) == "equal"
        for first in ours.measures
        for second in theirs.measures
    )
