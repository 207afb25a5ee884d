"""Contrasts that are found once for all pairs of statements that read alike: copied text is compared once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace

from twosource.findings.relations.sides import Contrast, Side
from twosource.model.span import Span

_PLACED = ("span", "cue", "source_spans", "content", "times", "quantities", "denied", "form", "stance")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrasts:
    """What was found of the sides of one story, by all that a comparison reads of them.

    That is their words, what these mean, whom they are attributed to, and the day of the article; not where in it
    they stand. ``numbers`` gives each way to read a side a number, ``keys`` the number of each statement by its id.
    """

    numbers: dict[Hashable, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    known: dict[tuple[int, int], tuple[Contrast, ...]] = field(default_factory=dict)

    def find(self, a: Side, b: Side, compare: Callable[[Side, Side], tuple[Contrast, ...]]) -> tuple[Contrast, ...]:
        """Return what ``compare`` returns for the two, whose spans must lie inside the statements."""
        key = self._number(a), self._number(b)
        starts = a.statement.span.start, b.statement.span.start
        if key not in self.known:
            found = compare(a, b)
            self.known[key] = tuple(_move(each, -starts[0], -starts[1]) for each in found)
            return found
        return tuple(_move(each, *starts) for each in self.known[key])

    def _number(self, side: Side) -> int:
        known = self.keys.get(side.statement.id)
        if known is None:
            known = self.keys[side.statement.id] = self.numbers.setdefault(_describe(side), len(self.numbers))
        return known


def _move(contrast: Contrast, ours: int, theirs: int) -> Contrast:
    a, b = contrast.a_span, contrast.b_span
    return replace(contrast, a_span=Span(a.start + ours, a.end + ours), b_span=Span(b.start + theirs, b.end + theirs))


def _describe(side: Side) -> Hashable:
    """Return all that a comparison reads of a side, counted from its start."""
    statement, text = side.statement, side.text
    start, end = statement.span.start, statement.span.end
    bearers: dict[str, int] = {}
    names = tuple(
        (bearers.setdefault(name.id, len(bearers)), name.kind, name.name, *_place((name.span, name.role), side))
        for name in statement.names
    )
    return (
        statement.span.of(text),
        (text[max(0, start - 1) : start].isalnum(), text[end : end + 1].isalnum()),
        tuple(tuple(_place(getattr(statement, name), side)) for name in _PLACED),
        names,
        tuple(source.id for source in side.sources),
        tuple(source.id for source in side.joint),
        side.published.anchor if side.published else None,
    )


def _place(value: object, side: Side) -> Iterator[Hashable]:
    """Yield what a value holds: spans counted from the statement's start, with their words where they lie outside."""
    whole = side.statement.span
    if isinstance(value, Span):
        yield value.start - whole.start, value.end - whole.start
        if not whole.contains(value):
            yield value.of(side.text)
    elif isinstance(value, tuple):
        yield len(value)
        for each in value:
            yield from _place(each, side)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _place(getattr(value, each.name), side)
    elif isinstance(value, Hashable):
        yield value
