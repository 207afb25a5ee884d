"""What a sentence says that a statement about the same thing does not: then it cannot be said to state the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.findings.relations.sides import Side
from twosource.findings.relations.times import level_values
from twosource.findings.words.terms import Term
from twosource.language.lexicon import load_terms
from twosource.language.quantities.comparison import compare_quantities
from twosource.language.times import compare_times, level_zones
from twosource.language.words import Word
from twosource.model.mention import Quantity, Time

_POINTS = {"DATE", "TIME"}
_FITTING = {"equal", "finer", "coarser"}
_ANY_YEAR, _YEAR = "XXXX-", re.compile(r"^\d{4}-")
_NEGATED = 2  # content words after a negation that it may turn


def lacks_something(sentence: Side, statement: Side) -> bool:
    """Tell whether a figure or a time of the sentence stands in no form in the statement, or only one of them negates.

    Where both have one and it differs, a relation may say so; this is for what cannot be compared.
    """
    figures, given = _list_figures(sentence), _list_figures(statement)
    if any(all(compare_quantities(one, other) != "equal" for other in given) for one in figures):
        return True
    times, told = _list_times(sentence), _list_times(statement)
    if any(not any(_fit(sentence, one, statement, other) for other in told) for one in times):
        return True
    ours, theirs = list(_list_negated(sentence)), list(_list_negated(statement))
    if bool(ours) == bool(theirs):
        return False
    return bool(ours) or any(stem in sentence.stems for stem in theirs)


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


def _list_negated(side: Side) -> Iterator[str]:
    """Yield the stems of the words that negations of a side may turn; a negation at its end turns nothing."""
    for word in side.words:
        if _negates(word):
            after: list[Term] = [term for term in side.terms if term.span.start >= word.span.end]
            yield from (term.stem for term in after[:_NEGATED])


def _negates(word: Word) -> bool:
    return word.folded in load_terms("negations") or word.folded.endswith("n't")
