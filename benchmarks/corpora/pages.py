"""An article as its outlet's page: as large and as cluttered as pages are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape

from benchmarks.corpora.writing import Written

_BLURB = "Read what is known so far, who was there, and what is to come next in this matter."


def print_page(written: Written, others: Sequence[str]) -> str:
    """Return the page of an article, with these headlines of other articles around it."""
    frame, title = written.outlet.frame, escape(written.title)
    opening, closing = frame.body
    body = "".join(frame.paragraph.format(escape(each, quote=False)) for each in written.paragraphs)
    half = len(others) // 2
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title} - {written.outlet.name}</title>'
        f'<meta property="og:site_name" content="{written.outlet.name}"><meta property="og:title" content="{title}">'
        f'<link rel="canonical" href="{written.url}">{_tell_date(written)}{frame.head}</head>\n<body>{frame.before}\n'
        f'<div class="layout"><aside class="most-read"><h3>Most read</h3><ol>{_tease(written, others[:half], 0)}</ol>'
        f"</aside><main>{opening}<h1>{title}</h1>{_show_date(written)}{_share()}{body}{closing}"
        f'<div class="related"><h3>More stories</h3><ul>{_tease(written, others[half:], half)}</ul></div></main></div>'
        f"{frame.behind}</body></html>\n"
    )


def _tell_date(written: Written) -> str:
    """Return the date as machines read it, where the outlet tells it so."""
    if written.dated is None or written.outlet.frame.dates == "visible":
        return ""
    time = f"{written.dated:%Y-%m-%dT%H:%M:00+00:00}"
    meta = f'<meta property="article:published_time" content="{time}">'
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": written.title, "datePublished": time}
    linked = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    return {"meta": meta, "linked data": linked}.get(written.outlet.frame.dates, meta + linked)


def _show_date(written: Written) -> str:
    if written.dated is None or written.outlet.frame.dates not in {"visible", "all"}:
        return ""
    return f'<p class="date">{written.dated:%B} {written.dated.day}, {written.dated:%Y, %H:%M} UTC</p>'


def _share() -> str:
    links = "".join(f'<a class="share share--{each}" href="#{each}">Share</a>' for each in ("mail", "chat", "copy"))
    return f'<div class="tools">{links}</div>'


def _tease(written: Written, titles: Sequence[str], first: int) -> str:
    return "".join(
        f'<li class="teaser teaser--{place}"><a href="https://{written.outlet.site}/more/{place}" data-track="list">'
        f'<img src="/img/{place}.jpg" alt="" loading="lazy"><span class="teaser__title">{escape(title)}</span></a>'
        f'<p class="teaser__text">{_BLURB if place % 3 == 0 else ""}</p></li>\n'
        for place, title in enumerate(titles, first)
    )
