"""A mention of a name and the form of it that others share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from twosource.language.names.kinds import Verdict
from twosource.model.span import Span

_SUFFIXES = frozenset(["jr", "sr"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name as it stands in the text: its words, folded, and what speaks for a kind.

    ``seconded``: what the rules say where ``verdict`` is a model's.
    """

    span: Span
    words: tuple[str, ...]
    verdict: Verdict
    role: Span | None
    seconded: Verdict | None = None


@lru_cache(maxsize=65_536)
def fold_name(written: str) -> str:
    """Return the name without case, typography and line breaks."""
    return " ".join(written.casefold().replace("’", "'").split())


@lru_cache(maxsize=65_536)
def split_name(written: str) -> tuple[str, ...]:
    """Return the folded words of a name without article and suffix: what its mentions share."""
    words = fold_name(written).partition(", ")[0].split()
    first = len(words) > 1 and words[0] == "the"
    last = len(words) - (len(words) > 2 and words[-1].rstrip(".") in _SUFFIXES)  # noqa: PLR2004
    return tuple(words[first:last])
