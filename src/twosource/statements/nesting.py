"""Attributions that stand inside of others: which of them are one, and who passes on whose words."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.statements.attributions.attribution import Attribution
from twosource.statements.sources.links import Link

Resolved = tuple[Attribution, Sequence[tuple[Link, ...]]]  # with a chain of links for each of its joint sources
INWARD = frozenset(["think", "announce"])  # classes of cues that say nothing of their own inside of another's words
_DENIAL = "deny"
_COVERING = 0.6  # share of the outer content that makes a nested attribution stand for both


def drop_echoes(found: Sequence[Resolved]) -> list[Resolved]:
    """Leave out what is no saying of its own inside of another's words.

    "Tal said she believed …" is one attribution, and in "Tal said the council hopes …" it is Tal who speaks.
    In "Tal denied that Hede said …" nobody tells that Hede said so.
    """
    return [
        (inner, chains)
        for inner, chains in found
        if not any(other is not inner and _echoes((inner, chains), (other, links)) for other, links in found)
    ]


def is_covered(outer: Attribution, others: Sequence[Attribution]) -> bool:
    """Tell whether a nested attribution makes up most of this one's content, and so stands for both.

    A denial stands for itself: "Tal denied claims by Hede that …" are two who say opposite things.
    """
    if outer.kind == _DENIAL:
        return False
    size = sum(last - first for first, last in outer.content)
    return any(other is not outer and holds(outer, other) and _extent(other) >= _COVERING * size for other in others)


def find_outer(kept: Sequence[Resolved], inner: Attribution) -> tuple[Link, ...]:
    """Return the sources of the attributions that an attribution stands inside of, outermost first."""
    above = [
        (other, links)
        for other, links in kept
        if other is not inner and links and other.kind != _DENIAL and holds(other, inner)
    ]
    above.sort(key=lambda pair: -sum(last - first for first, last in pair[0].content))
    return tuple(link for _, links in above for link in links[0])


def join_chain(outer: Sequence[Link], inner: Sequence[Link]) -> tuple[Link, ...]:
    """Return one chain. A source that passes on its own words is one link, the innermost."""
    chain = (*outer, *inner)
    return tuple(
        link for i, link in enumerate(chain) if all(link.bearer is not later.bearer for later in chain[i + 1 :])
    )


def _same(first: Sequence[tuple[Link, ...]], second: Sequence[tuple[Link, ...]]) -> bool:
    return bool(first and second) and first[-1][-1].bearer is second[-1][-1].bearer


def _echoes(inner: Resolved, outer: Resolved) -> bool:
    inward = bool(outer[1]) and inner[0].kind in INWARD
    denied = outer[0].kind == _DENIAL and outer[0].frame != "n"
    return holds(outer[0], inner[0]) and (inward or denied or _same(outer[1], inner[1]))


def _extent(inner: Attribution) -> int:
    ranges = (*inner.phrases, inner.cue, *inner.content)
    return max(last for _, last in ranges) - min(first for first, _ in ranges)


def holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether the inner attribution stands inside the outer one's content."""
    return any(first <= inner.cue[0] and inner.cue[1] <= last for first, last in outer.content) and not any(
        first <= outer.cue[0] and outer.cue[1] <= last for first, last in inner.content
    )
