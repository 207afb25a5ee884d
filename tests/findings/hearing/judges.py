"""Judges that say what a test tells them to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from twosource.findings.hearing.hearing import Hearing
from twosource.findings.hearing.judge import Answer, Heard, Question
from twosource.findings.hearing.settings import JudgeSettings

Says = Callable[[int, Question], Answer | None]


def settings(**more: object) -> JudgeSettings:
    return JudgeSettings(url="http://127.0.0.1:1", model="told", **more)  # type: ignore[arg-type]


def agree(number: int, question: Question) -> Answer:
    """Choose the first relation that is offered, and quote all."""
    return Answer(number=number, relation=question.offered[0], a_quote=question.a, b_quote=question.b)


def refuse(number: int, _question: Question) -> Answer:
    return Answer(number=number, relation="none", a_quote="", b_quote="")


@dataclass
class ToldJudge:
    """Says what it is told, and remembers what it was asked, call by call."""

    says: Says = agree
    name: str = "told"
    asked: list[tuple[Question, ...]] = field(default_factory=list)

    def answer(self, questions: Sequence[Question]) -> Heard:
        self.asked.append(tuple(questions))
        said = [self.says(number, question) for number, question in enumerate(questions, 1)]
        return Heard(answers=tuple(each for each in said if each is not None))


def hear(says: Says = agree, **more: object) -> Hearing:
    return Hearing(judge=ToldJudge(says), settings=settings(**more))
