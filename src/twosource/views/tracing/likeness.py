"""How alike two wordings are, in words."""

from __future__ import annotations

from twosource.model.trace import Elsewhere

_ALL = 0.995  # similarity that rounds to 1


def describe_likeness(one: Elsewhere, *, same: bool = False) -> str:
    """Return how another article has a part: "word for word", "nearly word for word" or "in other words".

    ``same``: it has the very letters of it, although perhaps within a passage that differs elsewhere.
    """
    if same:
        return "word for word"
    if one.kind == "rewritten":
        return "in other words"
    return "word for word" if one.similarity >= _ALL else "nearly word for word"
