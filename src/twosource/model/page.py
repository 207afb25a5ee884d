"""A part of a long list, and how long the list is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from twosource.model.notebook import Shown

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Shown, Generic[Item]):
    """The items of a list from ``offset`` on.

    ``total`` is the length of the whole list; where ``exact`` is false there are at least that many, and counting the
    rest would take long. ``notes`` tell what of the question was not obeyed to the letter, in words for the user.
    """

    items: tuple[Item, ...]
    total: int
    exact: bool = True
    offset: int = 0
    notes: tuple[str, ...] = ()
