"""Which of two articles was there first: by their dates, and the days on which their pages were there already."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.article import Article, short_name
from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.hint import NO_WORDS, Hint, make_hint
from twosource.origins.lineage.windows import Window, read_window


def compare_moments(one: Article, other: Article) -> Iterator[Hint]:
    """Yield what the times of two articles say about which was there first.

    Strong are dates that the pages state, and days of fetching, when they lie apart whatever the zones of their
    clocks. Dates that are inferred or doubtful are weak, and so is the time of which a text speaks as past. A date
    that lies before what its own text speaks of as past, or after its page was fetched, is no sign at all.
    """
    for early, late in ((one, other), (other, one)):
        hint = _compare_dates(early, late) or _compare_bounds(early, late)
        if hint:
            yield hint


def read_date(article: Article) -> Window | None:
    """Return when the article was published, None where that is not known or contradicts itself."""
    published = article.published
    date = read_window(published.value, published.zone) if published else None
    if published is None or date is None:
        return None
    past, fetched = read_window(published.not_before), read_window(article.fetched)
    if (past and date.end <= past.start) or (fetched and fetched.is_before(date)):
        return None
    return date


def _compare_dates(early: Article, late: Article) -> Hint | None:
    before, after = read_date(early), read_date(late)
    if before is None or after is None or not before.seems_before(after):
        return None
    strong = before.is_before(after) and _is_stated(early) and _is_stated(late)
    detail = f"{short_name(early)} is dated {_say_date(early)}, {short_name(late)} {_say_date(late)}"
    return make_hint("time", early, _find_date(early), detail, strong=strong)


def _compare_bounds(early: Article, late: Article) -> Hint | None:
    """Compare when the page of one was there already, or is dated, with when the other cannot have been there yet."""
    before, after = read_date(early), read_date(late)
    there = read_window(early.fetched)
    if there and after and there.is_before(after):
        detail = f"{short_name(early)} was there already on {(early.fetched or '')[:10]}, "
        detail += f"{short_name(late)} is dated {_say_date(late)}"
        return make_hint("time", early, ArticleSpan(early.id, NO_WORDS), detail, strong=_is_stated(late))
    past = late.published.not_before if late.published else None
    told = read_window(past)
    if before and told and before.seems_before(told):
        detail = f"{short_name(early)} is dated {_say_date(early)}, {short_name(late)} speaks of {past} as past"
        return make_hint("time", early, _find_words(late, past), detail, strong=False)
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
