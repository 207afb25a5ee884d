"""What people have said of stories, in the keys of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.model.correction import redirect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

KINDS: Final = frozenset(["merge stories", "split story", "undo"])
Pairs = tuple[tuple[int, int], ...]


def tie_keys(connection: Connection) -> tuple[Pairs, Pairs]:
    """Return the pairs of articles that people want together, and those they want apart, by their keys."""
    from twosource.desk.filing.corrections import load_corrections
    from twosource.desk.filing.lookup import find_articles
    from twosource.model.ties import tie_articles

    said = [each for each in load_corrections(connection) if each.kind in KINDS]
    keys = find_articles(connection, {one for each in said for one in (*each.subject, *(each.staying or ()))})
    # By key: of a split and a merge of one article the later one holds, though its text has changed between them.
    ties = tie_articles(redirect(said, {name: str(key) for name, key in keys.items()}))
    among = {str(key): key for key in keys.values()}
    return _find(ties.pairs_together(among), among), _find(ties.pairs_apart(among), among)


def _find(pairs: Sequence[tuple[str, str]], keys: dict[str, int]) -> Pairs:
    return tuple((keys[one], keys[other]) for one, other in pairs)
