"""What the findings of one story are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from twosource.findings.hearing.hearing import Hearing
from twosource.language.analysed import AnalysedArticle
from twosource.language.pairing.judged import PairModel
from twosource.model.bonds import NO_BONDS, Bonds
from twosource.model.obeyed import Obeyed
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.model.support import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One story with its statements, their analysed articles by id, and the ledger to count support by.

    The order of ``statements`` is the order of the comparison: it decides which statement of a
    relation is called ``a``, and nothing else. Statements of articles outside the story are left out. ``bonds`` are
    what people say of statements.
    """

    story: Story
    statements: tuple[Statement, ...]
    analysed: Mapping[str, AnalysedArticle]
    ledger: Ledger
    pair_model: PairModel | None = None
    judge: Hearing | None = None
    bonds: Bonds = NO_BONDS

    def text_of(self, statement: Statement) -> str:
        """Return the clean text of the article the statement stands in."""
        return self.analysed[statement.article].article.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """All that was read of some articles: their stories, statements, analysed texts by id, and the ledger.

    ``notes`` say in words what could not be read as it may have been meant. ``bonds`` are what people say of
    statements, ``obeyed`` the corrections that were obeyed so far, ``now`` the present ids of what had others before.
    """

    stories: tuple[Story, ...]
    statements: tuple[Statement, ...]
    analysed: Mapping[str, AnalysedArticle]
    ledger: Ledger
    notes: tuple[str, ...] = ()
    pair_model: PairModel | None = None
    judge: Hearing | None = None
    bonds: Bonds = NO_BONDS
    obeyed: tuple[Obeyed, ...] = ()
    now: Mapping[str, str] = field(default_factory=dict)

    def text_of(self, statement: Statement) -> str:
        """Return the clean text of the article the statement stands in."""
        return self.analysed[statement.article].article.text

    def by_story(self) -> Iterator[Material]:
        """Yield the material of each story."""
        for story in self.stories:
            members = set(story.articles)
            yield Material(
                story=story,
                statements=tuple(statement for statement in self.statements if statement.article in members),
                analysed={article: each for article, each in self.analysed.items() if article in members},
                ledger=self.ledger,
                pair_model=self.pair_model,
                judge=self.judge,
                bonds=self.bonds,
            )
