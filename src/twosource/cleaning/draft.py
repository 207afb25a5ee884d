"""What was found on a page or in a saved text, before the date is decided and credits are read."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Junk
from twosource.model.published import DateEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The clean text and what stood around it. ``text`` has a blank line between paragraphs.

    ``language`` is what the page declares, a hint. ``original`` is the address on another site that the page
    names as the one its text is from. ``notes`` are things that went less than well, in words for the user.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    bylines: tuple[str, ...] = ()
    junk: tuple[Junk, ...] = ()
    dates: tuple[DateEvidence, ...] = ()
    section: str | None = None
    url: str | None = None
    language: str | None = None
    original: str | None = None
    notes: tuple[str, ...] = ()
