"""A judge moves pairs in doubt over the threshold or under it, and can do nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.hearing.judges import Says, ToldJudge, agree, hear, refuse
from tests.findings.hearing.judges import settings as settings_of_judge
from tests.findings.telling import gather, side

from twosource.findings import FindingSettings, Material, find_findings
from twosource.findings.hearing.hearing import Hearing
from twosource.findings.hearing.judge import Answer, Heard, Question
from twosource.findings.judging.deciding import amend, judge_matches
from twosource.findings.matching.matches import Matches
from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side
from twosource.model.finding import Finding

SIDES = {
    each.statement.id: each
    for each in (
        side("The mayor gave a luncheon for the guests in Tellin."),
        side("In Tellin the mayor gave an official dinner for the guests."),
        side("The fire killed 12 miners in Orva."),
        side("The fire killed 15 miners in Orva."),
    )
}
MEAL, FEAST, TWELVE, FIFTEEN = SIDES
APART = {"mayor": {(MEAL, FEAST): 0.6}, "fire": {(TWELVE, FIFTEEN): 0.6}}


def sort(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first <= second else (second, first)


def passed(*pairs: tuple[str, str], certainty: float = 0.6) -> Matches:
    return Matches(across={sort(*pair): certainty for pair in pairs}, within={})


def nearly(*pairs: tuple[str, str], certainty: float = 0.4) -> Matches:
    return Matches(across={}, within={}, near={sort(*pair): certainty for pair in pairs})


def test_without_a_judge_nothing_changes() -> None:
    matches = passed((MEAL, FEAST))
    assert judge_matches(matches, SIDES, None) is matches


def test_a_match_that_it_confirms_gets_surer_and_one_that_it_denies_is_none() -> None:
    matches = passed((TWELVE, FIFTEEN))
    assert judge_matches(matches, SIDES, hear(agree)).across == {sort(TWELVE, FIFTEEN): 0.8}
    assert judge_matches(matches, SIDES, hear(refuse)).across == {}


def test_a_pair_that_nearly_passed_passes_when_it_sees_one_fact() -> None:
    judged = judge_matches(nearly((TWELVE, FIFTEEN)), SIDES, hear(agree))
    assert judged.across == {sort(TWELVE, FIFTEEN): 0.7}
    assert judged.ruled == {}  # the figures differ: that is told by our own comparison


def test_what_it_says_wrongly_changes_nothing() -> None:
    def call_same(number: int, question: Question) -> Answer:
        return Answer(number=number, relation="same", a_quote=question.a, b_quote=question.b)

    hearing = hear(call_same)
    matches = replace(passed((TWELVE, FIFTEEN)), near={sort(MEAL, TWELVE): 0.4})
    judged = judge_matches(replace(matches, near={}), SIDES, hearing)
    assert judged.across == matches.across
    assert "called the same what numbers, dates, names or a negation tell apart (1)" in hearing.describe()[0]


def test_it_may_be_heard_on_pairs_with_some_statements_only() -> None:
    both = passed((MEAL, FEAST), (TWELVE, FIFTEEN))
    judged = judge_matches(both, SIDES, hear(refuse), of=[MEAL])
    assert set(judged.across) == {sort(TWELVE, FIFTEEN)}


def test_sure_pairs_are_not_asked_about() -> None:
    hearing = hear(refuse)
    judged = judge_matches(passed((MEAL, FEAST), certainty=0.95), SIDES, hearing)
    assert judged.across == {sort(MEAL, FEAST): 0.95}
    assert hearing.asked == 0


def test_pairs_beyond_the_limits_are_counted() -> None:
    both = passed((MEAL, FEAST), (TWELVE, FIFTEEN))
    few, short = hear(agree, most_pairs=1), hear(agree, longest=40)
    judge_matches(both, SIDES, few)
    judge_matches(both, SIDES, short)
    assert (few.asked, short.asked) == (1, 1)
    assert few.describe() == short.describe()
    assert few.describe() == ("judge: not asked about 1 pair in doubt: too many, or too long",)


def test_its_words_stand_in_the_relation_with_its_name() -> None:
    first, second = side("The ferry left before dawn."), side("Before dawn the ferry sailed out.")
    sides = {each.statement.id: each for each in (second, first)}

    def differ(number: int, question: Question) -> Answer:
        quotes = ("left", "sailed out") if question.a.startswith("The") else ("sailed out", "left")
        return Answer(number=number, relation="differs", a_quote=quotes[0], b_quote=quotes[1])

    judged = judge_matches(passed((first.statement.id, second.statement.id)), sides, hear(differ))
    (relation,) = judged.ruled.values()
    assert (relation.kind, relation.about, relation.score) == ("differs", "other", 0.8)
    assert relation.a == second.statement.id  # the order is that of the comparison
    assert relation.a_span.of(second.text) == "sailed out"
    assert relation.b_span.of(first.text) == "left"
    assert relation.note == "a: sailed out · b: left (says the judge told)"
    assert amend(relate(second, first, 0.8), relation) == (relation,)


def test_what_our_own_comparison_says_is_never_taken_away() -> None:
    twelve, fifteen = SIDES[TWELVE], SIDES[FIFTEEN]
    own = relate(twelve, fifteen, 0.5)
    assert amend(own, None) == own
    ruled = replace(own[0], kind="same", about=None)
    assert amend(own, ruled) == own
    assert amend(own, replace(own[0], note="what is told already")) == own


@pytest.mark.parametrize("says", [agree, refuse])
def test_the_order_of_the_sides_changes_no_decision(says: Says) -> None:
    matches = replace(passed((MEAL, FEAST)), near={sort(TWELVE, FIFTEEN): 0.45})
    turned: dict[str, Side] = dict(reversed(SIDES.items()))
    one, other = judge_matches(matches, SIDES, hear(says)), judge_matches(matches, turned, hear(says))
    assert one.across == other.across


STORY = (
    ["Two men rowed out to the stranded barge at night.", "Mayor Anna Brix asked for blankets."],
    ["A pair of villagers reached the barge with a rowing boat in the dark.", "The theatre opens in May."],
)


def _together(findings: tuple[Finding, ...]) -> int:
    return sum(len(finding.statements) > 1 for finding in findings)


def _find(material: Material, hearing: Hearing | None) -> tuple[Finding, ...]:
    chosen = FindingSettings(judge=hearing.settings if hearing else None)
    return find_findings(replace(material, judge=hearing), chosen)


def test_findings_hear_the_judge() -> None:
    material = gather(*STORY)
    kind = {"least_certainty": 0.01, "most_certainty": 0.99}
    alone = _find(material, None)
    willing, unwilling = hear(agree, **kind), hear(refuse, **kind)
    assert _together(_find(material, unwilling)) == 0
    assert _together(_find(material, willing)) > _together(alone)
    assert isinstance(willing.judge, ToldJudge)
    assert willing.judge.asked


QUOTES = st.sampled_from(["", "luncheon", "official dinner", "12 miners", "15 miners", "fire", "Orva", "mayor", "The"])
SAID = st.builds(
    Answer,
    number=st.integers(-1, 3),
    relation=st.sampled_from(["none", "same", "finer", "differs", "contradicts", "supersedes", "true"]) | st.text(),
    a_quote=QUOTES | st.text(),
    b_quote=QUOTES | st.text(),
)


@given(st.lists(SAID, max_size=4), st.integers(1, 4))
def test_whatever_it_says_it_does_no_more_than_choose_among_the_pairs_in_doubt(said: list[Answer], batch: int) -> None:
    @dataclass
    class Rambling:
        name: str = "rambling"

        def answer(self, _questions: object) -> Heard:
            return Heard(answers=tuple(said))

    hearing = Hearing(judge=Rambling(), settings=settings_of_judge(batch=batch))
    matches = replace(passed((MEAL, FEAST)), near={sort(TWELVE, FIFTEEN): 0.45}, within={sort(MEAL, TWELVE): 0.5})
    judged = judge_matches(matches, SIDES, hearing)
    assert set(judged.across) <= {*matches.across, *matches.near}
    assert (judged.within, judged.near) == (matches.within, matches.near)
    for pair, relation in judged.ruled.items():
        assert pair in judged.across
        assert relation.kind in {"same", "differs", "contradicts"}
        assert pair != sort(TWELVE, FIFTEEN)  # there our own comparison has a figure that differs
        for key, span in ((relation.a, relation.a_span), (relation.b, relation.b_span)):
            assert SIDES[key].statement.span.contains(span)
            assert any(span.of(SIDES[key].text) in (one.a_quote, one.b_quote) for one in said)


def test_a_difference_that_we_were_not_sure_of_is_told_when_it_sees_it_too() -> None:
    first = side("The council did not end the strike.")
    second = side("Dockers went home after the council gave in.")
    sides = {each.statement.id: each for each in (first, second)}

    def contradict(number: int, question: Question) -> Answer:
        return Answer(number=number, relation="contradicts", a_quote=question.a, b_quote=question.b)

    judged = judge_matches(passed((first.statement.id, second.statement.id)), sides, hear(contradict))
    (relation,) = judged.ruled.values()
    assert relation.kind == "contradicts"
    assert relation.a_span.of(first.text) == "not end"
    assert relation.note.endswith("(one negates what the other affirms) (says the judge told)")
