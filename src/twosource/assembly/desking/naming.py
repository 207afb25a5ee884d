"""Corrections of a desk as people know them: with titles, words and names instead of ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from twosource.errors import NotHeldError
from twosource.model.correction import Correction, find_undone
from twosource.model.page import Page
from twosource.model.subject import ListedCorrection, Subject
from twosource.views.corrections import describe_change

if TYPE_CHECKING:
    from sqlalchemy import Connection

SHOWN = 12  # subjects of one correction that are named
_OF_ARTICLES = frozenset(["merge stories", "split story", "set origin", "relabel junk"])
_OF_STATEMENTS = frozenset(["join statements", "part statements"])
_OF_SOURCES = frozenset(["rename source", "merge sources"])


def list_corrections(
    connection: Connection, corrections: Sequence[Correction], *, in_force: bool, limit: int, offset: int
) -> Page[ListedCorrection]:
    """Return corrections, the latest first; those in force alone, or undone ones and undos as well."""
    undone = find_undone(corrections)
    wanted = [each for each in reversed(corrections) if not in_force or (each.kind != "undo" and each.id not in undone)]
    shown = wanted[offset : offset + limit]
    return Page(items=_list(connection, shown, corrections), total=len(wanted), offset=offset)


def find_correction(
    connection: Connection, corrections: Sequence[Correction], given: str, where: str
) -> ListedCorrection:
    """Return the correction with this id.

    Raises:
        NotHeldError: there is none.
    """
    found = [each for each in corrections if each.id == given]
    if not found:
        raise NotHeldError(where, f"has no correction {given!r}", "twosource correct list --all lists those it has")
    return _list(connection, found, corrections)[0]


def _list(
    connection: Connection, shown: Sequence[Correction], corrections: Sequence[Correction]
) -> tuple[ListedCorrection, ...]:
    undone = find_undone(corrections)
    named = name_subjects(connection, shown, {each.id: each for each in corrections})
    return tuple(
        ListedCorrection(
            correction=each, subjects=named[each.id], total=len(each.subject), undone_by=undone.get(each.id)
        )
        for each in shown
    )


def name_subjects(
    connection: Connection, corrections: Iterable[Correction], known: Mapping[str, Correction]
) -> dict[str, tuple[Subject, ...]]:
    """Return by the id of each correction what it is about, the first few; ``known`` are all corrections by id."""
    from twosource.desk.listing.subjects import name_articles, name_sources, name_statements

    shown = {each.id: (each.kind, each.subject[:SHOWN]) for each in corrections}
    finders = ((_OF_ARTICLES, name_articles), (_OF_STATEMENTS, name_statements), (_OF_SOURCES, name_sources))
    found: dict[str, Subject] = {}
    for kinds, find in finders:
        found |= find(connection, [one for kind, subject in shown.values() if kind in kinds for one in subject])
    return {
        key: tuple(_name(kind, number, one, found, known) for number, one in enumerate(subject))
        for key, (kind, subject) in shown.items()
    }


def _name(kind: str, number: int, one: str, found: Mapping[str, Subject], known: Mapping[str, Correction]) -> Subject:
    if kind == "relabel junk" and number:
        return Subject(id=one, kind="line", name=one)
    if kind == "set owner":
        return Subject(id=one, kind="outlet", name=one)
    if kind == "undo" and one in known:
        return name_correction(known[one])
    return found.get(one, Subject(id=one, kind="unknown", name=one))


def name_correction(correction: Correction) -> Subject:
    """Return a correction as the subject of another one."""
    return Subject(id=correction.id, kind="correction", name=describe_change(correction), about=f"by {correction.by}")
