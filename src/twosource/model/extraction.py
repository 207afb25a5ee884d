"""What one article says, and who it says it is from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.model.article import Article
from twosource.model.comparison import Made
from twosource.model.origin import Lineage
from twosource.model.source import Source
from twosource.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """The statements of one article in the order of its text, and the sources they name.

    ``notes`` say in words what could not be read as it may have been meant.
    """

    article: str
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """Who said what in one article on its own, and how that was found out."""

    article: Article
    extraction: Extraction
    made: Made


def gather_sources(extractions: Sequence[Extraction]) -> dict[str, Source]:
    """Return all sources of some articles, each once, by id."""
    return {source.id: source for extraction in extractions for source in extraction.sources}


def attach_origins(extractions: Sequence[Extraction], lineage: Lineage) -> tuple[Statement, ...]:
    """Return all statements of some articles, each with the origin that most of its text comes from."""
    return tuple(
        replace(statement, origin=lineage.origin_at(statement.article, statement.span))
        for extraction in extractions
        for statement in extraction.statements
    )
