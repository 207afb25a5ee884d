"""Text of articles made safe for Markdown."""

from __future__ import annotations

import re

from twosource.views.lines import flatten, quote

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$@^=]|(?<=www)\.|:(?=//)|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|!(?=\[)")


def escape(text: str) -> str:
    """Return ``text`` on one line, written so that a Markdown reader shows it as it stands."""
    return _SPECIAL.sub(_escape_char, flatten(text))


def escape_quote(text: str) -> str:
    """Return an exact slice in quotation marks where it can be shown as it stands."""
    return escape(quote(text))


def _escape_char(match: re.Match[str]) -> str:
    # Angle brackets and ampersands as entities: some readers let raw HTML through a backslash.
    char = match.group()
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(char, f"\\{char}")
