"""Makes corrections by invented people, for tests."""

from __future__ import annotations

from twosource.model.correcting import correct
from twosource.model.correction import Correction


def said(kind: str, *subject: str, value: str | None = None, day: int = 2, who: str = "Ruta Meld") -> Correction:
    """A correction of a day in May 2031."""
    when = f"2031-05-{day:02}T10:00:00+00:00"
    return correct(kind, subject, value=value, who=who, when=when, why="")


def undone(correction: Correction, day: int = 3) -> Correction:
    return said("undo", correction.id, day=day)
