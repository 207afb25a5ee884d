"""What a sentence says that a statement about the same thing does not: then it states a part of the sentence only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.findings.relations.sides import Side
from twosource.findings.relations.times import level_values
from twosource.findings.words.terms import Term
from twosource.language.lexicon import load_terms
from twosource.language.quantities.comparison import compare_quantities
from twosource.language.times import compare_times, level_zones
from twosource.language.words import Word, find_words
from twosource.model.mention import Quantity, Time
from twosource.model.span import Span

_POINTS = {"DATE", "TIME"}
_FITTING = {"equal", "finer", "coarser"}
_ANY_YEAR, _YEAR = "XXXX-", re.compile(r"^\d{4}-")
_PRONOUNS = frozenset(["he", "she", "they", "him", "her", "them", "his", "their", "i", "we", "who"])
_NEGATED = 2  # content words after a negation that it may turn


def find_lacking(sentence: Side, statement: Side) -> tuple[Span, ...]:
    """Return the words of the sentence that say what the statement does not, in order.

    These are figures that it has in no form, times where it has none that may be the same, persons it does not
    speak of, and what only one of the two negates. Where values can be compared and differ, a relation says so;
    this is for what cannot be.
    """
    return tuple(
        sorted(
            {
                *_lack_figures(sentence, statement),
                *_lack_times(sentence, statement),
                *_lack_people(sentence, statement),
                *_lack_turns(sentence, statement),
            }
        )
    )


def deny_alike(sentence: Side, statement: Side) -> bool:
    """Tell whether the sentence negates what the statement denies: "nobody was hurt", "she denied that any were"."""
    denies = statement.statement.stance == "denies" and sentence.statement.stance != "denies"
    return denies and bool(list_negated(sentence)) and not list_negated(statement)


def _lack_figures(sentence: Side, statement: Side) -> Iterator[Span]:
    given = _list_figures(statement)
    for one in _list_figures(sentence):
        if all(compare_quantities(one, other) != "equal" for other in given):
            yield one.span


def _lack_times(sentence: Side, statement: Side) -> Iterator[Span]:
    told = _list_times(statement)
    for one in _list_times(sentence):
        if not any(_fit(sentence, one, statement, other) for other in told):
            yield one.span


def _lack_people(sentence: Side, statement: Side) -> Iterator[Span]:
    """Yield the persons of the sentence that the statement does not name, where it has no pronoun for them either."""
    if any(word.folded in _PRONOUNS for word in statement.words):
        return
    known = {word.folded for word in statement.words}
    known |= {word.folded for source in statement.sources for word in find_words(source.name)}
    for name in sentence.statement.names:
        if name.kind == "person" and not known & {word.folded for word in find_words(name.name)}:
            yield name.span


def _lack_turns(sentence: Side, statement: Side) -> Iterator[Span]:
    """Yield what the sentence negates and the statement leaves as it is, or the other way round."""
    ours, theirs = list_negated(sentence), list_negated(statement)
    if ours and not theirs and not deny_alike(sentence, statement):
        yield from (span for span, _ in ours)
    elif theirs and not ours and any(stems & sentence.stems for _, stems in theirs):
        yield sentence.statement.span


def _list_figures(side: Side) -> Sequence[Quantity]:
    """Return the quantities that are no lengths or points of time."""
    times = [time.span for time in side.statement.times]
    return [one for one in side.statement.quantities if not any(span.overlaps(one.span) for span in times)]


def _list_times(side: Side) -> Sequence[Time]:
    return [one for one in side.statement.times if one.type in _POINTS and not one.value.endswith("_REF")]


def _fit(a: Side, one: Time, b: Side, other: Time) -> bool:
    same_words = one.span.of(a.text).casefold() == other.span.of(b.text).casefold()
    return same_words or compare_times(*_level_years(*level_values(*level_zones(one, other)))) in _FITTING


def _level_years(one: str, other: str) -> tuple[str, str]:
    """Return both values without their years where one of them has none: "in February" is any February."""
    if one.startswith(_ANY_YEAR) == other.startswith(_ANY_YEAR):
        return one, other
    return _YEAR.sub(_ANY_YEAR, one), _YEAR.sub(_ANY_YEAR, other)


def list_negated(side: Side) -> list[tuple[Span, frozenset[str]]]:
    """Return the places of negations, each up to the words it may turn, with their stems."""
    found = []
    for word in side.words:
        after: list[Term] = [term for term in side.terms if term.span.start >= word.span.end][:_NEGATED]
        if _negates(word) and after:
            found.append((Span(word.span.start, after[0].span.end), frozenset(term.stem for term in after)))
    return found


def _negates(word: Word) -> bool:
    return word.folded in load_terms("negations") or word.folded.endswith("n't")
