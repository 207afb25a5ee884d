"""What there is to know about a desk and the program behind it."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from twosource.model.card import Card
from twosource.version import __version__

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.desk.keeping.inventory import Inventory

LATELY: Final = 50  # stories whose results are looked at: enough to see what goes wrong now


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What there is to know about a desk and the program behind it.

    ``inventory`` is what is in the desk. ``looked_at`` is how many of the stories that were analysed last tell of
    ``models``, purpose and name, and of what was ``degraded``: a note, and in how many of them. ``fast``: new results
    are made by rules alone, as was asked for. ``cards`` are those of the models in the package.
    """

    version: str
    inventory: Inventory
    fast: bool
    looked_at: int
    models: tuple[tuple[str, str], ...]
    degraded: tuple[tuple[str, int], ...]
    cards: tuple[Card, ...]


def describe_desk(desk: Desk) -> About:
    """Return what there is to know about a desk.

    Raises:
        DeskError: the desk cannot be read.
    """
    from twosource.language.cards import read_cards

    made = desk.made(limit=LATELY).items
    degraded = Counter(note for each in made for note in dict.fromkeys(each.degraded))
    return About(
        version=__version__,
        inventory=desk.upkeep.info(),
        fast=desk.settings.statements.fast,
        looked_at=len(made),
        models=tuple(dict.fromkeys(model for each in made for model in each.models)),
        degraded=tuple(degraded.most_common()),
        cards=tuple(read_cards()),
    )


def about_to_dict(about: About) -> dict[str, Any]:
    """Return the same as plain values for JSON."""
    return {
        "version": about.version,
        "desk": asdict(about.inventory),
        "fast": about.fast,
        "looked_at": about.looked_at,
        "models": [{"purpose": purpose, "name": name} for purpose, name in about.models],
        "degraded": [{"note": note, "stories": stories} for note, stories in about.degraded],
        "cards": [asdict(card) for card in about.cards],
    }
