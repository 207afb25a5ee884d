"""Attributions inside of others, which a model that marks one level only cuts into pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.statements.attributions.attribution import Attribution
from twosource.statements.nesting import holds

Claimed = tuple[Attribution, Attribution]  # what the rules found, and what a model's marks made of it


def keep_nested(claimed: Sequence[Claimed], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield what a model's marks made of what the rules found, contents as the rules have them where these nest.

    A model that marks words once can't give them both to who says them and to who passes them on.
    """
    for own, made in claimed:
        inner = [other for other in found if other is not own and holds(own, other)]
        outer = [other for other, _ in claimed if other is not own and holds(other, own)]
        torn = any(not holds(made, other) for other in inner)
        yield _with_own_content(own, made) if torn or outer else made


def _with_own_content(own: Attribution, made: Attribution) -> Attribution:
    if made.marks is None:
        return made
    return replace(made, content=own.content, marks=replace(made.marks, contents=()))
