"""The nouns as plain values: one function for each, in the words of the result format."""

from __future__ import annotations

import sys
from typing import Any, TypeAlias

from twosource.model.article import Article, Credit
from twosource.model.mention import Name, Place, Quantity, Time
from twosource.model.origin import Origin
from twosource.model.passage import Direction, Passage
from twosource.model.published import Published
from twosource.model.source import Source
from twosource.model.span import ArticleSpan, Span
from twosource.model.statement import Statement
from twosource.model.version import Change, Version

Record: TypeAlias = dict[str, Any]  # a JSON object


def span_record(span: Span) -> Record:
    """Return a place in a text."""
    return {"start": span.start, "end": span.end}


def article_record(article: Article) -> Record:
    """Return one object of ``articles``."""
    return {
        "id": article.id,
        "from": article.given,
        **pick_fields(article, "outlet", "title", "bylines", "language"),
        "published": None if article.published is None else _published_record(article.published),
        **pick_fields(article, "text", "sha256"),
        "junk": [pick_fields(junk, "text", "why") for junk in article.junk],
        "credits": [_credit_record(credit) for credit in article.credits],
        **pick_fields(article, "notes", "url", "section", "fetched"),
        "authors": [pick_fields(author, "name", "kind") for author in article.authors],
        "versions": [_version_record(version) for version in article.versions],
    }


def passage_record(passage: Passage) -> Record:
    """Return one object of ``passages``."""
    return {
        **pick_fields(passage, "id", "origin", "kind"),
        "spans": [place_record(place) for place in passage.spans],
        "similarity": passage.similarity,
        "words": passage.words,
        "direction": None if passage.direction is None else _direction_record(passage.direction),
    }


def origin_record(origin: Origin) -> Record:
    """Return one object of ``origins``."""
    return {
        **pick_fields(origin, "id", "name", "articles"),
        "reasons": [
            {**pick_fields(reason, "kind", "article"), **span_record(reason.span), "detail": reason.detail}
            for reason in origin.reasons
        ],
    }


def _direction_record(direction: Direction) -> Record:
    return {
        **pick_fields(direction, "first", "certain"),
        "signs": [
            {**pick_fields(sign, "kind", "article"), **span_record(sign.span), "detail": sign.detail}
            for sign in direction.signs
        ],
    }


def source_record(source: Source) -> Record:
    """Return one object of ``sources``."""
    return {
        **pick_fields(source, "id", "name", "kind", "roles", "affiliations"),
        "mentions": [place_record(place) for place in source.mentions],
    }


def statement_record(statement: Statement, text: str) -> Record:
    """Return one object of ``statements``; ``text`` is the clean text of its article."""
    return {
        **pick_fields(statement, "id", "article"),
        **span_record(statement.span),
        "text": statement.span.of(text),
        **pick_fields(statement, "sources"),
        "cue": None if statement.cue is None else span_record(statement.cue),
        "source_spans": [span_record(span) for span in statement.source_spans],
        **pick_fields(statement, "form", "stance"),
        "content": [span_record(span) for span in statement.content],
        "denied": [span_record(span) for span in statement.denied],
        "times": [_time_record(time) for time in statement.times],
        "quantities": [_quantity_record(quantity) for quantity in statement.quantities],
        "names": [_name_record(name) for name in statement.names],
        "origin": statement.origin,
    }


def pick_fields(noun: object, *names: str) -> Record:
    """Return the fields of a noun that the result format has under the same name; a tuple becomes a list."""
    values = ((name, getattr(noun, name)) for name in names)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values}


def _published_record(published: Published) -> Record:
    return {
        **pick_fields(published, "value", "precision", "zone", "trust"),
        "evidence": [
            pick_fields(one, "kind", "text", "value", "precision", "zone", "where") for one in published.evidence
        ],
        **pick_fields(published, "not_before", "not_after", "why"),
    }


def _version_record(version: Version) -> Record:
    return {
        "from": version.given,
        "title": version.title,
        "published": None if version.published is None else _published_record(version.published),
        **pick_fields(version, "fetched", "text", "sha256", "changed"),
        "changes": [_change_record(change) for change in version.changes],
    }


def _change_record(change: Change) -> Record:
    return {
        **pick_fields(change, "part", "kind", "weight"),
        "before": _slice_record(change.before, change.before_words),
        "after": _slice_record(change.after, change.after_words),
        **pick_fields(change, "why"),
    }


def _slice_record(span: Span | None, words: str | None) -> Record | None:
    return None if span is None else {**span_record(span), "text": words}


def _credit_record(credit: Credit) -> Record:
    return {
        **pick_fields(credit, "agency", "kind"),
        **span_record(credit.span),
        **pick_fields(credit, "words", "scope"),
    }


def place_record(place: ArticleSpan) -> Record:
    """Return a place in one of several articles."""
    return {"article": place.article, **span_record(place.span)}


def _time_record(time: Time) -> Record:
    return {
        **span_record(time.span),
        **pick_fields(time, "type", "value", "until", "about", "bound", "part", "zone"),
        "counted_from": None if time.counted_from is None else span_record(time.counted_from),
    }


def _quantity_record(quantity: Quantity) -> Record:
    return {
        **span_record(quantity.span),
        "value": _finite(quantity.value),
        **pick_fields(quantity, "unit", "about"),
        "high": None if quantity.high is None else _finite(quantity.high),
        **pick_fields(quantity, "bound", "change"),
        "was": None if quantity.was is None else _finite(quantity.was),
    }


def _finite(value: float) -> float:
    # JSON has no infinity: a number too large to hold becomes the largest that can be held.
    return max(-sys.float_info.max, min(value, sys.float_info.max))


def _name_record(name: Name) -> Record:
    return {
        **span_record(name.span),
        **pick_fields(name, "kind", "name", "id"),
        "role": None if name.role is None else span_record(name.role),
        "place": None if name.place is None else _named_place_record(name.place),
    }


def _named_place_record(place: Place) -> Record:
    return pick_fields(place, "kind", "country", "region", "latitude", "longitude", "why", "choices")
