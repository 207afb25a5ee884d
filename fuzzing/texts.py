"""Targets behind reading: cleaning, who said what, and all of it in a row."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzzing.judging import judge_again, judge_article, judge_extraction, judge_read
from fuzzing.seeds import list_pages, list_seeds, list_texts
from fuzzing.target import Target, Try
from fuzzing.words import list_code_words, list_english_words
from twosource.assembly import make_settings
from twosource.cleaning import clean
from twosource.errors import NoArticleError
from twosource.language.analysed import split_article
from twosource.language.tagging.tagged import Tagger
from twosource.model.article import Article, RawArticle
from twosource.model.comparison import Made
from twosource.model.extraction import Extracted
from twosource.reading import list_readers, read_inputs
from twosource.settings import Settings
from twosource.statements import extract_statements

_MADE = Made(version="0", models=(), degraded=())
_TEXT = 6_000  # bytes: as many as a short report has; more would only take longer


def list_text_targets() -> Iterator[Target]:
    """Yield the targets that take text or pages, and the one that takes any bytes."""
    pages, texts = list_pages(), list_texts()
    everything = {**list_seeds(), **pages, **texts}
    short = partial(Target, seeds=texts, longest=_TEXT, words=list_english_words)
    long = partial(Target, words=partial(list_code_words, "reading", "cleaning"))
    yield long(name="cleaning", what="cleaning of pages and of saved text", seeds={**pages, **texts}, open=_clean)
    yield short(name="extraction", what="who said what, by rules alone", open=_extract)
    yield short(name="tagging", what="who said what, with the tagger", open=_extract_tagged)
    yield long(name="whole", what="any file to who said what, by rules alone", seeds=everything, open=_go_all_the_way)


def _clean() -> Try:
    settings = make_settings(fast=True)

    def take(content: bytes) -> None:
        text = content.decode("utf-8", "replace")
        _clean_one(RawArticle(given="input", content=text, markup="html" if "<" in text else "text"), settings)

    return take


def _clean_one(raw: RawArticle, settings: Settings) -> Article | None:
    try:
        article = clean(raw, settings.cleaning)
    except NoArticleError:
        return None
    judge_article(article)
    return article


def _extract(tagger: Tagger | None = None) -> Try:
    settings = make_settings(fast=tagger is None)

    def take(content: bytes) -> None:
        text = content.decode("utf-8", "replace")
        _extract_one(RawArticle(given="input", content=text, markup="as-is"), settings, tagger)

    return take


def _extract_tagged() -> Try:
    from twosource.language.tagging import load_tagger

    return _extract(load_tagger())


def _extract_one(raw: RawArticle, settings: Settings, tagger: Tagger | None = None) -> None:
    article = _clean_one(raw, settings)
    if article is not None:
        extraction = extract_statements(split_article(article, tagger), settings.statements)
        judge_extraction(Extracted(article=article, extraction=extraction, made=_MADE))


def _go_all_the_way() -> Try:
    folder = TemporaryDirectory(prefix="fuzzing-")
    atexit.register(folder.cleanup)
    path, settings, readers = Path(folder.name) / "input", make_settings(fast=True), list_readers(())
    extract = partial(_extract_one, settings=settings)

    def take(content: bytes) -> None:
        path.write_bytes(content)
        for raw in judge_read(read_inputs([str(path)], settings.reading, readers=readers), str(path)):
            judge_again(raw, settings.reading, readers)
            extract(raw)

    return take
