"""Which of two articles was there first: by their dates, and the days on which their pages were there already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model.article import Article, short_name
from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.hint import NO_WORDS, Hint, make_hint
from twosource.origins.lineage.time_windows import Window, read_window


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What is known of when an article was there, each None where it is not.

    ``dated`` is when it was published, ``there`` when its page was fetched, ``past`` what its text speaks of as past.
    """

    article: Article
    dated: Window | None
    there: Window | None
    past: Window | None


def read_times(article: Article) -> Times:
    """Read what is known of when an article was there; a date that contradicts the rest is no sign."""
    published = article.published
    dated = read_window(published.value, published.zone) if published else None
    past = read_window(published.not_before) if published else None
    there = read_window(article.fetched)
    contradicted = dated and ((past and dated.end <= past.start) or (there and there.is_before(dated)))
    return Times(article=article, dated=None if contradicted else dated, there=there, past=past)


def compare_moments(one: Times, other: Times) -> Iterator[Hint]:
    """Yield what the times of two articles say about which was there first.

    Strong are dates that the pages state, and days of fetching, when they lie apart whatever the zones of their
    clocks. Dates that are inferred or doubtful are weak, and so is the time of which a text speaks as past. A date
    that lies before what its own text speaks of as past, or after its page was fetched, is no sign at all.
    """
    for early, late in ((one, other), (other, one)):
        hint = _compare_dates(early, late) or _compare_bounds(early, late)
        if hint:
            yield hint


def _compare_dates(early: Times, late: Times) -> Hint | None:
    if early.dated is None or late.dated is None or not early.dated.seems_before(late.dated):
        return None
    first, other = early.article, late.article
    strong = early.dated.is_before(late.dated) and _is_stated(first) and _is_stated(other)
    detail = f"{short_name(first)} is dated {_say_date(first)}, {short_name(other)} {_say_date(other)}"
    return make_hint("time", first, _find_date(first), detail, strong=strong)


def _compare_bounds(early: Times, late: Times) -> Hint | None:
    """Compare when the page of one was there already, or is dated, with when the other cannot have been there yet."""
    first, other = early.article, late.article
    if early.there and late.dated and early.there.is_before(late.dated):
        detail = f"{short_name(first)} was there already on {(first.fetched or '')[:10]}, "
        detail += f"{short_name(other)} is dated {_say_date(other)}"
        return make_hint("time", first, ArticleSpan(first.id, NO_WORDS), detail, strong=_is_stated(other))
    if early.dated and late.past and early.dated.seems_before(late.past):
        past = other.published.not_before if other.published else None
        detail = f"{short_name(first)} is dated {_say_date(first)}, {short_name(other)} speaks of {past} as past"
        return make_hint("time", first, _find_words(other, past), detail, strong=False)
    return None


def _is_stated(article: Article) -> bool:
    return article.published is not None and article.published.trust == "stated"


def _say_date(article: Article) -> str:
    published = article.published
    if published is None or published.value is None:
        return "at an unknown time"
    said = published.value.replace("T", " ") + (f" {published.zone}" if published.zone else "")
    return said if published.trust == "stated" else f"{said} ({published.trust})"


def _find_date(article: Article) -> ArticleSpan:
    return _find_words(article, article.published.value if article.published else None)


def _find_words(article: Article, value: str | None) -> ArticleSpan:
    """Return where the text itself gives a date; no words where it stood elsewhere on the page."""
    for evidence in article.published.evidence if article.published and value else ():
        start = article.text.find(evidence.text) if evidence.kind in {"text", "dateline"} else -1
        if start >= 0 and evidence.text and evidence.day == (value or "")[:10]:
            return ArticleSpan(article.id, Span(start, start + len(evidence.text)))
    return ArticleSpan(article.id, NO_WORDS)
