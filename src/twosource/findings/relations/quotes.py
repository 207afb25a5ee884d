"""The wording of one quotation in two articles."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from twosource.findings.relations.sides import Contrast, Side, quote_both
from twosource.language.quotations import find_quotations
from twosource.language.words import Word, find_words
from twosource.model.span import Span

_ONE_QUOTE = 0.6  # share of words in common from which two quotations are versions of one
_LEAST_WORDS = 5  # shorter quotations are too few words to tell


def contrast_quotes(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell where two articles give one quotation in different words. A shortened quotation is none."""
    for ours in _quotations(a):
        for theirs in _quotations(b):
            changed = _find_change(a.text, ours, b.text, theirs)
            if changed is not None:
                note = f"the quotation is worded differently: {quote_both(a, changed[0], b, changed[1])}"
                yield Contrast(kind="differs", about="quote", a_span=changed[0], b_span=changed[1], note=note)
                return


def _quotations(side: Side) -> list[Span]:
    start = side.statement.span.start
    found = find_quotations(side.statement.span.of(side.text))
    return [Span(start + quotation.inner.start, start + quotation.inner.end) for quotation in found]


def _find_change(text: str, ours: Span, other_text: str, theirs: Span) -> tuple[Span, Span] | None:
    """Return the first words that stand for one another in two versions of a quotation."""
    mine, other = find_words(ours.of(text)), find_words(theirs.of(other_text))
    if min(len(mine), len(other)) < _LEAST_WORDS:
        return None
    matcher = SequenceMatcher(None, [word.folded for word in mine], [word.folded for word in other], autojunk=False)
    if matcher.ratio() < _ONE_QUOTE:
        return None
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "replace":
            return _cover(mine[first:last], ours.start), _cover(other[start:end], theirs.start)
    return None


def _cover(words: tuple[Word, ...], offset: int) -> Span:
    return Span(offset + words[0].span.start, offset + words[-1].span.end)
