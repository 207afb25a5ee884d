"""What was found on a page or in a saved text, before the date is decided and credits are read."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Junk
from twosource.model.published import DateEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The clean text and what stood around it. ``text`` has a blank line between paragraphs."""

    text: str
    title: str | None = None
    outlet: str | None = None
    bylines: tuple[str, ...] = ()
    junk: tuple[Junk, ...] = ()
    dates: tuple[DateEvidence, ...] = ()
