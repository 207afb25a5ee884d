"""The clearest of several wordings."""

from __future__ import annotations

from tests.findings.telling import attributed, side, source

from twosource.findings.grouping.clusters import Shared
from twosource.findings.grouping.wording import Worded, choose_wording, word_proposition
from twosource.findings.matching.matches import Matches
from twosource.findings.relations.sides import Side
from twosource.model.finding import Proposition
from twosource.model.span import Span

NOTHING = Matches(across={}, within={})


def _word(one: Side, part: str | None = None, standing: int = 1) -> Worded:
    words = one.text if part is None else part
    start = one.text.index(words)
    proposition = Proposition(statement=one.statement.id, spans=(Span(start, start + len(words)),))
    return word_proposition(one, Shared(proposition=proposition, is_part=part is not None), standing)


def _choose(*sides: Side) -> str:
    return choose_wording([_word(one) for one in sides], NOTHING).side.text


CLEAR = "The Orva dam burst on Tuesday and flooded the town of Tellin."


def test_what_leans_on_the_sentence_before_is_not_chosen() -> None:
    assert _choose(side("It burst on Tuesday and flooded the lower quarter of Tellin."), side(CLEAR)) == CLEAR


def test_what_belongs_to_one_paper_is_not_chosen() -> None:
    assert _choose(side("The Orva dam burst on Tuesday and flooded our town of Tellin."), side(CLEAR)) == CLEAR


def test_a_denial_is_not_chosen_where_something_is_stated() -> None:
    assert (
        _choose(side("The company denied that the Orva dam burst on Tuesday.", stance="denies"), side(CLEAR)) == CLEAR
    )


def test_a_sentence_of_one_finding_is_chosen_before_one_of_many() -> None:
    one, other = side("The dam on the Orva burst on Tuesday night."), side("The dam on the Orva burst on Tuesday noon.")
    assert choose_wording([_word(one, standing=3), _word(other)], NOTHING).side is other
    assert choose_wording([_word(one), _word(other, standing=3)], NOTHING).side is one


LONG = "The Orva dam burst on Tuesday, and the mayor asked for blankets from the capital."


def test_a_clause_that_can_be_understood_alone_stands_for_the_finding() -> None:
    worded = _word(side(LONG), "the mayor asked for blankets from the capital")
    assert worded.words.of(LONG) == "the mayor asked for blankets from the capital"


def test_what_somebody_is_cited_for_is_told_with_who_says_it() -> None:
    sentence = "Anna Brix said the Orva dam burst, and that nobody warned the lower town."
    worded = _word(attributed(sentence, "Anna Brix", source("Anna Brix")), "nobody warned the lower town")
    assert worded.words.of(sentence) == sentence


def test_a_phrase_does_not_stand_for_a_finding() -> None:
    sentence = "The dam, built by the water company of Tellin in 1931, burst on Tuesday."
    assert _word(side(sentence), "built by the water company of Tellin in 1931").words.of(sentence) == sentence
