"""A judge as a run needs it: asked once about the same texts, checked, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from twosource.findings.hearing.judge import Answer, Heard, Judge, Question
from twosource.findings.hearing.rulings import Ruling, rule
from twosource.findings.hearing.settings import JudgeSettings

UNKNOWN: Final = "answers to what was not asked"
REPEATED: Final = "answered more than once"
UNANSWERED: Final = "no answer that can be read"


@dataclass(slots=True, kw_only=True, eq=False)
class Hearing:
    """Asks a judge, remembers by content what it said, and counts what did not stand. It lives as long as a run.

    ``asked`` counts questions, each once; ``dropped`` what was dropped, by the reason; ``unasked`` the questions
    that came after ``stopped``, which says why the judge was given up; ``left_out`` pairs too many or too long.
    """

    judge: Judge
    settings: JudgeSettings
    asked: int = 0
    unasked: int = 0
    left_out: int = 0
    stopped: str | None = None
    dropped: Counter[str] = field(default_factory=Counter)
    _rulings: dict[Question, Ruling | None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the judge."""
        return self.judge.name

    def hear(self, questions: Iterable[Question]) -> dict[Question, Ruling]:
        """Return what stands of what the judge says, or said before; a question without is left out.

        The questions are asked in an order of their own. Those of one request are of the same two articles.
        """
        wanted = dict.fromkeys(sorted(questions, key=_order))
        for asked in _cut([each for each in wanted if each not in self._rulings], self.settings.batch):
            self._ask(asked)
        return {each: ruling for each in wanted if (ruling := self._rulings[each]) is not None}

    def describe(self) -> tuple[str, ...]:
        """Say in words what the judge could not do, and why."""
        told = []
        if self.dropped:
            reasons = ", ".join(f"{why} ({count:,})" for why, count in sorted(self.dropped.items()))
            answers = self.asked + self.dropped[UNKNOWN]
            told.append(f"judge: {self.dropped.total():,} of {answers:,} answers dropped: {reasons}")
        if self.left_out:
            told.append(f"judge: not asked about {_pairs(self.left_out)} in doubt: too many, or too long")
        if self.stopped is not None:
            told.append(f"judge: {_pairs(self.unasked)} in doubt decided without it: {self.stopped}")
        return tuple(told)

    def _ask(self, questions: Sequence[Question]) -> None:
        self._rulings.update(dict.fromkeys(questions))
        if self.stopped is not None:
            self.unasked += len(questions)
            return
        heard = self.judge.answer(questions)
        self.stopped = heard.stopped
        if heard.stopped is not None:
            self.unasked += len(questions)
            return
        self.asked += len(questions)
        self._check(questions, heard)

    def _check(self, questions: Sequence[Question], heard: Heard) -> None:
        if heard.lost is not None:
            self.dropped[heard.lost] += len(questions)
            return
        known = range(1, len(questions) + 1)
        self.dropped[UNKNOWN] += sum(answer.number not in known for answer in heard.answers)
        for number, question in enumerate(questions, 1):
            outcome = _judge_answers(question, [answer for answer in heard.answers if answer.number == number])
            if isinstance(outcome, str):
                self.dropped[outcome] += 1
            else:
                self._rulings[question] = outcome
        self.dropped = +self.dropped  # without what was counted zero times


def _pairs(count: int) -> str:
    return f"{count:,} pair" if count == 1 else f"{count:,} pairs"


def _judge_answers(question: Question, answers: Sequence[Answer]) -> Ruling | str:
    if not answers:
        return UNANSWERED
    return rule(question, answers[0]) if len(answers) == 1 else REPEATED


def _order(question: Question) -> tuple[object, ...]:
    return question.home, question.a, question.b, question.offered, question.found


def _cut(questions: Sequence[Question], batch: int) -> Iterator[tuple[Question, ...]]:
    for _, grouped in groupby(questions, key=lambda question: question.home):
        together = tuple(grouped)
        yield from (together[start : start + batch] for start in range(0, len(together), batch))
