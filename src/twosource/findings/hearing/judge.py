"""What a judge is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from twosource.model.finding import RelationKind
from twosource.model.span import Span

NO_COMMON_FACT: Final = "none"  # what a judge answers when two texts do not state one fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A difference that our own comparison of two texts sees but is not sure of, with the words that differ."""

    kind: RelationKind
    a_span: Span
    b_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Two texts, and the relations that may be chosen for them, beside `NO_COMMON_FACT`.

    ``found`` are the relations that our own comparison of the two found, ``hints`` what else it sees. ``a_settled``
    and ``b_settled`` are the numbers, dates and names in each text: these are compared by rule, and no judge is heard
    on them. All spans count from the first character of their text. Two questions are one where all of this is equal;
    ``home``, the articles of the two, does not count.
    """

    a: str
    b: str
    offered: tuple[RelationKind, ...]
    found: tuple[RelationKind, ...]
    hints: tuple[Hint, ...] = ()
    a_settled: tuple[Span, ...] = ()
    b_settled: tuple[Span, ...] = ()
    home: tuple[str, str] = field(default=("", ""), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a judge says of one question, unchecked: ``number`` counts the questions of one call from 1.

    ``relation`` is one of those offered, or `NO_COMMON_FACT`; the quotes are its words from each text.
    """

    number: int
    relation: str
    a_quote: str
    b_quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What came back for the questions of one call.

    ``lost`` says why none of it could be read, ``stopped`` why asking further is of no use; None where all is well.
    """

    answers: tuple[Answer, ...] = ()
    lost: str | None = None
    stopped: str | None = None


class Judge(Protocol):
    """Gives a second opinion on pairs of texts. Nothing it says is believed unchecked, so it promises nothing.

    It never raises an exception for what a server does or says: that is told in `Heard`.
    """

    @property
    def name(self) -> str:
        """The model, for the record of how a comparison was made."""
        ...

    def answer(self, questions: Sequence[Question]) -> Heard:
        """Return what it says of each question."""
        ...
