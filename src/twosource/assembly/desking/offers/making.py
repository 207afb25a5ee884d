"""The offer of each kind of correction."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from twosource.assembly.desking.naming import name_correction
from twosource.assembly.desking.offers.names import offer_name, offer_owner, offer_sources
from twosource.assembly.desking.offers.statements import offer_join, offer_part
from twosource.assembly.desking.offers.stories import offer_merge, offer_split
from twosource.assembly.desking.offers.texts import offer_line, offer_origin
from twosource.assembly.desking.offers.wanted import Wanted, propose, refuse, take_first
from twosource.model.correction import CorrectionKind
from twosource.model.subject import Offer

if TYPE_CHECKING:
    from sqlalchemy import Connection


def make_offer(connection: Connection, wanted: Wanted) -> Offer:
    """Return what a correction of this kind may be about.

    Raises:
        CorrectionError: what it starts from is not on the desk, or is not named; the message says which.
    """
    makers: dict[CorrectionKind, Callable[[Connection, Wanted], Offer]] = {
        "merge stories": offer_merge,
        "split story": offer_split,
        "join statements": offer_join,
        "part statements": offer_part,
        "rename source": offer_name,
        "merge sources": offer_sources,
        "set owner": offer_owner,
        "set origin": offer_origin,
        "relabel junk": offer_line,
        "undo": _offer_undo,
    }
    return makers[wanted.kind](connection, wanted)


def _offer_undo(connection: Connection, wanted: Wanted) -> Offer:
    from twosource.desk.filing.corrections import load_corrections

    given = take_first(wanted, "the correction")
    found = next((each for each in load_corrections(connection) if each.id == given), None)
    return refuse(wanted, "correction", given) if found is None else propose(wanted, (name_correction(found),))
