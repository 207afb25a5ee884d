"""Whether two names mean one outlet."""

from __future__ import annotations

import re

from twosource.language.outlets import find_outlet

_TOKEN = re.compile(r"\w+")
_EMPTY = frozenset(
    ["the", "www", "com", "co", "uk", "org", "net", "news", "online", "agency", "english", "agence", "by", "staff"]
)


def fold_outlet(name: str) -> str:
    """Return what is left of an outlet's name when articles, domains and the word "news" do not matter.

    >>> fold_outlet("The Harbour News") == fold_outlet("www.harbour.com")
    True
    """
    return "".join(_split(name)) or name


def is_same_outlet(one: str, other: str) -> bool:
    """Tell whether two names mean one outlet, one of them perhaps in short ("the Gazette")."""
    ours, theirs = _split(one), _split(other)
    if ours == theirs or find_outlet(one) or find_outlet(other):
        return ours == theirs
    return bool(ours and theirs) and (set(ours) <= set(theirs) or set(theirs) <= set(ours))


def _split(name: str) -> list[str]:
    known = find_outlet(name)
    tokens = _TOKEN.findall((known.name if known else name).casefold().replace("’", "'"))
    return [token for token in tokens if token not in _EMPTY] or tokens
