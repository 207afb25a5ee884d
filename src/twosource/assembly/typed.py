"""A text that somebody typed, read like an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import InputError
from twosource.model.article import Article, RawArticle
from twosource.model.extraction import Extraction
from twosource.model.identity import content_id
from twosource.model.statement import Statement

if TYPE_CHECKING:
    from twosource.findings import Reports, Typed
    from twosource.language.analysed import AnalysedArticle
    from twosource.language.encoder import Encoder
    from twosource.language.tagging.tagged import Tagger
    from twosource.settings import Settings

GIVEN = "the sentence"
_ENGLISH = "en"
MOST_CHARACTERS = 20_000
_SHOWN = 60  # characters of a text in a message


def read_typed(
    text: str, reports: Reports, encoder: Encoder, settings: Settings, tagger: Tagger | None = None
) -> tuple[Typed, tuple[str, ...]]:
    """Return what a typed text states, and in words what could not be read of it as it may have been meant.

    Its sources are joined with those of the reports. What it asks counts as stated: that is what is searched for.

    Raises:
        InputError: there is no sentence in it, or far too many.
    """
    from twosource.findings import Typed
    from twosource.statements import join_sources

    refuse_unsearchable(text)
    analysed, extraction = _read(text, encoder, settings, tagger)
    joined, *_ = join_sources([extraction, *_list_extractions(reports)])
    statements = tuple(_as_claim(statement) for statement in joined.statements)
    if not statements:
        raise InputError(_show(text), "there is nothing in it that an article could state; type a whole sentence")
    notes = (*analysed.article.notes, *extraction.notes, *_note_questions(joined))
    return Typed(analysed=analysed, statements=statements, sources=joined.sources), notes


def reread_typed(text: str, encoder: Encoder, settings: Settings, tagger: Tagger | None = None) -> Typed:
    """Return what a text states that was typed in nearly the same words; its sources are not joined with others."""
    from twosource.findings import Typed

    analysed, extraction = _read(text, encoder, settings, tagger)
    statements = tuple(_as_claim(statement) for statement in extraction.statements)
    return Typed(analysed=analysed, statements=statements, sources=extraction.sources)


def _read(text: str, encoder: Encoder, settings: Settings, tagger: Tagger | None) -> tuple[AnalysedArticle, Extraction]:
    from twosource.language.analysed import analyse_article
    from twosource.statements import extract_statements

    analysed = analyse_article(_make_article(text, settings), encoder, tagger)
    return analysed, extract_statements(analysed, settings.statements)


def refuse_unsearchable(text: str) -> None:
    """Refuse, before anything is read, a text without a word and one that is far too long.

    Raises:
        InputError: the text is one of these.
    """
    if not any(char.isalnum() for char in text):
        raise InputError(_show(text), "has no word in it; type the sentence to check, in quotation marks")
    if len(text) > MOST_CHARACTERS:
        what = f"has {len(text):,} characters, and at most {MOST_CHARACTERS:,} are checked; whole articles are compared"
        raise InputError(_show(text), what)


def _make_article(text: str, settings: Settings) -> Article:
    """Return the text as an article that no outlet published; its id is that of no article."""
    from twosource.cleaning import clean

    article = clean(RawArticle(given=GIVEN, content=text, markup="as-is"), settings.cleaning)
    return replace(article, id=content_id("typed", text), notes=tuple(_note_language(article.language)))


def _note_language(language: str) -> Iterator[str]:
    from twosource.cleaning.tongue import UNKNOWN, name_language

    if language not in {_ENGLISH, UNKNOWN}:
        yield f"it is in {name_language(language)}, and only English is understood; type it in English"


def _list_extractions(reports: Reports) -> Iterator[Extraction]:
    """Yield the statements of each article with the sources that they name, as they were before they were joined."""
    sources = reports.ledger.sources
    by_article: dict[str, list[Statement]] = {}
    for statement in reports.statements:
        by_article.setdefault(statement.article, []).append(statement)
    for article, statements in by_article.items():
        named = dict.fromkeys(source for statement in statements for source in statement.sources)
        yield Extraction(
            article=article,
            statements=tuple(statements),
            sources=tuple(sources[source] for source in named if source in sources),
        )


def _as_claim(statement: Statement) -> Statement:
    return replace(statement, stance="asserts") if statement.stance == "asks" else statement


def _note_questions(extraction: Extraction) -> Iterator[str]:
    if any(statement.stance == "asks" for statement in extraction.statements):
        yield "it asks: what it asks was searched for as if it were stated"


def _show(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat[:_SHOWN]}{'…' if len(flat) > _SHOWN else ''}”"
