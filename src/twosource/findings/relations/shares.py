"""Parts of a whole: "47 of 64 districts", "two thirds of the districts", "73 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from twosource.findings.relations.sides import Contrast, Side
from twosource.findings.words.terms import find_terms, stem_word
from twosource.model.mention import Quantity
from twosource.model.span import Span

_SHARE = "share of "
_OF = re.compile(r"\s+(?:out\s+)?of\b[^.;,]{0,40}$")
_OF_WHAT = re.compile(r"\s+of\s+(?:(?:the|all|its|their|his|her)\s+)*")
_NEAR = 0.05  # by how much of the whole two shares may differ when one is a round one
_LEAST_OPEN = 0.1  # "more than two thirds" may be as much more


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of a whole from 0 to 1, the stem of what it is a part of ("" when unsaid), and its words.

    ``bound`` is as that of quantities; ``counted``: part and whole are both given as counts.
    """

    span: Span
    value: float
    noun: str
    bound: str | None
    counted: bool = False


def match_shares(a: Side, b: Side) -> Iterator[Contrast]:
    """Yield the counts of a part and its whole on one side that the other side gives as a share."""
    for x in _list_shares(a):
        for y in _list_shares(b):
            if x.counted != y.counted and x.noun and x.noun == y.noun and _agree(x, y):
                exact = x if x.counted else y
                note = f"{x.span.of(a.text)} ≈ {y.span.of(b.text)} ({100 * exact.value:.0f} percent)"
                yield Contrast(kind="equal quantity", about="quantity", a_span=x.span, b_span=y.span, note=note)


def are_of_one_whole(a: Side, x: Quantity, b: Side, y: Quantity) -> bool:
    """Tell whether two shares may be of one thing: what they are parts of is one, or one does not say it."""
    ours, theirs = _find_noun(a, x), _find_noun(b, y)
    return not ours or not theirs or ours == theirs


def _list_shares(side: Side) -> list[Share]:
    quantities = sorted(side.statement.quantities, key=lambda quantity: quantity.span)
    given = [_read(side, quantity) for quantity in quantities]
    counted = [_count(side, part, whole) for part, whole in pairwise(quantities)]
    return [share for share in (*given, *counted) if share is not None]


def _read(side: Side, quantity: Quantity) -> Share | None:
    if not quantity.unit.startswith(_SHARE) and quantity.unit != "percent":
        return None
    scale = 100.0 if quantity.unit == "percent" else 1.0
    noun = _find_noun(side, quantity)
    return Share(span=quantity.span, value=quantity.value / scale, noun=noun, bound=quantity.bound)


def _count(side: Side, part: Quantity, whole: Quantity) -> Share | None:
    """Return the share that two counts of one thing make: "47 of the 64 districts"."""
    between = side.text[part.span.end : whole.span.start]
    if part.unit != whole.unit or not part.unit or not 0 < part.value < whole.value or not _OF.fullmatch(between):
        return None
    noun = stem_word(whole.unit.casefold().rpartition(" ")[2])
    span = Span(part.span.start, whole.span.end)
    return Share(span=span, value=part.value / whole.value, noun=noun, bound=part.bound, counted=True)


def _find_noun(side: Side, quantity: Quantity) -> str:
    """Return the stem of what a share is a part of, "" when it is not said."""
    if quantity.unit.startswith(_SHARE):
        return stem_word(quantity.unit.casefold().rpartition(" ")[2])
    match = _OF_WHAT.match(side.text, quantity.span.end, side.statement.span.end)
    following = find_terms(side.text, Span(match.end(), side.statement.span.end))[:1] if match else ()
    return following[0].stem if following else ""


def _agree(x: Share, y: Share) -> bool:
    exact, rough = (x, y) if x.counted else (y, x)
    low = 0.0 if rough.bound == "least" else -_NEAR
    high = _LEAST_OPEN if rough.bound == "least" else _NEAR
    return low <= exact.value - rough.value <= high
