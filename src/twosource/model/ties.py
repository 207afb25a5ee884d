"""Which articles people have put into one story, and which they keep apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from twosource.model.correction import Correction, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Articles that were split off a story, and those that stay in it; ``staying`` None: whatever is not split off."""

    split_off: frozenset[str]
    staying: frozenset[str] | None

    def touches(self, articles: Collection[str]) -> bool:
        """Tell whether some of these articles are split off and others stay."""
        off = self.split_off.intersection(articles)
        rest = set(articles) - self.split_off if self.staying is None else self.staying.intersection(articles)
        return bool(off and rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What people say of stories, without contradictions: of two corrections the later one holds.

    ``together`` are sets of ids of articles, no two of which share a member: all articles of a set, and whatever else
    their stories hold, are one story. ``apart`` are stories that were split.
    """

    together: tuple[frozenset[str], ...] = ()
    apart: tuple[Apart, ...] = ()

    def pairs_together(self, among: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Return sorted pairs of these articles that, followed one after the other, put every set together."""
        held = [sorted(group.intersection(among)) for group in self.together]
        return tuple(sorted((group[0], other) for group in held for other in group[1:]))

    def pairs_apart(self, among: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Return the sorted pairs of these articles that share no story."""
        known = set(among)
        return tuple(sorted({pair for each in self.apart for pair in _list_pairs(each, known)}))


def tie_articles(corrections: Iterable[Correction]) -> Ties:
    """Return what the corrections in force say of stories. Those that were split off stay one story among themselves.

    What is merged later ends a split between the merged, what is split later ends a merge.
    """
    together: list[frozenset[str]] = []
    apart: list[Apart] = []
    for each in standing(corrections):
        if each.kind == "merge stories":
            together = _unite(frozenset(each.subject), together)
            apart = _drop_ended(apart, together)
        elif each.kind == "split story":
            one = Apart(split_off=frozenset(each.subject), staying=each.staying)
            together = _unite(one.split_off, [piece for group in together for piece in _cut(group, one)])
            apart = [*_drop_ended(apart, together), one]
    return Ties(together=tuple(sorted(together, key=sorted)), apart=tuple(apart))


def _unite(fresh: frozenset[str], groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the groups with one more; those that share a member become one."""
    kept = []
    for group in groups:
        if group & fresh:
            fresh |= group
        else:
            kept.append(group)
    return [*kept, fresh] if len(fresh) > 1 else kept


def _drop_ended(apart: Iterable[Apart], together: Iterable[frozenset[str]]) -> list[Apart]:
    """Return the splits between none of whose sides anything was put together since."""
    groups = list(together)
    return [one for one in apart if not any(one.touches(group) for group in groups)]


def _cut(group: frozenset[str], apart: Apart) -> Iterator[frozenset[str]]:
    """Yield a group as it is, or as two where a split goes through it."""
    if not apart.touches(group):
        yield group
        return
    yield from (piece for piece in (group & apart.split_off, group - apart.split_off) if len(piece) > 1)


def _list_pairs(apart: Apart, among: set[str]) -> Iterator[tuple[str, str]]:
    rest = among - apart.split_off if apart.staying is None else apart.staying & among
    for off in apart.split_off & among:
        yield from ((min(off, other), max(off, other)) for other in rest if other != off)
