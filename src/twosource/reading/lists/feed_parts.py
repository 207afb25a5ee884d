"""What the parts of a feed or of one of its entries say, each in the several ways in which feeds say it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping

from twosource.language.hosts import find_host
from twosource.reading.lists.addresses import is_web_address, name_publisher, resolve, unwrap
from twosource.reading.lists.bodies import as_html, has_words, write_paragraphs
from twosource.reading.lists.elements import Element, read_elements
from twosource.reading.lists.parts import Parts, first_words, group, list_elements, words_of

AUTHORS = ("author", "dc:creator", "dc:author", "itunes:author")
_SOURCE = frozenset(["title", "link", "id", "author", "subtitle", "updated"])
_NAME = frozenset(["name"])
_MAIL = re.compile(r"\S+@\S+")
_MAIL_AND_NAME = re.compile(r"\S+@\S+\s*\((?P<after>[^()]+)\)|(?P<before>[^<>@]+?)\s*<\S+@\S+>")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_PREFIX = re.compile(r"(</?)[\w.-]{1,40}:(?=\w)")
_LONGEST_NAME = 200  # characters
_NO_SECTION = frozenset(["uncategorized", "uncategorised"])  # what blog programs write for none


def find_link(parts: Parts, relation: str, base: str | None) -> str | None:
    """Return the address that a ``link`` element of this relation gives."""
    for element in parts.get("link", ()):
        if element.attributes.get("rel", "alternate").casefold() == relation:
            written = element.attributes.get("href") or element.text
            address = resolve(base, written) if written else None
            if address:
                return address
    return None


def find_url(parts: Parts, base: str | None) -> str | None:
    """Return where the article of an entry lies: behind a counter of clicks, its link, its permanent id."""
    original = first_words(parts, ["feedburner:origlink"])
    if original and is_web_address(original):
        return original
    permanent = (
        element.text
        for element in list_elements(parts, ["guid", "id"])
        if element.attributes.get("ispermalink", "true").casefold() != "false" and is_web_address(element.text)
    )
    elsewhere = (element.attributes["src"] for element in parts.get("content", ()) if "src" in element.attributes)
    outside = (address for written in elsewhere if (address := resolve(base, written)))
    address = find_link(parts, "alternate", base) or next(outside, None) or next(permanent, None)
    return address and unwrap(address)


def find_body(parts: Parts, names: Iterable[str]) -> str | None:
    """Return the first text among these elements, as HTML."""
    elements = list_elements(parts, names)
    return next((body for element in elements if (body := _read_body(element)) and has_words(body)), None)


def name_authors(parts: Parts, prefixes: Mapping[str, str]) -> tuple[str, ...]:
    """Return who wrote it: names, not mail addresses."""
    names = (_name_author(element, prefixes) for element in list_elements(parts, AUTHORS))
    return tuple(dict.fromkeys(name for name in names if name and len(name) <= _LONGEST_NAME))


def name_outlet(parts: Parts, prefixes: Mapping[str, str]) -> str | None:
    """Return the outlet that the entry itself names as its source, and gives the address of."""
    for element in parts.get("source", ()):
        inner = group(read_elements(element.inside, _SOURCE, prefixes))
        host = find_host(element.attributes.get("url") or find_link(inner, "alternate", None))
        name = first_words(inner, ["title"]) or ("" if element.has_markup else words_of(element))
        if name and not is_web_address(name) and (host or element.has_markup):
            return name_publisher(name, host)
        if host:
            return host
    return None


def name_credit(parts: Parts, names: Iterable[str]) -> str | None:
    """Return who is only named, without an address."""
    name = first_words(parts, names)
    return name if name and len(name) <= _LONGEST_NAME and not is_web_address(name) else None


def drop_outlet(title: str | None, outlet: str | None) -> str | None:
    """Return the title without the outlet that collectors write behind it."""
    if title and outlet and title.endswith(f" - {outlet}"):
        return title.removesuffix(f" - {outlet}").rstrip() or title
    return title


def find_section(parts: Parts) -> str | None:
    """Return the first category that is no address and says something."""
    for element in list_elements(parts, ["category", "dc:subject"]):
        name = element.attributes.get("label") or element.attributes.get("term") or words_of(element)
        if name and len(name) <= _LONGEST_NAME and not is_web_address(name) and name.casefold() not in _NO_SECTION:
            return name
    return None


def _read_body(element: Element) -> str | None:
    kind = element.attributes.get("type", "").casefold()
    if "/" in kind and not kind.startswith("text/") and not kind.endswith("xml"):
        return None  # a picture, say
    if element.has_markup:
        return _PREFIX.sub(r"\1", element.inside)
    text = _open_base64(element.text) if element.attributes.get("mode") == "base64" else element.text
    return write_paragraphs(text) if kind in {"text", "text/plain"} and "</" not in text else as_html(text)


def _open_base64(text: str) -> str:
    try:
        return base64.b64decode(text).decode()
    except ValueError:
        return text


def _name_author(element: Element, prefixes: Mapping[str, str]) -> str:
    if element.has_markup:
        named = next(read_elements(element.inside, _NAME, prefixes), None)
        return words_of(named) if named else ""
    words = words_of(element)
    match = _MAIL_AND_NAME.fullmatch(words)
    name = (match["after"] or match["before"]) if match else _MAIL.sub("", words)
    return _BY.sub("", name, count=1).strip() if _BY.match(name) else name.strip()
