"""Where something in the package comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is written about a model or list of words in the package: what it is for, where from, under which licence.

    ``name`` is the card's file, ``title`` its first heading without marks, ``text`` the whole of it (Markdown).
    """

    name: str
    title: str
    text: str
