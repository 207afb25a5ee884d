"""What people have said of stories, in the keys of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

Pairs = tuple[tuple[int, int], ...]


def tie_keys(connection: Connection) -> tuple[Pairs, Pairs]:
    """Return the pairs of articles that people want together, and those they want apart, by their keys."""
    from twosource.desk.filing.corrections import load_corrections
    from twosource.desk.filing.lookup import find_articles
    from twosource.model.ties import tie_articles

    ties = tie_articles(load_corrections(connection))
    named = {one for group in ties.together for one in group}
    named |= {one for each in ties.apart for one in (*each.split_off, *(each.staying or ()))}
    keys = find_articles(connection, named)
    return _find(ties.pairs_together(keys), keys), _find(ties.pairs_apart(keys), keys)


def _find(pairs: Sequence[tuple[str, str]], keys: dict[str, int]) -> Pairs:
    return tuple((keys[one], keys[other]) for one, other in pairs)
