"""Which passages that nobody is credited with have one origin: none of its articles may be a stranger to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.origins.alignment.passages import SharedText
from twosource.origins.lineage.same_text import Member, Piece


@dataclass(frozen=True, slots=True)
class _Group:
    """Passages of one text by their numbers, and what of it each of their carriers has."""

    numbers: list[int]
    carriers: dict[str, Piece]

    def takes(self, articles: Iterable[str], piece: Piece, sharing: Mapping[str, set[str]]) -> bool:
        """Tell whether all carriers share text with these articles, or have the same piece of this one."""
        return all(
            _is_alike(self.carriers[stranger], piece)
            for article in articles
            for stranger in self.carriers.keys() - sharing[article]
        )


def group_unnamed(texts: Iterable[Sequence[Member]], passages: Sequence[SharedText]) -> list[list[int]]:
    """Group passages that nobody is credited with by origin, by their numbers. ``texts`` hold those of one text each.

    Passages of one text have one origin as long as every two of their carriers share text, or have the same piece of
    it: that A has text in common with B, and B with C, makes A and C no copies of each other. What two articles share
    here and there has one origin too, as long as nobody else has a part of it alone.
    """
    sharing = _find_sharing(passages)
    return _join([group for text in texts for group in _split(text, passages, sharing)])


def _find_sharing(passages: Sequence[SharedText]) -> dict[str, set[str]]:
    """Return for each article those that share text with it, and itself."""
    sharing: dict[str, set[str]] = {}
    for shared in passages:
        articles = {place.article for place in shared.spans}
        for article in articles:
            sharing.setdefault(article, set()).update(articles)
    return sharing


def _split(text: Sequence[Member], passages: Sequence[SharedText], sharing: Mapping[str, set[str]]) -> list[_Group]:
    """Split the passages of one text, the longest first, so that no carrier in a group is a stranger to another."""
    groups: list[_Group] = []
    for member in text:
        articles = [place.article for place in passages[member.number].spans]
        group = next((each for each in groups if each.takes(articles, member.piece, sharing)), None)
        if group is None:
            group = _Group([], {})
            groups.append(group)
        group.numbers.append(member.number)
        for article in articles:
            group.carriers.setdefault(article, member.piece)
    return groups


def _is_alike(one: Piece, other: Piece) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common >= min(one.length, other.length)


def _join(groups: Sequence[_Group]) -> list[list[int]]:
    """Join to a group the others that only its own carriers have."""
    order = sorted(range(len(groups)), key=lambda k: (-len(groups[k].carriers), k))
    leading: dict[str, list[int]] = {}
    joined: dict[int, list[int]] = {}
    for rank, k in enumerate(order):
        leaders = frozenset.intersection(*(frozenset(leading.get(article, ())) for article in groups[k].carriers))
        if leaders:
            joined[min(leaders)].extend(groups[k].numbers)
            continue
        joined[rank] = [*groups[k].numbers]
        for article in groups[k].carriers:
            leading.setdefault(article, []).append(rank)
    return list(joined.values())
