"""What a source is called in texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_MOST: Final = 3


def tell_roles(roles: Iterable[str]) -> str:
    """Return the first roles of a source, each told once, and how many more there are."""
    once = drop_repeats(roles)
    more = f" and {len(once) - _MOST:,} more" if len(once) > _MOST else ""
    return f"{', '.join(once[:_MOST])}{more}"


def drop_repeats(words: Iterable[str]) -> list[str]:
    """Return words without those that are there already in other case."""
    return list({word.casefold(): word for word in reversed(tuple(words))}.values())[::-1]
