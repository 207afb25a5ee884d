"""What does not stand in the columns themselves: ids, each once, and bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Self

from twosource.model.identity import LENGTH

_ID = re.compile(r"[0-9a-f]{16}")
_BYTES = LENGTH // 2


@dataclass(slots=True)
class Apart:
    """Ids by number and bytes in order, while nouns are written or read."""

    numbers: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    content: bytearray = field(default_factory=bytearray)
    place: int = 0

    def number(self, value: Any) -> Any:
        """Return the number of an id, any other value as it is."""
        if type(value) is str and len(value) == LENGTH and _ID.fullmatch(value):
            return self.numbers.setdefault(value, len(self.numbers))
        return value

    def name(self, value: Any) -> Any:
        """Return the id with a number, any other value as it is."""
        return self.names[value] if type(value) is int else value

    def take(self, length: int) -> bytes:
        """Return the next bytes."""
        self.place += length
        return bytes(self.content[self.place - length : self.place])

    def join(self) -> bytes:
        """Return all of it as bytes, the ids first."""
        return bytes.fromhex("".join(self.numbers)) + self.content

    @classmethod
    def split(cls, joined: bytes, ids: int) -> Self:
        """Return what was joined; so many ids are in it."""
        digits = joined[: ids * _BYTES].hex()
        names = [digits[start : start + LENGTH] for start in range(0, len(digits), LENGTH)]
        return cls(names=names, content=bytearray(joined[ids * _BYTES :]))
