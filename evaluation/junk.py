"""Lines of flattened pages, each article or junk, scored by characters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import read_rows
from twosource.cleaning import clean
from twosource.errors import NoArticleError
from twosource.language.encoder import Encoder
from twosource.model.article import RawArticle
from twosource.settings import Settings


def score_junk(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield character F1 of what is kept."""
    total = NOTHING
    refused = 0
    for row in read_rows(path):
        kept = _clean("\n".join(row["lines"]), row["id"])
        refused += kept is None
        total += _count(row["lines"], row["labels"], kept or frozenset())
    yield Figure(set="junk lines", name="character F1", value=total.f1, note=f"{total.note}, {refused} pages refused")


def _clean(text: str, given: str) -> frozenset[str] | None:
    """Return the lines that are kept, None when no article was found."""
    try:
        article = clean(RawArticle(given=given, content=text, markup="text"), Settings().cleaning)
    except NoArticleError:
        return None
    return frozenset(line.strip() for line in article.text.splitlines())


def _count(lines: list[str], labels: list[str], kept: frozenset[str]) -> Tally:
    right = given = wanted = 0
    for line, label in zip(lines, labels, strict=True):
        if label not in {"body", "junk"}:
            continue  # a headline is no junk, and no part of the text either
        is_kept = line.strip() in kept
        given += len(line) * is_kept
        wanted += len(line) * (label == "body")
        right += len(line) * (is_kept and label == "body")
    return Tally(right, given, wanted)
