"""One side negates the verb that the other affirms."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from twosource.findings.relations.denials import is_turned_down, negates
from twosource.findings.relations.sides import Contrast, Side, are_said_by_one, quote_both
from twosource.findings.words.terms import Term
from twosource.language.grammar.corrections import tag_words
from twosource.language.grammar.tags import load_word_tagger
from twosource.language.grammar.tokens import split_tokens
from twosource.language.words import Word
from twosource.model.span import Span

_INFLECTION = re.compile(r"(?:ing|ed|es|s|d|e)$")
_FROM_AFAR = frozenset(["neither", "nor", "nobody", "none", "nothing"])
_REACH = 3  # words from a negation to what it negates: "is not to be sold"
_TO_VERB = re.compile(r"[\w\s'\N{RIGHT SINGLE QUOTATION MARK}-]*")
_WITH_LIMITS = frozenset(["until", "till", "unless", "before", "only", "just"])  # "did not open until noon" affirms


def contrast_negations(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell the verb that one side only negates and the other only affirms; of several the one nearest the beginnings.

    Where only one side negates anything, and each names a source of its own, it may be that they contradict each
    other in other words: that is told as not sure.
    """
    rows = sorted(_list_negated(a, b), key=lambda row: (row[0].start + row[1].start, row[2]))
    if rows:
        yield _contrast(a, rows[0][0], b, rows[0][1], sure=True)
        return
    ours, theirs = _find_first_negation(a), _find_first_negation(b)
    if ours and not theirs and not is_turned_down(b) and not are_said_by_one(a, b):
        yield _contrast(a, ours, b, b.statement.span, sure=False)
    if theirs and not ours and not is_turned_down(a) and not are_said_by_one(a, b):
        yield _contrast(a, a.statement.span, b, theirs, sure=False)


def _contrast(a: Side, a_span: Span, b: Side, b_span: Span, *, sure: bool) -> Contrast:
    note = f"{quote_both(a, a_span, b, b_span)} (one negates what the other affirms)"
    return Contrast(kind="contradicts", about="other", a_span=a_span, b_span=b_span, note=note, sure=sure)


def _list_negated(a: Side, b: Side) -> Iterator[tuple[Span, Span, str]]:
    """Yield the verbs that one side only negates and the other only affirms, once each.

    Nothing is said where a word such as "neither" negates from afar: which verb it turns is hard to tell.
    """
    if any(word.folded in _FROM_AFAR for side in (a, b) for word in side.words):
        return
    for stem in sorted(a.stems & b.stems):
        ours, theirs = ([term for term in side.terms if term.stem == stem] for side in (a, b))
        negated = {_find_negation(a, term) is not None for term in ours}
        affirmed = {_find_negation(b, term) is None for term in theirs}
        x, y = ours[0], theirs[0]
        if len(negated) == 1 and negated == affirmed and _are_one_verb(a, x, b, y) and _have_one_object(a, x, b, y):
            yield _with_negation(a, x), _with_negation(b, y), stem


def _find_first_negation(side: Side) -> Span | None:
    """Return the first negation and the word it stands before."""
    for word, following in zip(side.words, (*side.words[1:], None), strict=False):  # there may be none
        if (negates(word) or word.folded in _FROM_AFAR) and not _is_limited(side, word):
            return Span(word.span.start, following.span.end if following else word.span.end)
    return None


def _are_one_verb(a: Side, ours: Term, b: Side, theirs: Term) -> bool:
    """Tell whether two words are one verb but for its ending: "govern" and "government" are not."""
    if ours.kind != "word" or theirs.kind != "word":
        return False
    bare = [_INFLECTION.sub("", term.span.of(side.text).casefold()) for side, term in ((a, ours), (b, theirs))]
    return bare[0] == bare[1] and _is_verb(a, ours) and _is_verb(b, theirs)


def _is_verb(side: Side, term: Term) -> bool:
    tokens = split_tokens(side.text, side.statement.span)
    tag_words(tokens, load_word_tagger())
    return any((token.tag or "").startswith("VB") for token in tokens if token.span == term.span)


def _have_one_object(a: Side, ours: Term, b: Side, theirs: Term) -> bool:
    """Tell whether two verbs have the same words on both sides: somebody doing something to something.

    "The mayor did not sign the contract" is no contrary of "the contract that the union signed".
    """
    before, after = (
        {term.stem for term in a.terms if (term.span.start > ours.span.start) == follows}
        & {term.stem for term in b.terms if (term.span.start > theirs.span.start) == follows}
        & a.context(ours.span)
        & b.context(theirs.span)
        for follows in (False, True)
    )
    return bool(before and after)


def _with_negation(side: Side, term: Term) -> Span:
    negation = _find_negation(side, term)
    return term.span if negation is None else Span(negation.start, term.span.end)


def _find_negation(side: Side, term: Term) -> Span | None:
    """Return the negation that stands right before a word, None when there is none or it negates another word."""
    place = bisect_left(side.words, term.span.start, key=lambda word: word.span.start)
    before = side.words[max(0, place - _REACH) : place]
    found = next((word for word in reversed(before) if negates(word)), None)
    if found is None or _is_limited(side, found):
        return None
    between = side.text[found.span.end : term.span.start]
    return found.span if _TO_VERB.fullmatch(between) else None


def _is_limited(side: Side, negation: Word) -> bool:
    """Tell whether a negation only sets a limit ("not until noon", "not only")."""
    return any(word.folded in _WITH_LIMITS for word in side.words if word.span.start > negation.span.start)
