"""The labelled pairs of copies, and their documents in the forms in which they are scored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from evaluation.rows import read_rows
from twosource.cleaning import clean
from twosource.errors import InputError
from twosource.language.analysed import analyse_article
from twosource.language.encoder import Encoder
from twosource.model.article import Markup, RawArticle
from twosource.model.identity import content_id
from twosource.origins.wording.wording import Worded, read_wording
from twosource.settings import Settings

PairKind = Literal["copy", "partial", "none", "quotations", "same topic"]
Form = Literal["narrative", "uncleaned", "cleaned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySet:
    """A set in one form. ``allowed``: share of false alarms at which recall is told; ``part``: which pairs of it.

    "narrative": the sentences that the set's makers took for the article's own; "uncleaned": all the lines of the
    page; "cleaned": the same lines through our cleaner.
    """

    name: str
    form: Form
    allowed: float
    part: str = ""

    @property
    def title(self) -> str:
        """The set and its form in words."""
        return f"{self.name}, {self.form}{self.part}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPair:
    """Two documents by id, and what is known of them.

    "quotations": they share these alone; "same topic": reports of one topic by other outlets. Neither are copies.
    ``matches`` are the places of the sentences that the label rests on, in the narrative of each, where they are told.
    """

    a: str
    b: str
    kind: PairKind
    matches: tuple[tuple[int, int], ...] = ()


def read_pairs(path: Path) -> list[LabelledPair]:
    """Return all pairs but the unclear ones: those that share something, but too little to be called partial copies."""
    rows = [row for row in read_rows(path) if row["label"] != "unclear" and not _shares_too_little(row)]
    return [
        LabelledPair(
            a=row["a"], b=row["b"], kind=_name_kind(row), matches=tuple((i, j) for i, j, _ in row.get("matches", ()))
        )
        for row in rows
    ]


def _shares_too_little(row: Mapping[str, Any]) -> bool:
    return row["label"] == "none" and bool(row.get("shared_sents"))


def _name_kind(row: Mapping[str, Any]) -> PairKind:
    if "shared_quotes" in row:
        return "quotations"
    kinds: dict[str, PairKind] = {"copy": "copy", "partial": "partial", "none": "none"}
    return "same topic" if "tfidf" in row else kinds[row["label"]]


def read_documents(path: Path, form: Form, encoder: Encoder) -> dict[str, Worded]:
    """Return the documents in which there is an article, by the set's id."""
    documents = {row["id"]: _read(row["id"], _write(row, form), form, encoder) for row in read_rows(path)}
    return {key: worded for key, worded in documents.items() if worded is not None}


def list_kept(path: Path, documents: Mapping[str, Worded]) -> dict[str, frozenset[int]]:
    """Return for each document of a set with a narrative which sentences of it the given form still has."""
    kept: dict[str, frozenset[int]] = {}
    for row in read_rows(path):
        text = _squeeze(documents[row["id"]].analysed.article.text) if row["id"] in documents else ""
        sentences = enumerate(row.get("narrative", ()))
        kept[row["id"]] = frozenset(k for k, sentence in sentences if _squeeze(sentence["text"]) in text)
    return kept


def _squeeze(text: str) -> str:
    """Return the letters and digits alone: cleaning may fold spaces and marks."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _write(row: Mapping[str, Any], form: Form) -> str:
    if "text" in row:
        return str(row["text"])
    return "\n".join(line["text"] for line in row["narrative"]) if form == "narrative" else "\n".join(row["lines"])


def _read(given: str, text: str, form: Form, encoder: Encoder) -> Worded | None:
    markup: Markup = "text" if form == "cleaned" else "as-is"
    try:
        article = clean(RawArticle(given=given, content=text, markup=markup), Settings().cleaning)
    except InputError:  # a page without an article: what was copied on it is missed, and counted so
        return None
    # Sets hold equal texts as rows of their own; here an article is known by its row.
    return read_wording(analyse_article(replace(article, id=content_id("row", given)), encoder))
