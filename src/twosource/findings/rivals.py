"""Statements that say what a sentence says with another figure, however little else the two have in common.

"20 people died" and "at least nine lost their lives" share no word, and their figures speak against their being one
fact. So the sentence is also searched for without its figure, "some people died", and what is found then is asked
for the figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from twosource.findings.meeting import VALUES, Met, Reread, Search, Typed, meet
from twosource.language.numerals import find_numerals
from twosource.language.quantities.comparison import compare_quantities, count_alike
from twosource.model.finding import Relation
from twosource.model.mention import Quantity
from twosource.model.span import Span
from twosource.model.statement import Statement

_APART = {*VALUES, "contradicts"}
_MOST = 3  # figures of a sentence that are left out, one at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A typed text with one ``figure`` of the statement ``own`` left out; ``span`` is the sentence in ``text``."""

    text: str
    span: Span
    own: Statement
    figure: Quantity


def meet_rivals(span: Span, typed: Typed, search: Search, reread: Reread) -> Iterator[Met]:
    """Yield the statements that state the sentence at ``span`` but for one figure, of which they have another."""
    settings = replace(search.settings, least_terms=search.settings.least_terms_of_one)
    eased = replace(search, reports=replace(search.reports, judge=None), settings=settings)
    for vague in _leave_out_figures(span, typed):
        for one in meet(vague.span, reread(vague.text), eased):
            rival = _find_rival(vague.figure, one.side.statement)
            if rival is not None and not _APART & {relation.kind for relation in one.relations}:
                yield replace(one, relations=(_differ(vague, rival, one, typed.text),), lacking=())


def _leave_out_figures(span: Span, typed: Typed) -> Iterator[Vague]:
    """Yield the text with "some" in place of a figure of the sentence, for each of its first few figures."""
    figures = {figure.span: (own, figure) for own in typed.inside(span) for figure in own.quantities if figure.unit}
    for place, (own, figure) in sorted(figures.items())[:_MOST]:
        ends = [place.start + numeral.span.end for numeral in find_numerals(place.of(typed.text))]
        end = max(ends, default=place.end)
        words = "Some" if place.of(typed.text)[:1].isupper() or place.start == span.start else "some"
        text = typed.text[: place.start] + words + typed.text[end:]
        shift = len(words) - (end - place.start)
        yield Vague(text=text, span=Span(span.start, span.end + shift), own=own, figure=figure)


def _find_rival(figure: Quantity, statement: Statement) -> Quantity | None:
    """Return the one figure that a statement has in place of this; None where it has this one, or several others."""
    fits = {other.span: compare_quantities(figure, other) for other in statement.quantities}
    alike = [one for one in statement.quantities if fits[one.span] == "differs" and count_alike(figure.unit, one.unit)]
    return alike[0] if len(alike) == 1 and "equal" not in fits.values() else None


def _differ(vague: Vague, rival: Quantity, one: Met, text: str) -> Relation:
    ours, theirs = vague.figure.span, rival.span
    return Relation(
        a=vague.own.id,
        b=one.side.statement.id,
        kind="differs",
        about="quantity",
        a_span=ours,
        b_span=theirs,
        note=f"a: {ours.of(text)} · b: {theirs.of(one.side.text)}",
        score=one.score,
    )
