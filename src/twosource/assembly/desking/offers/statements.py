"""Statements that could be joined with one another, or parted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.assembly.desking.offers.wanted import Wanted, propose, rank, refuse, take_first
from twosource.model.subject import Offer, Subject

if TYPE_CHECKING:
    from sqlalchemy import Connection

_TWO = 2


def offer_part(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the statements of the finding, or those that were chosen; of two both are ticked."""
    standing = _list_standing(connection, wanted) or _name(connection, wanted)
    ticked = tuple(each.id for each in standing) if len(standing) == _TWO else wanted.subject
    return propose(replace(wanted, subject=ticked), (), standing, least=_TWO)


def offer_join(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the statements of other articles of the story, those first that share the most words."""
    from twosource.desk.filing.stories import find_story
    from twosource.desk.listing.subjects import list_statements_beside

    standing = _list_standing(connection, wanted)
    first = (_name(connection, wanted) if wanted.subject or not standing else standing)[0]
    story = find_story(connection, first.story or "")
    apart = {first.id, *(each.id for each in standing)}
    every = list_statements_beside(connection, story) if story is not None else []
    beside = [each for each in every if each.id not in apart and each.article != first.article]
    return propose(wanted, (first,), rank(beside, wanted.words, first.name), least=1)


def _list_standing(connection: Connection, wanted: Wanted) -> list[Subject]:
    from twosource.desk.listing.subjects import list_standing

    if not wanted.finding:
        return []
    return list_standing(connection, wanted.finding) or refuse(wanted, "finding", wanted.finding)


def _name(connection: Connection, wanted: Wanted) -> list[Subject]:
    from twosource.desk.listing.subjects import name_statements

    take_first(wanted, "the statements")
    named = name_statements(connection, wanted.subject)
    return [named[one] if one in named else refuse(wanted, "statement", one) for one in wanted.subject]
