"""One side denies what the other states."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from twosource.findings.relations.sides import Contrast, Side, are_said_by_one, group_stems, quote_both
from twosource.findings.words.terms import Term, find_terms, stem_word
from twosource.findings.words.word_groups import load_alike
from twosource.language.lexicon import load_tables, load_terms
from twosource.language.words import Word
from twosource.model.span import Span

_LEAST_DENIED = 2  # content words that a denial shares with what it denies
_DENIAL_REACH = 6  # content words after a denial that say what is denied


def contrast_denials(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell where one side denies what the other, by another source, states.

    What is denied is known from the statement (`Statement.denied`), or it is the words right after "denied".
    One word in common with these suffices where the other side holds no negation itself: the statements are
    about one fact. Nobody is taken to deny what they say themselves.
    """
    if are_said_by_one(a, b):
        return
    ours, theirs = find_denial(a), find_denial(b)
    if ours is not None and theirs is None:
        yield from _deny(a, ours, b, turned=False)
    if theirs is not None and ours is None:
        yield from _deny(b, theirs, a, turned=True)


def _deny(denying: Side, denial: Span, other: Side, *, turned: bool) -> Iterator[Contrast]:
    if is_turned_down(other):
        return
    sure = _denies_what(denying, denial, other)
    first, second = (denial, other.statement.span) if not turned else (other.statement.span, denial)
    a, b = (denying, other) if not turned else (other, denying)
    note = f"one denies what the other states: {quote_both(a, first, b, second)}"
    yield Contrast(kind="contradicts", about="other", a_span=first, b_span=second, note=note, sure=sure)


def find_denial(side: Side) -> Span | None:
    """Return the words by which the statement denies, or speaks of a denial; None when it does not.

    "Rejected" and "dismissed" also tell of acts: alone, only words that are always about speech count.
    """
    statement = side.statement
    if statement.stance == "denies" and statement.cue is not None and statement.span.overlaps(statement.cue):
        return statement.cue
    return next((term.span for term in side.terms if _is_denial(term)), None)


def negates(word: Word) -> bool:
    """Tell whether a word negates what is after it; "without" only says what did not come along."""
    if word.folded == "without":
        return False
    return word.folded in load_terms("negations") or word.folded.endswith("n't")


def _denies_what(side: Side, denial: Span, other: Side) -> bool:
    """Tell whether what is denied is what the other side states."""
    if any(term.stem in _doubting() for term in find_terms(side.text, denial)):
        return False
    after = [term.stem for term in side.terms if term.span.start > denial.start and term.kind != "name"]
    if len({*after[:_DENIAL_REACH]} & other.stems) >= _LEAST_DENIED:
        return True
    terms = [term for span in side.statement.denied for term in find_terms(side.text, span)]
    return bool(group_stems(term.stem for term in terms if term.kind != "name") & other.groups)


def is_turned_down(side: Side) -> bool:
    """Tell whether a side negates or doubts something itself: then it may well agree with a denial."""
    return any(negates(word) or word.folded in _negative() for word in side.words) or any(
        term.stem in _rebuffs() for term in side.terms
    )


def _is_denial(term: Term) -> bool:
    return load_alike().get(term.stem) == "denial"


@cache
def _negative() -> frozenset[str]:
    return frozenset(load_tables("word-groups")["negative"]["words"])


@cache
def _doubting() -> frozenset[str]:
    return frozenset(stem_word(word) for word in load_tables("word-groups")["negative"]["doubting"])


@cache
def _rebuffs() -> frozenset[str]:
    return frozenset(stem_word(word) for word in load_tables("word-groups")["negative"]["rebuffs"])
