"""Does one statement affirm what the other denies?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from twosource.findings.relations.sides import Contrast, Side, quote_both
from twosource.findings.words.terms import Term
from twosource.findings.words.word_groups import load_alike, load_opposed
from twosource.language.lexicon import load_terms
from twosource.language.words import Word
from twosource.model.span import Span

_Found = tuple[Span, Span, str]  # where it stands in each, and what to sort by
_INFLECTION = re.compile(r"(?:ing|ed|es|s|d|e)$")
_FROM_AFAR = frozenset(["neither", "nor", "nobody", "none", "nothing"])
_LEAST_ALIKE = 2  # words that two words which exclude each other have around them in common
_LEAST_DENIED = 2  # content words that a denial shares with what it denies
_DENIAL_REACH = 6  # content words after a denial that say what is denied
_NEGATION_REACH = 2  # words from a negation to what it negates: "did not even ask"


def contrast_polarity(a: Side, b: Side) -> Iterator[Contrast]:
    """Yield at most one contradiction: a denial, a negation, or words that exclude each other.

    Of several of one sort, the one nearest to the beginnings is told.
    """
    sorts = (
        ("one denies what the other states", _list_denials(a, b)),
        ("one negates what the other affirms", _list_negations(a, b)),
        ("the words exclude each other", _list_exclusions(a, b)),
    )
    for why, rows in sorts:
        found = sorted(rows, key=lambda row: (row[0].start + row[1].start, row[2]))
        if found:
            a_span, b_span, _ = found[0]
            note = f"{quote_both(a, a_span, b, b_span)} ({why})"
            yield Contrast(kind="contradicts", about="other", a_span=a_span, b_span=b_span, note=note)
            return


def _list_denials(a: Side, b: Side) -> Iterator[_Found]:
    ours, theirs = _find_denial(a), _find_denial(b)
    if _are_said_by_one(a, b):
        return  # nobody is taken to deny what they say themselves
    if ours and not theirs and _denies_what(a, ours, b):
        yield ours.span, b.statement.span, ""
    if theirs and not ours and _denies_what(b, theirs, a):
        yield a.statement.span, theirs.span, ""


def _list_negations(a: Side, b: Side) -> Iterator[_Found]:
    """Yield the verbs that one side only negates and the other only affirms, once each.

    Nothing is said where a word such as "neither" negates from afar: which verb it turns is hard to tell.
    """
    if any(word.folded in _FROM_AFAR for side in (a, b) for word in side.words):
        return
    for stem in sorted(a.stems & b.stems):
        ours, theirs = ([term for term in side.terms if term.stem == stem] for side in (a, b))
        negated = {_is_negated(a, term) for term in ours}
        affirmed = {not _is_negated(b, term) for term in theirs}
        x, y = ours[0], theirs[0]
        if len(negated) == 1 and negated == affirmed and _are_one_verb(x, y, a, b) and _have_one_object(a, x, b, y):
            yield _with_negation(a, x), _with_negation(b, y), stem


def _list_exclusions(a: Side, b: Side) -> Iterator[_Found]:
    """Yield the words of which each side has one and lacks the other's."""
    ours = [term for term in a.terms if term.stem not in b.stems]
    theirs = [term for term in b.terms if term.stem not in a.stems]
    for x in ours:
        for y in theirs:
            if (x.stem, y.stem) in load_opposed() and _stand_alike(a, x, b, y):
                yield x.span, y.span, " ".join(sorted((x.stem, y.stem)))


def _find_denial(side: Side) -> Term | None:
    """Return the word by which the statement denies, or speaks of a denial.

    "Rejected" and "dismissed" also tell of acts; only words that are always about speech count.
    """
    return next((term for term in side.terms if load_alike().get(term.stem) == "denial"), None)


def _denies_what(side: Side, denial: Term, other: Side) -> bool:
    """Tell whether what is denied, the words right after the denial, is what the other states."""
    denied = [term.stem for term in side.terms if term.span.start > denial.span.start]
    return len({*denied[:_DENIAL_REACH]} & other.stems) >= _LEAST_DENIED


def _are_said_by_one(a: Side, b: Side) -> bool:
    return bool({source.id for source in a.sources} & {source.id for source in b.sources})


def _are_one_verb(ours: Term, theirs: Term, a: Side, b: Side) -> bool:
    """Tell whether two words are one but for the endings of verbs: "govern" and "government" are not."""
    if ours.stem != theirs.stem or ours.kind != "word":
        return False
    bare = [_INFLECTION.sub("", term.span.of(side.text).casefold()) for term, side in ((ours, a), (theirs, b))]
    return bare[0] == bare[1]


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


def _stand_alike(a: Side, ours: Term, b: Side, theirs: Term) -> bool:
    """Tell whether two words stand among the same words."""
    return len(a.context(ours.span) & b.context(theirs.span)) >= _LEAST_ALIKE


def _is_negated(side: Side, term: Term) -> bool:
    return _find_negation(side, term) is not None


def _with_negation(side: Side, term: Term) -> Span:
    negation = _find_negation(side, term)
    return term.span if negation is None else Span(negation.start, term.span.end)


def _find_negation(side: Side, term: Term) -> Span | None:
    """Return the negation that stands right before a word, None when there is none or it negates another word."""
    place = bisect_left(side.words, term.span.start, key=lambda word: word.span.start)
    before = side.words[max(0, place - _NEGATION_REACH) : place]
    return next((word.span for word in reversed(before) if _negates(word)), None)


def _negates(word: Word) -> bool:
    """Tell whether a word negates the verb after it; "without" only says what did not come along."""
    if word.folded == "without":
        return False
    return word.folded in load_terms("negations") or word.folded.endswith("n't")
