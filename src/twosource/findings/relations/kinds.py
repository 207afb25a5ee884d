"""Two kinds of one thing in two statements: a lunch here, a dinner there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.findings.relations.sides import Contrast, Side, quote_both
from twosource.findings.words.terms import Term
from twosource.findings.words.word_groups import load_kinds
from twosource.model.span import Span

_KIN = "relative"
_OF_VERBS = re.compile(r"(?:ed|ing)$")


def contrast_kinds(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell where each statement has one kind of a thing and lacks the other's: surely, if among the same words."""
    for ours in _alone(a):
        for theirs in _alone(b):
            same_thing = load_kinds()[ours.stem] == load_kinds()[theirs.stem]
            if same_thing and ours.stem not in b.stems and theirs.stem not in a.stems:
                a_span, b_span = _with_description(a, ours), _with_description(b, theirs)
                note = quote_both(a, a_span, b, b_span)
                sure = bool(a.context(a_span) & b.context(b_span))
                yield Contrast(kind="differs", about="other", a_span=a_span, b_span=b_span, note=note, sure=sure)


def _alone(side: Side) -> list[Term]:
    """Return the kinds of things of which the statement has one only, once."""
    kinds = [term for term in side.terms if term.kind == "word" and _names_kind(side, term)]
    things = [load_kinds()[term.stem] for term in kinds]
    return [term for term, thing in zip(kinds, things, strict=True) if things.count(thing) == 1]


def _names_kind(side: Side, term: Term) -> bool:
    """Tell whether a word is a noun for a kind: "plane", not "planned". One's daughter is the other's sister."""
    ending = term.span.of(side.text).casefold()[len(term.stem) :]
    return load_kinds().get(term.stem, _KIN) != _KIN and not _OF_VERBS.search(ending)


def _with_description(side: Side, term: Term) -> Span:
    """Return the word with the content word right before it ("official dinner")."""
    before = [other for other in side.terms if other.span.end == term.span.start - 1 and other.kind == "word"]
    return Span(before[-1].span.start, term.span.end) if before else term.span
