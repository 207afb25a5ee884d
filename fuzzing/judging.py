"""What is wrong with what came of an input: the promises that every target holds the package to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from twosource.errors import DefectError, InputError
from twosource.model.article import Article, RawArticle
from twosource.model.extraction import Extracted, Extraction
from twosource.model.span import Span
from twosource.reading import Reader, ReadingSettings, reread
from twosource.views.json import article_to_dict, extraction_to_dict

FEWEST = 10  # characters of a reason that says something


class BrokenPromiseError(Exception):
    """The package did something with an input that it promises not to do; the message says what."""


def judge_read(items: Iterable[RawArticle | InputError], given: str) -> list[RawArticle]:
    """Return the raw articles among what was read.

    Raises:
        BrokenPromiseError: nothing came of it, a reason says nothing, or something bears the name of another input.
        Exception: what a reader failed with.
    """
    read = list(items)
    if not read:
        message = "nothing came of it: no article and no reason"
        raise BrokenPromiseError(message)
    for item in read:
        if isinstance(item, InputError):
            _judge_reason(item)
        if not item.given.startswith(given) and "://" not in item.given:
            message = f"it bears the name {item.given!r:.100}, not that of the input"
            raise BrokenPromiseError(message)
    return [item for item in read if isinstance(item, RawArticle)]


def _judge_reason(reason: InputError) -> None:
    if isinstance(reason, DefectError):
        raise reason.__cause__ or reason
    if len(reason.what) < FEWEST:
        message = f"a reason without words: {reason.what!r}"
        raise BrokenPromiseError(message)
    str(reason).encode("utf-8", "surrogatepass")


def judge_again(raw: RawArticle, settings: ReadingSettings, readers: Sequence[Reader]) -> None:
    """Read a raw article again from what is kept of it.

    Raises:
        BrokenPromiseError: it is another one then.
        InputError: it cannot be read again.
    """
    if raw.octets is not None and reread(raw.given, raw.octets, raw.declared, settings, readers=readers) != raw:
        message = "read again from its octets it is another article"
        raise BrokenPromiseError(message)


def judge_article(article: Article) -> None:
    """Hold an article to what is promised of it.

    Raises:
        BrokenPromiseError: it has no text, or points to what does not stand in it.
        Exception: what writing it down failed with.
    """
    if not article.text.strip():
        message = "an article without text"
        raise BrokenPromiseError(message)
    _judge_spans(article.credits, article.text)
    json.dumps(article_to_dict(article))


def judge_extraction(extracted: Extracted) -> None:
    """Hold the statements of an article to what is promised of them.

    Raises:
        BrokenPromiseError: one points to what does not stand in the text, or two have the same id.
        Exception: what writing them down failed with.
    """
    extraction: Extraction = extracted.extraction
    _judge_spans(extraction, extracted.article.text)
    named = {source.id for source in extraction.sources}
    unknown = [each for statement in extraction.statements for each in statement.sources if each not in named]
    if unknown:
        message = f"a statement names a source that is not there: {unknown[0]}"
        raise BrokenPromiseError(message)
    json.dumps(extraction_to_dict(extracted))


def _judge_spans(noun: Any, text: str) -> None:
    for span in find_spans(noun):
        if not 0 <= span.start <= span.end <= len(text):
            message = f"{span} does not lie in a text of {len(text)} characters"
            raise BrokenPromiseError(message)


def find_spans(noun: Any) -> Iterator[Span]:
    """Yield every span in a noun, in what it holds, and in what that holds."""
    if isinstance(noun, Span):
        yield noun
    elif isinstance(noun, tuple):
        for each in noun:
            yield from find_spans(each)
    elif is_dataclass(noun):
        for field in fields(noun):
            yield from find_spans(getattr(noun, field.name))
