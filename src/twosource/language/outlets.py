"""News agencies and outlets: canonical names for the ways they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from twosource.language.lexicon import load_tables

_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE)
_LONGEST = 120  # characters; what is longer is no name
_REMEMBERED = 4096  # the same names are asked for again and again


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An agency or outlet by its canonical name.

    ``kind``: an "agency" sells its text to others. ``common``: the name is an everyday word too
    ("Time"), so a mention without "told the" or a bracket around it proves nothing. ``pictures``: it
    sells pictures, so a credit to it never speaks for a text.
    """

    name: str
    kind: Literal["agency", "outlet"]
    common: bool = False
    pictures: bool = False


@lru_cache(maxsize=_REMEMBERED)
def find_outlet(name_or_host: str) -> Outlet | None:
    """Return the outlet with this name, alias, host or address; None when it is not a known one.

    >>> find_outlet("the AP").name
    'Associated Press'
    """
    if len(name_or_host) > _LONGEST:
        name_or_host = name_or_host[:_LONGEST]
    by_name, by_host = _registry()
    found = by_name.get(_folded(name_or_host))
    return found or _find_host(name_or_host, by_host)


def find_signature(words: str) -> Outlet | None:
    """Return the outlet that signs with these words, in the bracket of a dateline or at the end of a text.

    There a short form counts that is an ordinary word or stands for much else anywhere besides, as it is written.

    >>> find_outlet("PA"), find_signature("PA").name
    (None, 'PA Media')
    """
    return _signs().get(words.strip()) or find_outlet(words)


def is_sign(words: str) -> bool:
    """Tell whether an outlet signs with these words, but is not meant by them anywhere else."""
    return words in _signs() and find_outlet(words) is None


def known_names() -> frozenset[str]:
    """Return all names and aliases as written, to look for them in a text."""
    return frozenset(
        name for entry in load_tables("outlets")["outlet"] for name in (entry["name"], *entry.get("aliases", ()))
    )


def _find_host(address: str, by_host: dict[str, Outlet]) -> Outlet | None:
    match = _HOST.match(address.strip())
    if match is None:
        return None
    labels = match.group("host").casefold().split(".")
    candidates = (".".join(labels[first:]) for first in range(len(labels) - 1))
    return next((by_host[host] for host in candidates if host in by_host), None)


@cache
def _registry() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    by_name: dict[str, Outlet] = {}
    by_host: dict[str, Outlet] = {}
    for entry in load_tables("outlets")["outlet"]:
        outlet = _read(entry)
        for name in (entry["name"], *entry.get("aliases", ())):
            by_name[_folded(name)] = outlet
        by_host.update(dict.fromkeys(entry["hosts"], outlet))
    return by_name, by_host


@cache
def _signs() -> dict[str, Outlet]:
    return {sign: _read(entry) for entry in load_tables("outlets")["outlet"] for sign in entry.get("signs", ())}


def _read(entry: dict[str, Any]) -> Outlet:
    flags = {flag: entry.get(flag, False) for flag in ("common", "pictures")}
    return Outlet(name=entry["name"], kind=entry["kind"], **flags)


def _folded(name: str) -> str:
    words = name.replace("’", "'").replace(".", "").casefold().split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)
