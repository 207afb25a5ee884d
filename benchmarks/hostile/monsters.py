"""Documents made by hand to take all time, all memory, or a look at what is none of their business."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import struct
from collections.abc import Callable, Mapping

from benchmarks.hostile.forging import (
    BOMB,
    DEEP,
    ask,
    chunked,
    deflate,
    laugh,
    loop_pdf,
    mail_of_parts,
    nest_mail,
    pack_often,
    pdf_bomb,
    zip_of_zeros,
    zip_up,
    zstd_of_zeros,
)
from benchmarks.hostile.stories import make_body, make_page, make_text

LARGE = 200_000_000  # bytes
SECRET = "the-secret-that-no-reader-may-show"  # noqa: S105 - the content of a file that entities point at
Make = Callable[[str], bytes]  # takes the address of the secret file


def list_monsters() -> dict[str, Make]:
    """Return what makes each monster, by file name; nothing is made before it is asked for."""
    return {**_NESTED, **_LARGE, **_PACKED, **_ENTITIES, **_ODD}


def _tags(opening: str, closing: str = "", inside: str = "x") -> Make:
    return lambda _secret: (opening * DEEP + inside + closing * DEEP).encode()


def _in_page(content: bytes) -> bytes:
    return make_page().replace("<article>", "<article>@@").encode().replace(b"@@", content)


_NESTED: Mapping[str, Make] = {
    "nested-div.html": lambda _: _in_page(b"<div>" * DEEP),
    "nested-closed.html": lambda _: _in_page(b"<div>" * DEEP + b"x" + b"</div>" * DEEP),
    "nested-table.html": lambda _: _in_page(b"<table><tr><td>" * DEEP),
    "nested-inline.html": lambda _: _in_page(b"<b><i>" * DEEP),
    "nested-lists.html": lambda _: _in_page(b"<ul><li>" * DEEP),
    "nested.xml": _tags("<a>", "</a>"),
    "nested.rss": lambda _: (
        b"<rss><channel><item><title>" + b"<b>" * DEEP + b"</b>" * DEEP + b"</title></item></channel></rss>"
    ),
    "nested.json": _tags("[", "]", "1"),
    "nested-objects.json": _tags('{"a":', "}", "1"),
    "nested.jsonl": _tags('{"text":', "}", "1"),
    "nested-linked.html": lambda _: (
        make_page().replace('{"@type"', '{"a":' + "[" * DEEP + "]" * DEEP + ',"@type"').encode()
    ),
    "nested-quotes.md": _tags("> ", "", "A quotation of a quotation."),
    "nested-brackets.md": _tags("[", "](x)"),
    "nested.opml": lambda _: b"<opml><body>" + b"<outline>" * DEEP + b"</outline>" * DEEP + b"</body></opml>",
    "nested.eml": lambda _: nest_mail(),
    "nested.gz": lambda _: pack_often(gzip.compress),
    "nested.zip": lambda _: pack_often(lambda data: zip_up({"a.zip": data})),
    "nested.pdf": lambda _: (
        b"%PDF-1.4\n1 0 obj\n" + b"[" * DEEP + b"]" * DEEP + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    ),
}
_LARGE: Mapping[str, Make] = {
    "large-one-tag.html": lambda _: b"<html><body>" + b"<p>" * (LARGE // 3),
    "large-open-tag.html": lambda _: b"<html><body><p " + b"a" * LARGE,
    "large-attributes.html": lambda _: b"<html><body><p " + b'a="b" ' * (LARGE // 6) + b">",
    "large-comment.html": lambda _: b"<html><!--" + b"-" * LARGE,
    "large-line.txt": lambda _: b"word " * (LARGE // 5),
    "large-no-space.txt": lambda _: b"a" * LARGE,
    "large-lines.txt": lambda _: b"\n" * LARGE,
    "large-string.json": lambda _: b'{"text": "' + b"a" * LARGE + b'"}',
    "large-line.jsonl": lambda _: b'{"text": "' + b"a" * LARGE + b'"}\n{"text": "b"}\n',
    "large-field.csv": lambda _: b'url,title,text\n1,2,"' + b"a" * LARGE,
    "large-header.warc": lambda _: b"WARC/1.0\r\nWARC-Type: " + b"a" * LARGE,
    "large-header.eml": lambda _: b"From: a@b.example\r\nSubject: " + b"a" * LARGE,
    "large-item.rss": lambda _: b"<rss><channel><item><title>" + b"a" * LARGE,
    "large-one-tag.xml": lambda _: b'<?xml version="1.0"?><urlset>' + b"<url>" * (LARGE // 5),
    "large.pdf": lambda _: b"%PDF-1.4\n" + b"a" * LARGE,
    "just-under.html": lambda _: (make_page() + "<p>" * 6_600_000).encode(),
    "just-under-text.txt": lambda _: make_text().encode() * 30_000,
    "just-under-words.html": lambda _: _in_page(b"<p>word, " * 2_000_000),
}
_PACKED: Mapping[str, Make] = {
    "bomb.gz": lambda _: deflate(b"\x00"),
    "bomb.html.gz": lambda _: deflate(b"<p>"),
    "bomb-twice.gz": lambda _: gzip.compress(deflate(b"\x00")),
    "bomb.zip": lambda _: zip_of_zeros(),
    "bomb-members.zip": lambda _: zip_up({f"{number}.txt": b"" for number in range(60_000)}),
    "bomb-names.zip": lambda _: zip_up({f"../../{'a' * 60_000}": b"x", "/etc/passwd": b"x", "a\x00b.html": b"x"}),
    "bomb.xz": lambda _: lzma.compress(bytes(BOMB // 5)),
    "bomb.bz2": lambda _: bz2.compress(bytes(BOMB // 5)),
    "bomb.zst": lambda _: zstd_of_zeros(),
    "bomb.warc.gz": lambda _: gzip.compress(
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000000\r\n\r\n" + bytes(BOMB // 5)
    ),
    "many-members.gz": lambda _: gzip.compress(b"word ") * 200_000,
    "empty-members.gz": lambda _: gzip.compress(b"") * 200_000,
    "bomb.pdf": lambda _: pdf_bomb(),
    "window.zst": lambda _: b"\x28\xb5\x2f\xfd\x00\xf8" + b"\x00" * 20,
}
_ENTITIES: Mapping[str, Make] = {
    "laughs.xml": lambda _: laugh("<a>&z9;</a>"),
    "laughs.rss": lambda _: laugh("<rss><channel><item><title>&z9;</title></item></channel></rss>"),
    "laughs.xhtml": lambda _: laugh("<html><body><p>&z9;</p></body></html>"),
    "square.rss": lambda _: (
        b'<!DOCTYPE a [<!ENTITY a "' + b"a" * 50_000 + b'">]><rss><channel><item><title>' + b"&a;" * 50_000
    ),
    "outside.rss": lambda secret: ask(
        "<rss><channel><item><title>&x;</title><description>&x; said so.</description></item></channel></rss>", secret
    ),
    "outside.xhtml": lambda secret: ask(f"<html><body><p>{make_text()} &x;</p></body></html>", secret),
    "outside.xml": lambda secret: ask("<urlset><url><loc>&x;</loc></url></urlset>", secret),
    "outside.opml": lambda secret: ask("<opml><body><outline xmlUrl='&x;'/></body></opml>", secret),
    "outside-address.rss": lambda _: ask(
        "<rss><channel><item><title>&x;</title></item></channel></rss>", "http://127.0.0.1:9/a"
    ),
    "outside-dtd.xhtml": lambda secret: (
        f'<!DOCTYPE html SYSTEM "{secret}"><html><body>{make_page()}</body></html>'.encode()
    ),
    "included.xml": lambda secret: (
        f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{secret}" parse="text"/></a>'.encode()
    ),
}
_ODD: Mapping[str, Make] = {
    "empty.html": lambda _: b"",
    "blank.txt": lambda _: b" \n\t\r\n" * 1000,
    "nul.txt": lambda _: b"\x00" * 100_000,
    "nul-in.html": lambda _: make_page().replace(" ", "\x00 ").encode(),
    "half-characters.txt": lambda _: make_text().replace("e", "\ud800").encode("utf-8", "surrogatepass"),
    "half-characters.json": lambda _: json.dumps(
        {"text": make_text() + "\ud800", "title": "\udfff", "url": "\ud83d"}
    ).encode(),
    "half-characters.html": lambda _: make_page().replace("e", "e&#xD800;").encode(),
    "controls.txt": lambda _: "".join(
        f"{line}{chr(number % 32)}" for number, line in enumerate(make_text() * 9)
    ).encode(),
    "right-to-left.txt": lambda _: ("\u202e" * 5000 + make_text()).encode(),
    "accents.txt": lambda _: (make_text() + "e" + "\u0301" * 1_000_000).encode(),
    "digits.json": lambda _: b'{"text": ' + b"9" * 1_000_000 + b"}",
    "exponent.json": lambda _: b'{"text": 1e99999999, "date": -1e308, "url": NaN}',
    "keys.json": lambda _: json.dumps({str(number): number for number in range(200_000)}).encode(),
    "columns.csv": lambda _: b",".join(b"a" for _ in range(200_000)) + b"\n" + b"," * 200_000,
    "quotes.csv": lambda _: b'url,text\n"' + b'""' * 1_000_000,
    "length.warc": lambda _: (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx"
    ),
    "negative.warc": lambda _: (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx" * 50
    ),
    "chunks.warc": lambda _: chunked(b"ffffffffffff\r\nabc"),
    "parts.eml": lambda _: mail_of_parts(20_000),
    "long-line.eml": lambda _: b"Content-Type: text/html; " + b"a*0=b; " * 50_000 + b"\r\n\r\n<p>x</p>",
    "encoded.eml": lambda _: b"Subject: " + b"=?utf-8?q?=41?= " * 20_000 + b"\r\nFrom: a@b.example\r\n\r\nx",
    "loop.pdf": lambda _: loop_pdf(),
    "xref.pdf": lambda _: b"%PDF-1.4\nxref\n0 999999999\ntrailer << /Size 999999999 /Prev 9 >>\nstartxref\n9\n%%EOF",
    "magic.parquet": lambda _: b"PAR1" + b"\xff" * 4000 + struct.pack("<I", 2**31 - 1) + b"PAR1",
    "ends.parquet": lambda _: b"PAR1" + struct.pack("<I", 0) + b"PAR1",
    "charset.html": lambda _: make_page().replace("utf-8", "zlib_codec").encode(),
    "idna.html": lambda _: make_page().replace("utf-8", "idna").encode(),
    "dates.html": lambda _: _in_page(b"<time datetime='99999-99-99T99:99:99'>May 99, 99999</time>" * 20_000),
    "almost-dates.html": lambda _: (
        "".join(["<html><body><h1>Ferry</h1>", *(f"<p>{paragraph}</p>" for paragraph in make_body())]).encode()
        + b"".join(b"<p>Posted 2023 %d of 85 2023</p>" % number for number in range(4_000))
    ),
    "links.html": lambda _: _in_page(b"<a href='x'>Read more</a>" * 300_000),
    "addresses.txt": lambda _: b"https://a.example/x\n" * 50_000,
    "bad-addresses.txt": lambda _: (
        b"https://[::1\nhttps://a:b@c:99999999/\nhttp://\xff\xfe\njavascript:alert(1)\nfile:///etc/passwd\n"
    ),
    "sentences.txt": lambda _: ("“A,” he said. " * 60_000).encode(),
    "capitals.html": lambda _: _in_page(b"<p>" + b"PARIS (AP) - Mr. A. B. C. " * 60_000 + b"</p>"),
}
