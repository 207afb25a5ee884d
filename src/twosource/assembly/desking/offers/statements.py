"""Statements that could be joined with one another, or parted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.assembly.desking.offers.wanted import Wanted, propose, rank, refuse, take_first
from twosource.model.subject import Offer, Subject

if TYPE_CHECKING:
    from sqlalchemy import Connection

_TWO = 2


def offer_part(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the statements of the finding, or those that were chosen; of two both are ticked."""
    ids = _list_standing(connection, wanted) or list(wanted.subject) or [take_first(wanted, "the statements")]
    ticked = tuple(ids) if len(ids) == _TWO else wanted.subject
    return propose(replace(wanted, subject=ticked), (), _name(connection, wanted, ids), least=_TWO)


def offer_join(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the statements of other articles of the story, those first that share the most words."""
    from twosource.desk.filing.touched import find_stories_of_statements
    from twosource.desk.listing.subjects import list_statements_beside

    standing = _list_standing(connection, wanted)
    first = wanted.subject[0] if wanted.subject else (standing or [take_first(wanted, "a statement")])[0]
    chosen = _name(connection, wanted, [first])
    stories = sorted(find_stories_of_statements(connection, [first]))
    beside = [
        each
        for story in stories
        for each in list_statements_beside(connection, story)
        if each.id not in {*standing, first} and each.article != chosen[0].article
    ]
    return propose(wanted, chosen, rank(beside, wanted.words, chosen[0].name), least=1)


def _list_standing(connection: Connection, wanted: Wanted) -> list[str]:
    from twosource.desk.listing.subjects import list_standing

    if not wanted.finding:
        return []
    return list_standing(connection, wanted.finding) or refuse(wanted, "finding", wanted.finding)


def _name(connection: Connection, wanted: Wanted, ids: Iterable[str]) -> list[Subject]:
    from twosource.desk.listing.subjects import name_statements

    asked = list(ids)
    named = name_statements(connection, asked)
    return [named[one] if one in named else refuse(wanted, "statement", one) for one in asked]
