"""Articles as files: lines of JSON with clean text, or web archives of pages."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.corpora.writing import Written

PAGES = 5_000  # of a web archive


def write_lines(articles: Iterable[Written], folder: Path) -> int:
    """Write articles as lines of JSON, and what is true of them; return how many there were."""
    return _write(articles, folder, "jsonl", lambda each: (json.dumps(_describe(each)) + "\n").encode())


def write_archives(articles: Iterable[Written], folder: Path) -> int:
    """Write articles as pages in web archives, and what is true of them; return how many there were."""
    return _write(articles, folder, "warc.gz", lambda each: gzip.compress(_make_record(each), 1, mtime=0))


def _write(articles: Iterable[Written], folder: Path, ending: str, form: Any) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    waiting = iter(articles)
    count = number = 0
    with (folder.parent / f"{folder.name}.truth.jsonl").open("w", encoding="utf-8") as truths:
        while some := list(islice(waiting, PAGES)):
            with (folder / f"{number:05}.{ending}").open("wb") as file:
                file.writelines(form(each) for each in some)
            truths.writelines(json.dumps(_tell_truth(each)) + "\n" for each in some)
            count, number = count + len(some), number + 1
    return count


def _describe(written: Written) -> dict[str, str]:
    return {
        "url": written.url,
        "title": written.title,
        "source": written.outlet.name,
        "date": f"{written.time:%Y-%m-%dT%H:%M:00Z}",
        "text": "\n\n".join(written.paragraphs),
    }


def _tell_truth(written: Written) -> dict[str, Any]:
    return {"number": written.number, "event": written.event, "kind": written.kind, "source": written.source}


def print_page(written: Written) -> str:
    """Return the page of an article, as large and as cluttered as pages are."""
    title, time = escape(written.title), f"{written.time:%Y-%m-%dT%H:%M:00+00:00}"
    body = "".join(f'<p class="article__p">{escape(each)}</p>\n' for each in written.paragraphs)
    told = {"@type": "NewsArticle", "headline": written.title, "datePublished": time}
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - {written.outlet.name}</title>'
        f'<meta property="og:site_name" content="{written.outlet.name}"><link rel="canonical" href="{written.url}">'
        f'<meta property="article:published_time" content="{time}"><meta property="og:title" content="{title}">'
        f'<script type="application/ld+json">{json.dumps(told)}</script>{written.outlet.before}'
        f'<article><h1>{title}</h1><time datetime="{time}">{written.time:%d %B %Y}</time>{"".join(_share())}{body}'
        f"</article>{written.outlet.behind}"
    )


def _share() -> Iterator[str]:
    yield from (f'<a class="share share--{each}" href="#{each}">Share</a>' for each in ("mail", "chat", "copy"))


def _make_record(written: Written) -> bytes:
    page = print_page(written).encode("utf-8")
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: {written.url}\r\nWARC-Date: {written.time:%Y-%m-%dT%H:%M:%SZ}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{written.number:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
