"""One small sound document of every format that is read, by file name."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from html import escape

from benchmarks.hostile.containers import list_records, make_pdf, make_wacz, make_warc, make_with_libraries, make_zip
from benchmarks.hostile.stories import PARAGRAPHS, TITLE, URL, make_body, make_page, make_text

STAMP = "Sun, 14 May 2023 06:30:00 +0200"


def make_seeds() -> dict[str, bytes]:
    """Return the documents; those whose library is not installed are left out."""
    page, text = make_page().encode(), make_text().encode()
    lines = [json.dumps(row) for row in _list_rows()]
    warc = make_warc()
    return {
        "page.html": page,
        "page-latin.html": make_page().encode("cp1252", "ignore").replace(b"utf-8", b"windows-1252"),
        "page-wide.html": make_page().encode("utf-16"),
        "page.xhtml": b'<?xml version="1.0" encoding="utf-8"?>'
        + page.replace(b"<html", b'<html xmlns="http://www.w3.org/1999/xhtml"'),
        "text.txt": text,
        "text.md": _make_markdown(),
        "feed.rss": _make_rss(),
        "feed.atom": _make_atom(),
        "feed.json": _make_json_feed(),
        "sitemap.xml": _make_sitemap(),
        "feeds.opml": _make_opml(),
        "addresses.txt": "\n".join(URL.format(number) for number in range(5)).encode(),
        "rows.jsonl": "\n".join(lines).encode(),
        "rows.json": f"[{','.join(lines)}]".encode(),
        "rows.csv": _make_csv(","),
        "rows.tsv": _make_csv("\t"),
        "mail.eml": _make_mail(),
        "page.mhtml": _make_mhtml(),
        "report.pdf": make_pdf(),
        "crawl.warc": warc,
        "crawl.warc.gz": b"".join(gzip.compress(record) for record in list_records()),
        "page.html.gz": gzip.compress(page),
        "page.html.bz2": bz2.compress(page),
        "page.html.xz": lzma.compress(page),
        "pages.zip": make_zip({"monday/a.html": page, "b.txt": text, "rows.jsonl": "\n".join(lines).encode()}),
        "crawl.wacz": make_wacz(warc),
        **make_with_libraries(page, lines),
    }


def _list_rows() -> list[dict[str, object]]:
    return [
        {
            "url": URL.format(number),
            "title": TITLE,
            "text": "\n".join(make_body(number)),
            "date_publish": "2023-05-14 06:30:00",
            "authors": ["Mira Tal"],
            "source_domain": "elin-tribune.example",
        }
        for number in range(4)
    ]


def _make_markdown() -> bytes:
    body = "\n\n".join([*PARAGRAPHS, "![Hull](hull.jpg)", "| a | b |\n|---|---|\n| 1 | 2 |"])
    return f"---\ntitle: {TITLE}\ndate: 2023-05-14\n---\n\n# {TITLE}\n\n*By Mira Tal*\n\n{body}\n".encode()


def _make_rss() -> bytes:
    items = "".join(
        f"<item><title>{TITLE}</title><link>{URL.format(number)}</link><pubDate>{STAMP}</pubDate>"
        f'<source url="https://northsea.example/rss">Northsea Press</source>'
        f"<content:encoded><![CDATA[{_mark_up(number)}]]></content:encoded></item>"
        for number in range(3)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    return f"{head}<channel><title>Elin Tribune</title><link>https://elin-tribune.example/</link>{items}</channel></rss>".encode()


def _mark_up(number: int) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in make_body(number))


def _make_atom() -> bytes:
    entries = "".join(
        f"<entry><id>{number}</id><title>{TITLE}</title><link href='{URL.format(number)}'/>"
        f"<updated>2023-05-14T06:30:00Z</updated><author><name>Mira Tal</name></author>"
        f"<content type='html'>{escape(_mark_up(number))}</content></entry>"
        for number in range(3)
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Elin Tribune</title>{entries}</feed>".encode()


def _make_json_feed() -> bytes:
    items = [
        {"id": str(number), "url": URL.format(number), "title": TITLE, "content_text": "\n\n".join(make_body(number))}
        for number in range(3)
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Elin Tribune", "items": items}
    return json.dumps(feed, ensure_ascii=False).encode()


def _make_sitemap() -> bytes:
    urls = "".join(
        f"<url><loc>{URL.format(number)}</loc><news:news><news:publication><news:name>Elin Tribune</news:name>"
        f"<news:language>en</news:language></news:publication><news:title>{TITLE}</news:title>"
        f"<news:publication_date>2023-05-14</news:publication_date></news:news></url>"
        for number in range(3)
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {spaces}>{urls}</urlset>'.encode()


def _make_opml() -> bytes:
    outlines = "".join(f'<outline text="f{n}" type="rss" xmlUrl="https://elin-tribune.example/{n}"/>' for n in range(3))
    return f'<?xml version="1.0"?><opml version="2.0"><head/><body>{outlines}</body></opml>'.encode()


def _make_csv(mark: str) -> bytes:
    rows = [[str(value).replace('"', "'") for value in row.values()] for row in _list_rows()]
    lines = [mark.join(_list_rows()[0]), *(mark.join(f'"{value}"' for value in row) for row in rows)]
    return "\r\n".join(lines).encode()


def _make_mail() -> bytes:
    head = f"From: Mira Tal <mira@elin-tribune.example>\r\nSubject: {TITLE}\r\nDate: {STAMP}\r\nMIME-Version: 1.0\r\n"
    parts = [("text/plain", make_text()), ("text/html", make_page())]
    body = "".join(f"--mark\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{content}\r\n" for kind, content in parts)
    return f'{head}Content-Type: multipart/alternative; boundary="mark"\r\n\r\n{body}--mark--\r\n'.encode()


def _make_mhtml() -> bytes:
    head = f"From: <Saved by Browser>\r\nSnapshot-Content-Location: {URL.format(0)}\r\nSubject: {TITLE}\r\n"
    kind = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----part"\r\n\r\n'
    part = f"------part\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {URL.format(0)}\r\n\r\n"
    return f"{head}{kind}{part}{make_page()}\r\n------part--\r\n".encode()
