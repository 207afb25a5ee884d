"""Ids that findings had: each leads to its finding for ever, or to the one that it joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, select

from twosource.desk.chunks import in_chunks, insert_rows
from twosource.desk.following.standing import Standing
from twosource.desk.schema import FINDING_ALIASES


def keep_former(
    connection: Connection, before: Sequence[Standing], after: Sequence[Standing], lasting: Mapping[str, str]
) -> None:
    """Let the ids that findings had before an analysis lead to those that they keep.

    ``lasting`` has these by the ids of the findings ``after`` it. One whose statements stand in another finding now
    leads there.
    """
    former = dict(_list_former(before, after, lasting))
    for chunk in in_chunks(former):
        connection.execute(delete(FINDING_ALIASES).where(FINDING_ALIASES.c.id.in_(chunk)))
    insert_rows(connection, FINDING_ALIASES, [{"id": name, "lasting": kept} for name, kept in former.items()])


def _list_former(
    before: Sequence[Standing], after: Sequence[Standing], lasting: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    kept = set(lasting.values())
    homes: dict[str, list[str]] = defaultdict(list)
    for new in after:
        for statement in new.statements:
            homes[statement].append(lasting[new.id])
    for old in before:
        if old.id != old.name and lasting.get(old.id) != old.name:
            yield old.id, old.name
        shared = Counter(home for statement in old.statements for home in homes[statement])
        if old.name not in kept and shared:
            yield old.name, min(shared, key=lambda home: (-shared[home], home))


def follow_former(connection: Connection, given: str) -> str | None:
    """Return the lasting id that a former id leads to, through all findings that joined others; None where to none."""
    passed: dict[str, None] = {}
    name: str | None = given
    while name is not None and name not in passed:
        passed[name] = None
        query = select(FINDING_ALIASES.c.lasting).where(FINDING_ALIASES.c.id == name)
        name = connection.execute(query).scalar()
    last = next(reversed(passed))
    return None if last == given else last
