"""Whether two names mean one outlet."""

from __future__ import annotations

import re

from twosource.language.outlets import find_outlet

_TOKEN = re.compile(r"\w+")
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_SHORTEST = 5  # letters of a name that are looked for in an address
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
    """Tell whether two names mean one outlet, one of them perhaps in short ("the Gazette") or a site's address."""
    ours, theirs = _split(one), _split(other)
    if ours == theirs or find_outlet(one) or find_outlet(other):
        return ours == theirs
    if not (ours and theirs):
        return False
    return set(ours) <= set(theirs) or set(theirs) <= set(ours) or _is_site(one, theirs) or _is_site(other, ours)


def _is_site(name: str, words: list[str]) -> bool:
    """Tell whether a name is an address in which the words stand together: "varngazette.com" for "Gazette"."""
    site, short = "".join(_split(name)), "".join(words)
    whole = len(short) >= _SHORTEST and (site.startswith(short) or site.endswith(short))
    return whole and _ADDRESS.fullmatch(name.strip()) is not None


def _split(name: str) -> list[str]:
    known = find_outlet(name)
    tokens = _TOKEN.findall((known.name if known else name).casefold().replace("’", "'"))
    return [token for token in tokens if token not in _EMPTY] or tokens
