"""Text of articles made safe for Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.views.lines import flatten, quote

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$@^=]|(?<=www)\.|:(?=//)|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|!(?=\[)")


def escape(text: str) -> str:
    """Return ``text`` on one line, written so that a Markdown reader shows it as it stands."""
    return _SPECIAL.sub(_escape_char, flatten(text))


def escape_quote(text: str) -> str:
    """Return an exact slice in quotation marks where it can be shown as it stands."""
    return escape(quote(text))


def embolden_quote(pieces: Sequence[tuple[str, bool]]) -> str:
    """Return the pieces of an exact slice in quotation marks, those in bold that are marked.

    A Markdown reader takes asterisks for bold only where a word begins and ends beside them: other pieces stay as
    they are.
    """
    text = "".join(words for words, _ in pieces)
    written = "".join(
        f"**{escape(words)}**" if bold and _may_be_bold(words) else escape(words) for words, bold in pieces
    )
    shown = quote(text)
    return written if shown == flatten(text) else f"{shown[0]}{written}{shown[-1]}"


def _may_be_bold(words: str) -> bool:
    return words[:1].isalnum() and words[-1:].isalnum()


def _escape_char(match: re.Match[str]) -> str:
    # Angle brackets and ampersands as entities: some readers let raw HTML through a backslash.
    char = match.group()
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(char, f"\\{char}")
