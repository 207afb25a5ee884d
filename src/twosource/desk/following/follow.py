"""Findings keep an id while they grow, and what becomes of them is written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

from sqlalchemy import Connection, func, insert, select

from twosource.desk.chunks import select_among
from twosource.desk.following.differing import Differing, list_differing
from twosource.desk.following.former import keep_former
from twosource.desk.following.lasting import match_findings
from twosource.desk.following.standing import Standing, list_made, read_standing, settle_moved
from twosource.desk.schema import EVENTS
from twosource.model.comparison import Comparison
from twosource.model.event import EventKind
from twosource.model.identity import content_id

Told = frozenset[tuple[str, str, str]]  # lasting id, kind, and what was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a finding, known by its lasting id."""

    finding: str
    kind: EventKind
    before: str | None
    after: str | None
    text: str


def follow(connection: Connection, story: int, comparison: Comparison, at: str) -> Mapping[str, str]:
    """Write down what became of a story's findings; return the lasting id of each of the new ones, by its id.

    Called while the earlier results are still in the desk (a `shelving.comparisons.Following`). A finding lasts where
    one of the new ones has statements in common with it; the two that have the most go first. The same results again
    write nothing. That a finding is new is not written: it shows by its key.
    """
    settle_moved(connection, story, comparison)
    before, after = read_standing(connection, story), tuple(list_made(comparison))
    matched = match_findings(before, after)
    lasting = name_lasting(before, after, matched)
    told = _read_told(connection, lasting.values())
    changes = [
        *tell_changes(before, after, matched),
        *_tell_differing(after, lasting, list_differing(comparison), told),
    ]
    _write(connection, story, changes, at)
    keep_former(connection, before, after, lasting)
    return lasting


def name_lasting(
    before: Sequence[Standing], after: Sequence[Standing], matched: Mapping[str, Standing]
) -> dict[str, str]:
    """Return the lasting ids of findings by their ids: the one it had, else its own, else one made of it that is free.

    What a finding is now may be what another one was at first, before that one grew.
    """
    lasting = {name: old.name for name, old in matched.items()}
    taken = {old.name for old in before}
    for name in sorted(new.name for new in after if new.name not in matched):
        free = (content_id("finding", name, number) for number in count())
        lasting[name] = next(each for each in chain([name], free) if each not in taken)
        taken.add(lasting[name])
    return lasting


def tell_changes(
    before: Sequence[Standing], after: Sequence[Standing], matched: Mapping[str, Standing]
) -> Iterator[Change]:
    """Yield the findings whose support changed, and those that are gone.

    One whose statements now stand in another finding is not gone: it has joined it.
    """
    for new in after:
        old = matched.get(new.name)
        if old is not None and old.support != new.support:
            yield Change(finding=old.name, kind="support", before=old.support, after=new.support, text=new.text)
    kept = {old.name for old in matched.values()}
    stated = frozenset(statement for new in after for statement in new.statements)
    for old in before:
        if old.name not in kept and old.statements.isdisjoint(stated):
            yield Change(finding=old.name, kind="gone", before=old.support, after=None, text=old.text)


def _tell_differing(
    after: Sequence[Standing], lasting: Mapping[str, str], differing: Mapping[str, Sequence[Differing]], told: Told
) -> Iterator[Change]:
    for new in after:
        for each in differing.get(new.name, ()):
            if (lasting[new.name], each.kind, each.after.casefold()) not in told:
                yield Change(
                    finding=lasting[new.name], kind=each.kind, before=each.before, after=each.after, text=new.text
                )


def _read_told(connection: Connection, findings: Iterable[str]) -> Told:
    """Return the differences that were told of findings already."""
    query = select(EVENTS.c.finding, EVENTS.c.kind, EVENTS.c.after)
    rows = select_among(connection, query, EVENTS.c.finding, findings)
    return frozenset((row["finding"], row["kind"], (row["after"] or "").casefold()) for row in rows)


def _write(connection: Connection, story: int, changes: Sequence[Change], at: str) -> None:
    if not changes:
        return
    last = connection.execute(select(func.max(EVENTS.c.key))).scalar() or 0
    rows = [
        {
            "key": number,
            "at": at,
            "story": story,
            "finding": change.finding,
            "kind": change.kind,
            "before": change.before,
            "after": change.after,
            "text": change.text,
        }
        for number, change in enumerate(changes, last + 1)
    ]
    connection.execute(insert(EVENTS), rows)
