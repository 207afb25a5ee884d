"""Sources and outlets that could be called otherwise, or be one with others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.assembly.desking.offers.wanted import MOST_CHOICES, Wanted, propose, rank, refuse, take_first
from twosource.model.subject import Offer, Subject

if TYPE_CHECKING:
    from sqlalchemy import Connection


def offer_name(connection: Connection, wanted: Wanted) -> Offer:
    """Offer to rename a source."""
    source = _name_source(connection, wanted)
    return replace(propose(wanted, (source,)), value=source.name)


def offer_sources(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the sources whose names have the words, else those that are quoted beside this one, the likest first."""
    from twosource.desk.listing.subjects import list_sources_beside, list_sources_named

    source = _name_source(connection, wanted)
    if not wanted.words.strip():
        beside = rank(list_sources_beside(connection, source.id), "", source.name)
        return replace(propose(wanted, (source,), beside, least=1), value=source.name)
    page = list_sources_named(connection, wanted.words, MOST_CHOICES, apart=source.id)
    return replace(propose(wanted, (source,), page.items, least=1), value=source.name, total=page.total)


def offer_owner(_connection: Connection, wanted: Wanted) -> Offer:
    """Offer to name the owner of an outlet; of one that the desk does not know, too: its articles may come."""
    outlet = take_first(wanted, "the outlet")
    return propose(wanted, (Subject(id=outlet, kind="outlet", name=outlet),))


def _name_source(connection: Connection, wanted: Wanted) -> Subject:
    from twosource.desk.listing.subjects import name_sources

    given = take_first(wanted, "the source")
    return name_sources(connection, [given]).get(given) or refuse(wanted, "source", given)
