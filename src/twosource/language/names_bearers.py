"""Which mentions of names are one bearer, and the fullest form of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.model.mention import NameKind
from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name as it stands in the text, before it is known whose."""

    span: Span
    kind: NameKind
    role: Span | None


@dataclass(slots=True)
class _Bearer:
    name: str
    words: tuple[str, ...]
    kind: NameKind
    letters: str


def join_bearers(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Yield each mention, with the kind of its bearer, and the bearer's fullest name."""
    bearers: list[_Bearer] = []
    for index, mention in enumerate(mentions):
        name = " ".join(mention.span.of(text).split())
        words = tuple(name.casefold().split())
        earlier = mentions[index - 1] if index else None
        bearer = _find_by_letters(text, mention, earlier, bearers) or _find_by_words(words, mention, bearers)
        if bearer is None:
            bearer = _Bearer(name, words, mention.kind, _letters_of(name))
            bearers.append(bearer)
        yield replace(mention, kind=bearer.kind), bearer.name


def _find_by_words(words: tuple[str, ...], mention: Mention, bearers: Sequence[_Bearer]) -> _Bearer | None:
    for bearer in reversed(bearers):
        if words == bearer.words:
            return bearer
    if len(words) > 1 and mention.kind != "person":
        return None
    for bearer in reversed(bearers):
        if bearer.kind != "person" or mention.kind == "place":
            continue
        if bearer.words[: len(words)] == words or bearer.words[-len(words) :] == words:
            return bearer
    return None


def _find_by_letters(
    text: str, mention: Mention, earlier: Mention | None, bearers: Sequence[_Bearer]
) -> _Bearer | None:
    letters = mention.span.of(text).replace(".", "")
    if not letters.isupper() or not 2 <= len(letters) <= 8:  # noqa: PLR2004 (an acronym)
        return None
    for bearer in reversed(bearers):
        if bearer.letters and bearer.letters in {letters}:
            return bearer
    if earlier is None or text[earlier.span.end : mention.span.start] != " (":
        return None
    before = " ".join(earlier.span.of(text).split())
    for bearer in reversed(bearers):
        if bearer.name == before and before[0].upper() == letters[0]:
            bearer.letters = letters
            return bearer
    return None


def _letters_of(name: str) -> str:
    capitals = re.findall(r"\b[^\W\d_a-z]", name)
    return "".join(capitals) if len(capitals) > 1 and " " in name else ""
