"""A correction that a result obeys, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.correction import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Obeyed:
    """A correction that was obeyed. ``touched`` are the ids of what it is about or what it changed, in order.

    Ids of articles, stories, origins, sources, statements and findings. ``missing`` are those of its subjects that are
    gone, though the rest could be obeyed.
    """

    correction: Correction
    touched: tuple[str, ...]
    missing: tuple[str, ...] = ()
