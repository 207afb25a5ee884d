"""Does one statement affirm what the other denies?"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.relations.denials import contrast_denials
from twosource.findings.relations.negations import contrast_negations
from twosource.findings.relations.sides import Contrast, Side, quote_both, share_surroundings
from twosource.findings.words.word_groups import load_opposed
from twosource.model.span import Span

_LEAST_ALIKE = 2  # words that two words which exclude each other have around them in common


def contrast_polarity(a: Side, b: Side) -> Iterator[Contrast]:
    """Yield at most one contradiction: a denial, a negation, or words that exclude each other; sure ones first."""
    found = [*contrast_denials(a, b), *contrast_negations(a, b), *_contrast_exclusions(a, b)]
    yield from sorted(found, key=lambda contrast: not contrast.sure)[:1]


def _contrast_exclusions(a: Side, b: Side) -> Iterator[Contrast]:
    """Yield the words of which each side has one and lacks the other's; of several those nearest the beginnings."""
    rows = sorted(_list_exclusions(a, b), key=lambda row: (row[0].start + row[1].start, row[2]))
    for a_span, b_span, _ in rows[:1]:
        note = f"{quote_both(a, a_span, b, b_span)} (the words exclude each other)"
        alike = len(share_surroundings(a, a_span, b, b_span)) >= _LEAST_ALIKE
        yield Contrast(kind="contradicts", about="other", a_span=a_span, b_span=b_span, note=note, sure=alike)


def _list_exclusions(a: Side, b: Side) -> Iterator[tuple[Span, Span, str]]:
    ours = [term for term in a.terms if term.stem not in b.stems]
    theirs = [term for term in b.terms if term.stem not in a.stems]
    for x in ours:
        for y in theirs:
            if (x.stem, y.stem) in load_opposed():
                yield x.span, y.span, " ".join(sorted((x.stem, y.stem)))
