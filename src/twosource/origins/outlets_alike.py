"""Whether two names mean one outlet."""

from __future__ import annotations

import re

from twosource.language.outlets import find_outlet

_TOKEN = re.compile(r"\w+")
_EMPTY = frozenset(["the", "www", "com", "co", "uk", "org", "net", "news", "online", "agency", "english", "agence"])


def fold_outlet(name: str) -> str:
    """Return what is left of an outlet's name when articles, domains and the word "news" do not matter.

    >>> fold_outlet("The Harbour News") == fold_outlet("www.harbour.com")
    True
    """
    known = find_outlet(name)
    tokens = _TOKEN.findall((known.name if known else name).casefold().replace("’", "'"))
    return "".join(token for token in tokens if token not in _EMPTY) or "".join(tokens) or name
