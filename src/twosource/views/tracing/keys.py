"""The shared parts of a trace with a letter each: parts that stand in the same articles have the same one."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.trace import Elsewhere, Part, PartKind, Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A letter, and the parts (their places in the trace) that have it: they are alike in all but their words.

    ``elsewhere`` has one place for each other article, the one most alike; the most alike article comes first. ``same``
    are those that have all the parts letter for letter.
    """

    letter: str
    kind: PartKind
    origin: str | None
    first: str | None
    certain: bool
    parts: tuple[int, ...]
    elsewhere: tuple[Elsewhere, ...]
    same: frozenset[str]
    why: tuple[str, ...]


def make_keys(trace: Trace) -> tuple[Key, ...]:
    """Return the keys of the parts that stand elsewhere, lettered in the order of the text: a, b, … z, aa and on."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for number, part in enumerate(trace.parts):
        if part.elsewhere:
            articles = tuple(sorted({one.place.article for one in part.elsewhere}))
            groups.setdefault((part.kind, part.origin, part.first, part.certain, articles), []).append(number)
    return tuple(_make_key(place, numbers, trace) for place, numbers in enumerate(groups.values()))


def _make_key(place: int, numbers: Sequence[int], trace: Trace) -> Key:
    members = [trace.parts[number] for number in numbers]
    best: dict[str, Elsewhere] = {}
    for one in (one for part in members for one in part.elsewhere):
        known = best.get(one.place.article)
        if known is None or one.similarity > known.similarity:
            best[one.place.article] = one
    return Key(
        letter=_letter(place),
        kind=members[0].kind,
        origin=members[0].origin,
        first=members[0].first,
        certain=members[0].certain,
        parts=tuple(numbers),
        elsewhere=tuple(sorted(best.values(), key=lambda one: (-one.similarity, one.place))),
        same=frozenset(best) - _list_changed(members, trace),
        why=tuple(dict.fromkeys(why for part in members for why in part.why)),
    )


def _list_changed(parts: Sequence[Part], trace: Trace) -> set[str]:
    """Return the articles that have some of the parts in other letters."""
    texts = {article.id: article.text for article in trace.among}
    return {
        one.place.article
        for part in parts
        for one in part.elsewhere
        if one.place.span.of(texts.get(one.place.article, "")) != part.span.of(trace.article.text)
    }


def _letter(place: int) -> str:
    alphabet = string.ascii_lowercase
    first, rest = divmod(place, len(alphabet))
    return (_letter(first - 1) if first else "") + alphabet[rest]
