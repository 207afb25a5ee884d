"""The name of the outermost element, which tells what kind of XML it is."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})(?=[\s/>])")
_CLOSING = {"<?": "?>", "<!--": "-->"}
_PRINTED = 2_000  # characters
_DOCTYPE = "<!doctype"


def read_root(text: str) -> str | None:
    """Return the name of the first element in lower case and without its prefix, None where no XML begins.

    What a broken server printed before the XML declaration is passed over.

    >>> read_root('<?xml version="1.0"?><!-- made --><rdf:RDF xmlns:rdf="…">')
    'rdf'
    """
    at = _skip_blanks(text, max(0, text.find("<?xml", 0, _PRINTED)))
    while (end := _skip(text, at)) is not None:
        at = _skip_blanks(text, end)
    tag = _TAG.match(text, at)
    return tag[1].casefold() if tag else None


def _skip(text: str, at: int) -> int | None:
    """Return the end of what stands at ``at`` before the first element, None where nothing of the kind does."""
    for opening, closing in _CLOSING.items():
        if text.startswith(opening, at):
            return _after(text, closing, at)
    if text[at : at + len(_DOCTYPE)].casefold() != _DOCTYPE:
        return None
    end = _after(text, ">", at)
    has_declarations = end is not None and "[" in text[at:end]
    return _after(text, "]>", at) or _after(text, "]", at) if has_declarations else end


def _after(text: str, closing: str, at: int) -> int | None:
    found = text.find(closing, at)
    return found + len(closing) if found >= 0 else None


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in "\ufeff>"):
        at += 1
    return at
