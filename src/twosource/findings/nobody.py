"""Statements that somebody did what a typed sentence says nobody did.

"Nobody died" and "eleven people were killed" share no word. So the sentence is also searched for as "some people
died", and what states that contradicts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from twosource.findings.meeting import Met, Reread, Search, Typed, meet
from twosource.findings.turning import is_negated
from twosource.model.finding import Relation
from twosource.model.span import Span

_NOBODY = re.compile(r"\b(?:nobody|no[ -]one)\b|\bno(?= (?:people|children|men|women|\w{3,}(?<!s)s)\b)", re.IGNORECASE)


def meet_somebody(span: Span, typed: Typed, search: Search, reread: Reread) -> Iterator[Met]:
    """Yield the statements that state the sentence at ``span`` with somebody in place of nobody."""
    found = _NOBODY.search(typed.text, span.start, span.end)
    own = typed.inside(span)
    if found is None or not own:
        return
    place = Span(found.start(), found.end())
    words = "some" if found[0].casefold() == "no" else "some people"
    words = words.capitalize() if place.start == span.start else words
    text = typed.text[: place.start] + words + typed.text[place.end :]
    whole = Span(span.start, span.end + len(words) - len(place))
    eased = replace(
        search,
        reports=replace(search.reports, judge=None),
        settings=replace(search.settings, least_terms=search.settings.least_terms_of_one),
    )
    mine = next((one for one in own if one.span.overlaps(place)), own[0])
    for one in meet(whole, reread(text), eased):
        if one.bearing in {"states", "perhaps"} and _affirms(one):
            yield replace(one, relations=(_contradict(mine.id, place, typed.text, one),))


def _affirms(met: Met) -> bool:
    """Tell whether a statement neither negates nor denies, nor was found to differ."""
    side = met.side
    if any(relation.kind in {"contradicts", "differs", "supersedes"} for relation in met.relations):
        return False
    return not is_negated(side) and not met.lacking and side.statement.stance != "denies"


def _contradict(mine: str, place: Span, text: str, one: Met) -> Relation:
    statement = one.side.statement
    theirs = statement.quantities[0].span if len(statement.quantities) == 1 else statement.span
    return Relation(
        a=mine,
        b=statement.id,
        kind="contradicts",
        about="other",
        a_span=place,
        b_span=theirs,
        note=f"a: {place.of(text)} · b: {theirs.of(one.side.text)} (one affirms what the other says of nobody)",
        score=one.score,
    )
