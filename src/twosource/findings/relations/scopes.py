"""One figure, but of more on one side than on the other: "90 passengers and crew", "90 passengers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.findings.relations.rivals import counts_people, find_fates
from twosource.findings.relations.sides import Contrast, Side, group_stems, quote_both
from twosource.findings.words.terms import stem_word
from twosource.findings.words.word_groups import load_fates, load_people
from twosource.language.quantities.comparison import compare_quantities
from twosource.language.words import Word
from twosource.model.mention import Quantity
from twosource.model.span import Span

_AND = re.compile(r"\s+(?:and|or)\b")
_JOINING = frozenset(["and", "or"])
_REACH = 3  # words after "and" among which those counted along are named ("and trapped villagers")
_FATE_REACH = 6  # words after a count among which it is said what became of those counted


def contrast_scopes(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell where one number is given of some people by one side, by the other of these and others together.

    The others may be other people ("90 passengers", "90 passengers and crew") or those with another fate ("40 people
    were killed", "40 people were killed or wounded").
    """
    for x in filter(counts_people, a.statement.quantities):
        for y in filter(counts_people, b.statement.quantities):
            ours, theirs = _find_others(a, x, b, y), _find_others(b, y, a, x)
            if compare_quantities(x, y) == "equal" and (ours is None) != (theirs is None):
                a_span, b_span = ours or x.span, theirs or y.span
                note = f"one counts more than the other: {quote_both(a, a_span, b, b_span)}"
                yield Contrast(kind="differs", about="scope", a_span=a_span, b_span=b_span, note=note)


def _find_others(side: Side, quantity: Quantity, other: Side, its: Quantity) -> Span | None:
    """Return the quantity with the words for those counted along with it whom the other side leaves out, or None."""
    after = [word for word in side.words if word.span.start >= quantity.span.end]
    joint = _AND.match(side.text, quantity.span.end, side.statement.span.end)
    if joint is not None:
        named = next((word for word in after[1 : _REACH + 1] if stem_word(word.folded) in load_people()), None)
        unknown = named is not None and stem_word(named.folded) not in other.stems
        return Span(quantity.span.start, named.span.end) if named and unknown else None
    return _find_other_fate(quantity, after[:_FATE_REACH], find_fates(other, its))


def _find_other_fate(quantity: Quantity, after: list[Word], known: frozenset[str]) -> Span | None:
    for first, joining, second in zip(after, after[1:], after[2:], strict=False):
        fates = group_stems(stem_word(word.folded) for word in (first, second)) & load_fates()
        if joining.folded in _JOINING and known < fates and len(known) == 1:
            return Span(quantity.span.start, second.span.end)
    return None
