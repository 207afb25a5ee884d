"""Text of articles made safe for Markdown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from twosource.views.lines import flatten, quote

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$@^=]|(?<=www)\.|:(?=//)|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|!(?=\[)")
_OF_WORDS = "LMN"  # letters, marks on them, numbers: the categories of Unicode


def escape(text: str) -> str:
    """Return ``text`` on one line, written so that a Markdown reader shows it as it stands."""
    return _SPECIAL.sub(_escape_char, flatten(text))


def escape_quote(text: str) -> str:
    """Return an exact slice in quotation marks where it can be shown as it stands."""
    return escape(quote(text))


def embolden_quote(pieces: Sequence[tuple[str, bool]]) -> str:
    """Return the pieces of an exact slice in quotation marks, those in bold that are marked.

    A Markdown reader takes asterisks for bold only where a word begins and ends beside them: marks around the words
    stay outside of them.
    """
    text = "".join(words for words, _ in pieces)
    written = "".join(_embolden(words) if bold else escape(words) for words, bold in pieces)
    shown = quote(text)
    return written if shown == flatten(text) else f"{shown[0]}{written}{shown[-1]}"


def _embolden(words: str) -> str:
    places = [place for place, char in enumerate(words) if unicodedata.category(char)[0] in _OF_WORDS]
    if not places:
        return escape(words)
    start, end = places[0], places[-1] + 1
    return f"{escape(words[:start])}**{escape(words[start:end])}**{escape(words[end:])}"


def _escape_char(match: re.Match[str]) -> str:
    # Angle brackets and ampersands as entities: some readers let raw HTML through a backslash.
    char = match.group()
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(char, f"\\{char}")
