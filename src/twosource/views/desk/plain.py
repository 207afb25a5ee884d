"""What a desk lists and finds as plain values for JSON, in the words of the nouns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from twosource.model.alert import Alerted
from twosource.model.event import Event
from twosource.model.hit import Hit, Stated
from twosource.model.listed import ListedArticle, ListedOutlet, ListedSource, ListedStory
from twosource.model.page import Page
from twosource.model.span import Span
from twosource.views.records import Record, pick_fields, span_record

Item = TypeVar("Item")


def page_to_dict(page: Page[Item], write: Callable[[Item], Record]) -> Record:
    """Return a part of a list, with how long the whole of it is."""
    return {
        "total": page.total,
        "exact": page.exact,
        "offset": page.offset,
        "notes": list(page.notes),
        "items": [write(item) for item in page.items],
    }


def story_to_dict(story: ListedStory) -> Record:
    """Return a story of a list."""
    counts = ("articles", "outlets", "origins", "findings", "doubtful")
    days = ("first_day", "last_day", "changed", "analysed")
    told = {"supports": dict(story.supports), "standings": dict(story.standings)}
    return {**pick_fields(story, "id", "title", *counts, *days, "queued"), **told}


def article_to_dict(article: ListedArticle) -> Record:
    """Return an article of a story, with its place in the story."""
    return pick_fields(article, "id", "title", "given", "outlet", "day", "trust", "phase", "compared")


def source_to_dict(source: ListedSource) -> Record:
    """Return a source of a list."""
    return {
        **pick_fields(source, "id", "name", "kind", "statements", "articles", "stories", "outlets"),
        "roles": list(source.roles),
    }


def outlet_to_dict(outlet: ListedOutlet) -> Record:
    """Return an outlet of a list."""
    return pick_fields(outlet, "name", "articles", "stories", "first_day", "last_day", "doubtful")


def hit_to_dict(hit: Hit) -> Record:
    """Return an article that a search found."""
    names = ("article", "given", "url", "outlet", "title", "language", "day", "trust", "story", "story_title")
    return {
        **pick_fields(hit, *names),
        "snippet": {
            **span_record(hit.snippet.span),
            "text": hit.snippet.text,
            "words": [span_record(word) for word in hit.snippet.words],
        },
        "title_words": [span_record(word) for word in hit.title_words],
        "statements": [_stated(each) for each in hit.statements],
    }


def event_to_dict(event: Event) -> Record:
    """Return what became of a finding."""
    return pick_fields(event, "at", "story", "finding", "kind", "before", "after", "text")


def alerted_to_dict(told: Alerted) -> Record:
    """Return what an alert has to tell."""
    return {
        "alert": told.alert.name,
        "words": told.alert.words,
        "events": [event_to_dict(event) for event in told.events],
    }


def _stated(stated: Stated) -> Record:
    names = ("id", "text", "form", "stance", "source", "finding", "support", "independence")
    place: Span = stated.span
    record: dict[str, Any] = {**span_record(place), **pick_fields(stated, *names)}
    return record
