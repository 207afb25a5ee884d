"""What the articles that were searched say about a sentence that somebody typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.comparison import Made
from twosource.model.finding import Finding
from twosource.model.notebook import Shown
from twosource.model.origin import Origin
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class PartlyStated:
    """Statements that state a part of a sentence: all but the words that are ``lacking``.

    These are figures and times that the statements do not give, or a negation that they do not have:
    places in the text that was typed. The statements neither state nor deny them.
    """

    finding: Finding
    lacking: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found about one sentence.

    ``span`` is the sentence in the text that was typed, ``statements`` are the ids of what it states.
    Each finding holds statements of articles alone, and its support is counted from them alone: all
    of them state the sentence, or all give another value, or all contradict it, or all state it
    ``partly``, or all may be about the same, which is not sure (``perhaps``). In each relation ``a`` is a
    statement of the sentence and ``b`` one of the finding.
    """

    span: Span
    statements: tuple[str, ...]
    states: tuple[Finding, ...] = ()
    differs: tuple[Finding, ...] = ()
    contradicts: tuple[Finding, ...] = ()
    partly: tuple[PartlyStated, ...] = ()
    perhaps: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, those that state the sentence first."""
        partly = (one.finding for one in self.partly)
        return (*self.states, *self.differs, *self.contradicts, *partly, *self.perhaps)

    @property
    def found(self) -> bool:
        """Whether any article surely states the sentence, differs from it or contradicts it."""
        return bool(self.states or self.differs or self.contradicts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Shown):
    """A text that was typed, sentence by sentence, and what the articles ``among`` which it was searched for say.

    ``typed`` are the statements of the text itself: their spans lie in ``text``, and they support
    nothing. ``statements`` are those of articles that stand in a finding, ``sources`` and ``origins``
    what these and the typed ones are attributed to and come from. ``searched`` is the number of
    statements that were looked through.
    """

    made: Made
    text: str
    answers: tuple[Answer, ...]
    typed: tuple[Statement, ...]
    among: tuple[Article, ...]
    searched: int
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    origins: tuple[Origin, ...]

    @property
    def findings(self) -> Iterator[Finding]:
        """The findings of all answers."""
        return (finding for answer in self.answers for finding in answer.findings)
