"""The tree of a page, however broken its mark-up is."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

_CONTROLS = bytes([*range(0x09), 0x0B, *range(0x0E, 0x20)])  # what no XML may hold
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character; the parser stops there
_TAG = re.compile("<[a-zA-Z]")
_MOST_TAGS = 200_000  # a page of news has hundreds; a tree of more takes too much memory
_VALUE = r"""(?<==)"[^"]*+"|(?<==)'[^']*+'|(?<!=)["']"""  # a quotation mark without "=" before it opens nothing
_ATTRIBUTES = rf"""(?:[^\s"'>/]{{0,500}}+(?:[\s/]++|{_VALUE})){{500,}}+"""
_OVERLOADED = re.compile(rf"""(?P<tag><[a-zA-Z][^\s"'>/]{{0,500}}+){_ATTRIBUTES}""")
_SCRIPTS = r"<script(?:[^<]++|<(?!/script))*+|<style(?:[^<]++|<(?!/style))*+|<!--(?:[^-]++|-(?!->))*+"
_OUTSIDE_SCRIPTS = re.compile(f"{_SCRIPTS}|{_OVERLOADED.pattern}", re.IGNORECASE)
_TOO_DEEP = "Excessive depth"  # libxml2 goes 2,048 levels down and drops what lies below


def parse_page(content: str) -> Any | None:
    """Return the root of the page as an element of ``lxml.html``, None when no tree can hold all of it.

    That is so for pages with nothing in them, nested thousands of levels deep, or of hundreds of thousands of
    elements. A declared encoding means nothing: ``content`` is decoded already.
    """
    from lxml import etree, html

    if is_overfull(content):
        return None
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False)
    try:
        tree = html.document_fromstring(_encode(_without_overload(content)), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):  # an empty page; nothing but a comment
        return None
    error = parser.error_log.last_error  # there the parser stopped
    return None if error is not None and _TOO_DEEP in error.message else tree


def is_overfull(content: str) -> bool:
    """Tell whether the page has more elements than are looked at."""
    return content.count("<") > _MOST_TAGS and any(islice(_TAG.finditer(content), _MOST_TAGS, None))


def _without_overload(content: str) -> str:
    """Return the page with tags of hundreds of attributes cut: the parser compares each of them with each."""
    if not _OVERLOADED.search(content):
        return content
    return _OUTSIDE_SCRIPTS.sub(lambda match: f"{match['tag']} " if match["tag"] else match.group(), content)


def _encode(content: str) -> bytes:
    try:
        encoded = content.encode("utf-8")
    except UnicodeEncodeError:
        encoded = _SURROGATE.sub("\ufffd", content).encode("utf-8")
    return encoded.translate(None, _CONTROLS)
