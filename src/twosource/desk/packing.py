"""Our nouns as compact bytes and back: by their type hints to JSON, and that compressed."""

from __future__ import annotations

from typing import Any, TypeVar

Noun = TypeVar("Noun")


def pack(noun: Any) -> bytes:
    """Return the bytes of a frozen dataclass, with all that is in it."""
    raise NotImplementedError


def unpack(kind: type[Noun], packed: bytes) -> Noun:
    """Return the noun of this kind that was packed; fields added to it since have their defaults."""
    raise NotImplementedError
