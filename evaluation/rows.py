"""Labelled rows as they are stored: JSON Lines, gzipped where they are large."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from twosource.cleaning import clean
from twosource.language.analysed import AnalysedArticle, analyse_article
from twosource.language.encoder import Encoder
from twosource.model.article import Article, RawArticle
from twosource.model.identity import content_id
from twosource.settings import Settings


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file in order."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    # Only line feeds end a row: splitlines would also cut at the odd separators inside of texts.
    yield from (json.loads(line) for line in content.decode("utf-8").split("\n") if line)


def read_as_is(given: str, text: str) -> Article:
    """Return an article whose text is taken as clean."""
    return clean(RawArticle(given=given, content=text, markup="as-is"), Settings().cleaning)


def analyse_text(given: str, text: str, encoder: Encoder) -> AnalysedArticle:
    """Return an article whose text is taken as clean, analysed."""
    article = read_as_is(given, text)
    # Sets hold equal texts as rows of their own; here an article is known by its row.
    return analyse_article(replace(article, id=content_id("row", given)), encoder)
