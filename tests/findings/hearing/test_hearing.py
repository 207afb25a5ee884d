"""A judge is asked once about the same texts, in an order of our own, and what it says wrongly is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st
from tests.findings.hearing.judges import ToldJudge, agree, hear, settings

from twosource.findings.hearing.hearing import Hearing
from twosource.findings.hearing.judge import Answer, Heard, Question

WORDS = ("ferry", "bridge", "harbour", "mill")


def ask(a: str, b: str, home: tuple[str, str] = ("x", "y")) -> Question:
    return Question(a=a, b=b, offered=("same",), found=("same",), home=home)


QUESTIONS = [ask(f"The {word} is shut.", f"Shut is the {word}.") for word in WORDS]


@dataclass
class Broken:
    """A judge that loses what it says, or gives up at once."""

    heard: Heard
    name: str = "broken"

    def answer(self, _questions: Sequence[Question]) -> Heard:
        return self.heard


def test_what_stands_is_returned() -> None:
    heard = hear().hear(QUESTIONS)
    assert {ruling.kind for ruling in heard.values()} == {"same"}
    assert set(heard) == set(QUESTIONS)


def test_the_same_texts_are_asked_about_once_in_a_run() -> None:
    hearing = hear()
    hearing.hear(QUESTIONS[:2])
    again = hearing.hear([*QUESTIONS, replace(QUESTIONS[0], home=("other", "home"))])
    assert hearing.asked == len(QUESTIONS)
    assert len(again) == len(QUESTIONS)


@given(st.permutations(QUESTIONS))
def test_the_order_of_the_questions_changes_no_request(questions: list[Question]) -> None:
    hearing, other = hear(), hear()
    hearing.hear(questions)
    other.hear(QUESTIONS)
    assert isinstance(hearing.judge, ToldJudge)
    assert isinstance(other.judge, ToldJudge)
    assert hearing.judge.asked == other.judge.asked


def test_one_request_has_one_pair_unless_more_are_asked_for() -> None:
    hearing = hear()
    hearing.hear(QUESTIONS)
    assert isinstance(hearing.judge, ToldJudge)
    assert {len(questions) for questions in hearing.judge.asked} == {1}


def test_pairs_of_different_articles_never_share_a_request() -> None:
    hearing = hear(batch=10)
    others = [replace(each, a=f"Again: {each.a}", home=("x", "z")) for each in QUESTIONS]
    hearing.hear([*others, *QUESTIONS])
    assert isinstance(hearing.judge, ToldJudge)
    assert [{each.home for each in questions} for questions in hearing.judge.asked] == [{("x", "y")}, {("x", "z")}]


def test_answers_that_do_not_stand_are_dropped_and_counted() -> None:
    def lie(number: int, question: Question) -> Answer | None:
        if "bridge" in question.a:
            return None
        if "ferry" in question.a:
            return replace(agree(number, question), a_quote="The plane is shut.")
        return agree(number, question)

    hearing = hear(lie)
    assert len(hearing.hear(QUESTIONS)) == 2
    assert hearing.describe() == (
        "judge: 2 of 4 answers dropped: no answer that can be read (1), quotes that are no exact slices (1)",
    )


def test_answers_about_pairs_of_others_are_dropped_and_counted() -> None:
    hearing = hear(lambda number, question: replace(agree(number, question), number=number + 7))
    assert hearing.hear(QUESTIONS[:1]) == {}
    assert hearing.describe() == (
        "judge: 2 of 2 answers dropped: answers to what was not asked (1), no answer that can be read (1)",
    )


def test_an_answer_that_is_given_twice_is_none() -> None:
    twice = Heard(answers=(agree(1, QUESTIONS[0]), replace(agree(1, QUESTIONS[0]), relation="none")))
    hearing = Hearing(judge=Broken(twice), settings=settings())
    assert hearing.hear(QUESTIONS[:1]) == {}
    assert "answered more than once (1)" in hearing.describe()[0]


def test_a_lost_reply_is_counted_for_all_its_questions() -> None:
    hearing = Hearing(judge=Broken(Heard(lost="in replies that are too large")), settings=settings(batch=9))
    assert hearing.hear(QUESTIONS) == {}
    assert hearing.describe() == ("judge: 4 of 4 answers dropped: in replies that are too large (4)",)


def test_a_judge_that_gives_up_is_not_asked_again() -> None:
    hearing = Hearing(judge=Broken(Heard(stopped="http://gone: it cannot be reached")), settings=settings())
    assert hearing.hear(QUESTIONS) == {}
    assert hearing.asked == 0
    assert hearing.describe() == ("judge: 4 pairs in doubt decided without it: http://gone: it cannot be reached",)


def test_a_judge_that_does_its_work_leaves_nothing_to_say() -> None:
    hearing = hear()
    hearing.hear(QUESTIONS)
    assert hearing.describe() == ()
