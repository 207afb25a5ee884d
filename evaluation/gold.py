"""The annotated stories, and what the pipeline finds in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from twosource.cleaning import clean
from twosource.model.article import Article, RawArticle
from twosource.model.comparison import Comparison
from twosource.model.finding import Relation
from twosource.model.published import DateEvidence, Published
from twosource.model.span import Span
from twosource.settings import Settings

Pair = tuple[str, str]
Compare = Callable[[str, Sequence[Article]], Comparison]


@dataclass(frozen=True)
class GoldStory:
    """One annotated story beside the comparison of its articles. Sentences are called "A0", "B7"."""

    name: str
    key: dict[str, Any]
    close_calls: frozenset[Pair]
    sentences: dict[str, list[Span]]
    comparison: Comparison

    @cached_property
    def letters(self) -> dict[str, str]:
        """Article id to letter."""
        return {article.id: article.given for article in self.comparison.articles}

    @cached_property
    def sentence_of(self) -> dict[str, str]:
        """Statement id to the sentence that it overlaps most."""
        return {each.id: self.locate(each.article, each.span) for each in self.comparison.statements}

    def locate(self, article: str, span: Span) -> str:
        """Return the sentence of an article that a span overlaps most."""
        letter = self.letters[article]
        spans = self.sentences[letter]
        return f"{letter}{max(range(len(spans)), key=lambda number: (spans[number].shared(span), -number))}"

    @cached_property
    def relations(self) -> dict[Pair, list[Relation]]:
        """The relations found between sentences of different articles."""
        found: dict[Pair, list[Relation]] = {}
        for finding in self.comparison.findings:
            for relation in finding.relations:
                ours, theirs = sorted((self.sentence_of[relation.a], self.sentence_of[relation.b]), key=_order)
                found.setdefault((ours, theirs), []).append(relation)
        return found

    @cached_property
    def pairs(self) -> dict[Pair, dict[str, Any]]:
        """The annotated pairs."""
        return {(row["a"], row["b"]): row for row in self.key["pairs"]}


def read_stories(folder: Path, compare: Compare) -> Iterator[GoldStory]:
    """Yield every story under ``folder``, compared as it stands: the texts are taken as clean.

    ``compare`` gets the name of a story besides its articles: whoever leaves one out must know which it is.
    """
    close_calls = json.loads((folder / "borderline.json").read_text(encoding="utf-8"))
    for place in sorted(path.parent for path in folder.glob("*/gold.json")):
        rows = json.loads((place / "articles.json").read_text(encoding="utf-8"))
        articles = [_read_article(place, row) for row in rows]
        documents = json.loads((place / "sentences.json").read_text(encoding="utf-8"))["docs"]
        doubtful = close_calls.get(place.name, {})
        yield GoldStory(
            name=place.name,
            key=json.loads((place / "gold.json").read_text(encoding="utf-8")),
            close_calls=frozenset((a, b) for rows in doubtful.values() for a, b in rows),
            sentences={row["letter"]: [Span(*span) for span in row["sents"]] for row in documents},
            comparison=compare(place.name, articles),
        )


def _read_article(place: Path, row: dict[str, Any]) -> Article:
    # Line ends are kept as they are: the offsets of the annotation count them.
    text = (place / f"{row['letter']}.txt").read_bytes().decode("utf-8")
    article = clean(RawArticle(given=row["letter"], content=text, markup="as-is"), Settings().cleaning)
    known = replace(article, outlet=row["outlet"] or article.outlet, title=row["title"] or article.title)
    return replace(known, published=_read_date(row["date"])) if row["date"] else known


def _read_date(written: str) -> Published:
    evidence = DateEvidence(kind="metadata", text=written, value=written[:10])
    return Published(value=written[:10], precision="day", trust="stated", evidence=(evidence,))


def _order(sentence: str) -> tuple[str, int]:
    return sentence[0], int(sentence[1:])
