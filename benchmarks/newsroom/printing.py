"""Sentences as an outlet prints them: an article as clean as if cleaning had made it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.newsroom.outlets import Outlet
from twosource.model.article import Article, Credit, article_id, text_hash
from twosource.model.published import Published
from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is printed. A ``dateline`` names a place and, in brackets, an agency; "" for none."""

    outlet: Outlet
    title: str
    sentences: Sequence[str]
    dateline: str = ""


def print_page(page: Page, number: int, time: float) -> Article:
    """Return the article with this number. ``time`` is a day's ordinal with its fraction."""
    text = "\n\n".join([_set_paragraphs(page), *page.outlet.lines])
    published = Published(value=_tell_time(time), precision="minute", zone="+00:00", trust="stated", evidence=())
    given = f"https://{page.outlet.site}/{number}"
    return Article(
        id=article_id(page.outlet.name, text),
        given=given,
        outlet=page.outlet.name,
        title=page.title,
        bylines=(),
        language="en",
        published=published,
        text=text,
        sha256=text_hash(text),
        junk=(),
        credits=_list_credits(page.dateline),
        url=given,
    )


def _set_paragraphs(page: Page) -> str:
    """Return the text, two sentences a paragraph."""
    sentences = page.sentences
    paragraphs = [" ".join(sentences[first : first + 2]) for first in range(0, len(sentences), 2)]
    return "\n\n".join([f"{page.dateline} — {paragraphs[0]}" if page.dateline else paragraphs[0], *paragraphs[1:]])


def _list_credits(dateline: str) -> tuple[Credit, ...]:
    if not dateline:
        return ()
    start = dateline.index("(") + 1
    agency = dateline[start:-1]
    span = Span(start, start + len(agency))
    return (Credit(agency=agency, kind="dateline", span=span, words=agency, scope="article"),)


def _tell_time(time: float) -> str:
    minute = int(time % 1 * 24 * 60)
    return f"{date.fromordinal(int(time)).isoformat()}T{minute // 60:02}:{minute % 60:02}"
