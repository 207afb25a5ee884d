"""The text of a page that the parser gave up, nested thousands deep for instance."""

from __future__ import annotations

import re
from html import unescape
from itertools import islice

from twosource.cleaning.pages.page_lines import INLINE, UNSEEN

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<!--[^<>]*-->")
_MOST_TAGS = 200_000


def strip_tags(content: str) -> str:
    """Return the text between the tags, a line for each block; scripts and the like are left out.

    Goes through the tags once and looks for no tree, so no page is too deep for it. Text behind the first
    hundred thousands of tags is not looked at.
    """
    pieces: list[str] = []
    hidden = ""
    end = 0
    for match in islice(_TAG.finditer(content), _MOST_TAGS):
        name = (match["name"] or "").casefold()
        if not hidden:
            pieces += [unescape(content[end : match.start()]), "" if name in INLINE or not name else "\n"]
        hidden = _hidden_after(hidden, name, closes=bool(match["close"]))
        end = match.end()
    rest = "" if hidden or _TAG.search(content, end) else content[end:]
    return "".join(pieces) + unescape(rest)


def _hidden_after(hidden: str, name: str, *, closes: bool) -> str:
    """Return the element that hides the text behind a tag, "" for none."""
    if hidden:
        return "" if closes and name == hidden else hidden
    return name if name in UNSEEN and not closes else ""
