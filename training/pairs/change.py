"""A change made to a sentence, as a noun."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from training.pairs.story import Shared


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The changed sentence, and how it relates to the one before it; None: they state no common fact any more.

    ``gone``: the words that another sentence must hold, too, for the change to make it differ; "" asks for none.
    Where the relation is "same", they are left out, and may have been what others state, too.
    """

    text: str
    relation: Shared | None
    gone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a change may draw on. ``names``: words written large within sentences. ``persons``: first names by surname.

    A surname that two persons bear is left out of ``persons``.
    """

    names: frozenset[str] = frozenset()
    persons: Mapping[str, str] = field(default_factory=dict)


Changing = Callable[[str, Surroundings, random.Random], Change | None]
