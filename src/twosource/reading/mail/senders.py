"""Who sent a message: an outlet, or a person who writes for one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WRITES_FOR = re.compile(r"\s+(?:at|from|via)\s+", re.IGNORECASE)
_EDITION = re.compile(r"\s+[|•·–—-]\s+")  # "Harbour Courier | Morning briefing"
_WORDS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """``outlet`` and ``byline`` as the sender calls herself; one of them may be None."""

    outlet: str | None = None
    byline: str | None = None


def read_sender(words: str) -> Sender:
    """Return who the line "From" names.

    "Anna Petrova at Harbour Courier" names both. A name alone is the outlet's, unless the address before the @ is
    made of it: "anna.petrova@courier.example" is a person's. Without a name the host of the address is the outlet.

    >>> read_sender("Harbour Courier <news@courier.example>")
    Sender(outlet='Harbour Courier', byline=None)
    """
    name, address = _parse(words)
    local, _, host = address.lower().partition("@")
    host = host.removeprefix("www.")
    if not name or "@" in name:
        return Sender(outlet=host or None)
    person, *outlet = _WRITES_FOR.split(name, maxsplit=1)
    if outlet:
        return Sender(outlet=outlet[0], byline=person)
    name = _EDITION.split(name)[0]
    return Sender(outlet=host, byline=name) if _is_person(name, local, host) else Sender(outlet=name)


def _parse(words: str) -> tuple[str, str]:
    """Return the name and the address of a sender, "" where there is none."""
    from email.utils import parseaddr

    try:
        name, address = parseaddr(words)
    except RecursionError:  # comments in comments by the hundred: no sender that anybody wrote
        return "", ""
    return name.strip(" \"'"), address


def _is_person(name: str, local: str, host: str) -> bool:
    """Tell whether the address is made of the name, and the host is not."""
    words = [word.lower() for word in _WORDS.findall(name)]
    return any(word in local for word in words) and not any(word in host for word in words)
