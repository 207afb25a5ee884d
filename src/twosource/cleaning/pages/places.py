"""The part of a page that an element holds, in words, by its tag, its class and whether it is hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from twosource.language.lexicon import load_tables

OUTSIDE = "stands outside of the main text"
HIDDEN = "hidden from readers"
HEAD = "the head of the page"
MENU = "a menu of the page"
FOOT = "the foot of the page"
FRAMES = frozenset([MENU, FOOT])
CAPTION = "a picture and its caption"
BETWEEN = frozenset([CAPTION, "a picture's caption", "buttons to share the article", "an advertisement"])
_BY_TAG = {
    "nav": MENU,
    "footer": FOOT,
    "header": HEAD,
    "aside": "stands beside the article",
    "form": "a form",
    "button": "a button",
    "figure": CAPTION,
    "figcaption": CAPTION,
}
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|[\W_]+")
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LONGEST = 300  # characters of a class looked at
_NAMED = 4096  # classes remembered


def name_place(attributes: Mapping[str, str], tag: str) -> str | None:
    """Return the part of the page that an element with these ``attributes`` holds, None where nothing says so.

    Classes are named by people: what one says is a hint.
    """
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    if not attributes:
        return None
    get = attributes.get
    style = get("style")
    if (style and _NOT_SHOWN.search(style)) or get("hidden") is not None:
        return HIDDEN
    kind, name = get("class"), get("id")
    return _name_class(kind or "", name or "") if kind or name else None


@lru_cache(maxsize=_NAMED)
def _name_class(kind: str, name: str) -> str | None:
    named = _HUMP.sub("-", f"{kind[:_LONGEST]} {name[:_LONGEST]}").casefold()
    pattern, reasons = _pattern()
    match = pattern.search(f"-{named}-")
    return reasons[match.lastindex - 1] if match and match.lastindex else None


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[str, ...]]:
    places = load_tables("page_places")["place"]
    groups = (f"({'|'.join(map(re.escape, place['words']))})" for place in places)
    return re.compile(f"-(?:{'|'.join(groups)})-"), tuple(place["why"] for place in places)
