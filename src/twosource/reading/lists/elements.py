"""What stands in one entry of a list: its elements by name, and the text in them, however broken the markup.

Elements are known by the prefix that is usual for their namespace ("dc:creator"), with or without a declaration.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html.entities import html5

_NAMESPACES = {
    "http://purl.org/dc/elements/1.1": "dc:",
    "http://purl.org/dc/terms": "dcterms:",
    "http://purl.org/rss/1.0/modules/content": "content:",
    "http://search.yahoo.com/mrss": "media:",
    "http://purl.org/rss/1.0/modules/syndication": "sy:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/1999/xhtml": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
}
_DECLARED = re.compile(r"""\sxmlns:([\w.-]{1,40})\s*=\s*["']([^"'<>]{1,200})["']""")
_TAG = re.compile(
    r"""<(?P<name>[A-Za-z_][\w.:-]{0,80})(?P<attributes>(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*'){0,10000}|\s[^<>]*)?)/?>"""
)
_ATTRIBUTE = re.compile(r"""([A-Za-z_][\w.:-]{0,80})\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+))""")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_CONTROL = re.compile(r"[\x80-\x9f]")
_HALF = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element: its attributes (names in lower case), and what stands between its tags as written."""

    name: str
    attributes: Mapping[str, str]
    inside: str

    @property
    def text(self) -> str:
        """What stands in it, with references resolved once: so it is the HTML where escaped HTML stands in it."""
        return read_characters(self.inside).strip()

    @property
    def has_markup(self) -> bool:
        """Whether elements stand in it as such, not escaped."""
        return _TAG.search(self.inside) is not None


def read_prefixes(head: str) -> dict[str, str]:
    """Return what to write for each prefix that the head of a list declares ("dc:"; "" for Atom, RSS and XHTML)."""
    declared = ((prefix, _NAMESPACES.get(uri.casefold().rstrip("/"))) for prefix, uri in _DECLARED.findall(head))
    return {prefix: usual for prefix, usual in declared if usual is not None}


def open_hidden(text: str) -> str:
    """Return the markup without comments, and with CDATA sections written as escaped text.

    Control characters that are letters of Windows-1252 called by the wrong number become these letters.
    """
    if not text.isascii() and _CONTROL.search(text):
        text = _CONTROL.sub(lambda control: control[0].encode("latin-1").decode("cp1252", "ignore"), text)
    first, *others = text.split("<![CDATA[")
    opened = first + "".join(html.escape(hidden, quote=False) + rest for hidden, rest in map(_cut_cdata, others))
    first, *others = opened.split("<!--")
    return first + "".join(part.partition("-->")[2] if "-->" in part else part for part in others)


def _cut_cdata(part: str) -> tuple[str, str]:
    hidden, closing, rest = part.partition("]]>")
    return (hidden, rest) if closing else ("", part)  # one that is never closed hides nothing


def read_elements(text: str, names: Collection[str], prefixes: Mapping[str, str]) -> Iterator[Element]:
    """Yield the elements with these names (in lower case) in the order of the text, but none inside another.

    ``text`` has been through `open_hidden`. An element that is never closed ends where the next one begins.
    """
    unclosed: set[str] = set()
    tag = _find_tag(text, 0, names, prefixes)
    while tag:
        name, attributes, start = _usual_name(tag["name"], prefixes), tag["attributes"], tag.end()
        end = (
            start
            if attributes.endswith("/") or text[start - 2] == "/"
            else _find_end(text, tag["name"], start, unclosed)
        )
        tag = _find_tag(text, start if end is None else end, names, prefixes)
        if end is None:
            end = tag.start() if tag else len(text)
        yield Element(name=name, attributes=_read_attributes(attributes), inside=text[start:end])


def _find_tag(text: str, start: int, names: Collection[str], prefixes: Mapping[str, str]) -> re.Match[str] | None:
    return next((tag for tag in _TAG.finditer(text, start) if _usual_name(tag["name"], prefixes) in names), None)


def _find_end(text: str, name: str, start: int, unclosed: set[str]) -> int | None:
    """Return where the end tag begins; ``unclosed`` remembers the names that have none any more."""
    closing = f"</{name}"
    while name not in unclosed:
        end = text.find(closing, start)
        if end < 0:
            unclosed.add(name)
        elif text[end + len(closing) : end + len(closing) + 1] in {">", " ", "\t", "\r", "\n"}:
            return end
        start = end + len(closing)
    return None


def _usual_name(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, bare = name.rpartition(":")
    if colon:
        return f"{prefixes.get(prefix, name[: len(prefix) + 1])}{bare}".casefold()
    return name.casefold()


def _read_attributes(written: str) -> dict[str, str]:
    return {
        name.casefold(): read_characters(double or single or bare).strip()
        for name, double, single, bare in _ATTRIBUTE.findall(written)
    }


def read_characters(text: str) -> str:
    """Return the text with its character references resolved once; what is none stays as it is."""
    if "&" not in text:
        return text
    resolved = _REFERENCE.sub(_resolve, text)
    if _HALF.search(resolved):  # some programs write an emoji as two references
        return resolved.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return resolved


def _resolve(reference: re.Match[str]) -> str:
    written = reference[0]
    if written[1] != "#":
        return html5.get(written[1:], written)
    number = int(written[3:-1], 16) if written[2] in "xX" else int(written[2:-1])
    return chr(number) if _HALF.match(chr(min(number, 0x10FFFF))) else html.unescape(written)
