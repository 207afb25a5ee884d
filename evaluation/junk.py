"""Lines of flattened pages, each article or junk, scored by characters; their articles' ends and titles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import read_rows
from twosource.cleaning import clean
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.errors import NoArticleError
from twosource.language.encoder import Encoder
from twosource.model.article import Article, RawArticle
from twosource.settings import Settings

_SENTENCE = 4  # words


def score_junk(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield character F1 of what is kept, and on how many pages the ends of the article and its title are right."""
    total = NOTHING
    refused = 0
    ends: list[tuple[bool, bool]] = []
    titles: list[bool] = []
    for row in read_rows(path):
        article = _clean("\n".join(row["lines"]), row["id"])
        kept = frozenset(line.strip() for line in article.text.splitlines()) if article else frozenset()
        refused += article is None
        total += _count(row["lines"], row["labels"], kept)
        ends += _keep_ends(row["lines"], row["labels"], kept)
        titles += [article is not None and fold(article.title or "") == fold(row["title"])] if row["title"] else []
    yield Figure(set="junk lines", name="character F1", value=total.f1, note=f"{total.note}, {refused} pages refused")
    yield _share("first sentence kept", [first for first, _ in ends])
    yield _share("last sentence kept", [last for _, last in ends])
    yield _share("first and last sentences kept", [kept for pair in ends for kept in pair])
    yield _share("title right", titles)


def _share(name: str, right: list[bool]) -> Figure:
    note = f"{sum(right)}/{len(right)}"
    return Figure(set="junk lines", name=name, value=sum(right) / max(1, len(right)), note=note)


def _clean(text: str, given: str) -> Article | None:
    """Return the article, None when none was found."""
    try:
        return clean(RawArticle(given=given, content=text, markup="text"), Settings().cleaning)
    except NoArticleError:
        return None


def _keep_ends(lines: list[str], labels: list[str], kept: frozenset[str]) -> list[tuple[bool, bool]]:
    """Return whether the first and the last sentence of the article are kept; nothing for one without sentences.

    A sentence is a line of four words or more that closes like one: labelled bodies begin and end with
    captions, dates and headings too.
    """
    body = [line.strip() for line, label in zip(lines, labels, strict=True) if label == "body"]
    sentences = [line for line in body if ends_a_sentence(line) and weigh(line) >= _SENTENCE]
    return [(sentences[0] in kept, sentences[-1] in kept)] if sentences else []


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
