"""Statements of different articles that are about the same fact, how they relate, and the counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.notebook import Shown
from twosource.model.span import Span
from twosource.model.support import Support

RelationKind = Literal["same", "finer", "coarser", "equal quantity", "differs", "contradicts", "supersedes"]
About = Literal["time", "quantity", "place", "name", "source", "quote", "scope", "outcome", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two statements of different articles relate.

    ``a`` and ``b`` are statement ids, ``a`` the lower in the order of the comparison's statements.
    ``about`` names what differs, None for ``same``. ``a_span`` and ``b_span`` mark the words that
    agree or differ, each in its own article. ``note`` says it in plain words. ``score`` from 0 to 1
    tells how sure the match of the two statements is, not the kind of the relation.
    """

    a: str
    b: str
    kind: RelationKind
    about: About | None
    a_span: Span
    b_span: Span
    note: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """The part of a statement that says one thing. ``statement`` is the statement's id.

    ``spans`` are places in its article, in order, all inside the statement's span; several where
    other words stand in between. Empty only for a statement that says nothing beyond who says it.
    """

    statement: str
    spans: tuple[Span, ...]

    @property
    def stretch(self) -> Span | None:
        """The one span from the first word to the last, with whatever stands in between; None without words."""
        return Span(self.spans[0].start, self.spans[-1].end) if self.spans else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Shown):
    """One fact as all the articles of a story state it.

    ``wording`` is the id of the statement with the clearest words, ``words`` the place of these in its
    article: the whole statement, or the part of it that can be understood alone. ``propositions`` says
    for each statement, in the same order, which part of it the finding is about: a sentence that says
    three things may stand in three findings. ``carriers`` are the ids of the statements that the
    support is counted from: none that denies what the wording says, or only asks it. ``not_compared``
    lists pairs of statements that stand in the finding without a relation of their own.
    """

    id: str
    story: str
    wording: str
    words: Span
    statements: tuple[str, ...]
    propositions: tuple[Proposition, ...]
    carriers: tuple[str, ...]
    support: Support
    relations: tuple[Relation, ...]
    not_compared: tuple[tuple[str, str], ...] = ()
