"""Statements of an invented report as plain rows, for tests to compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from twosource.language.analysed import AnalysedArticle
from twosource.language.sentences import split_sentences
from twosource.model.article import Article, article_id, text_hash
from twosource.model.extraction import Extraction
from twosource.model.statement import Statement
from twosource.statements import StatementSettings, extract_statements


@dataclass(frozen=True, slots=True)
class Told:
    """A statement in words: names of its sources, the words that name them, cue and contents."""

    sources: tuple[str, ...]
    written: tuple[str, ...]
    cue: str | None
    content: tuple[str, ...]
    form: str
    stance: str


def analyse(text: str, given: str = "tarn.txt", **more: Any) -> AnalysedArticle:
    fields: dict[str, Any] = {
        "outlet": None, "title": None, "bylines": (), "language": "en", "published": None, "junk": (), "credits": (),
    }  # fmt: skip
    article = Article(id=article_id(given, text), given=given, text=text, sha256=text_hash(text), **{**fields, **more})
    return AnalysedArticle(
        article=article, sentences=split_sentences(text), encode=lambda: np.zeros((0, 384), dtype=np.float32)
    )


def extract(text: str, given: str = "tarn.txt", **more: Any) -> Extraction:
    return extract_statements(analyse(text, given, **more), StatementSettings())


def tell(text: str, **more: Any) -> list[Told]:
    return extract_in_words(extract(text, **more), text)


def extract_in_words(extraction: Extraction, text: str) -> list[Told]:
    return [_in_words(statement, extraction, text) for statement in extraction.statements]


def tell_attributed(text: str, **more: Any) -> list[Told]:
    return [told for told in tell(text, **more) if told.cue is not None or told.sources]


def names(text: str) -> list[tuple[str, ...]]:
    return [told.sources for told in tell_attributed(text)]


def _in_words(statement: Statement, extraction: Extraction, text: str) -> Told:
    known = {source.id: source.name for source in extraction.sources}
    return Told(
        sources=tuple(known[source] for source in statement.sources),
        written=tuple(span.of(text) for span in statement.source_spans),
        cue=statement.cue.of(text) if statement.cue else None,
        content=tuple(span.of(text) for span in statement.content),
        form=statement.form,
        stance=statement.stance,
    )
