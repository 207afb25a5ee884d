"""What was said of a document before anybody looked into it."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.envelope import NOTHING_SAID, Envelope


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What has to be known, beside its octets, to read a document again as it was read the first time.

    ``charset`` and ``media_type`` are what the transport declared (HTTP, mail), None where nothing did. ``envelope`` is
    what came with the document: not yet what the document says of itself. ``notes`` are of what it was taken out of.
    ``as_is``: whoever gave it said that it is a clean article already.
    """

    charset: str | None = None
    media_type: str | None = None
    envelope: Envelope = NOTHING_SAID
    notes: tuple[str, ...] = ()
    as_is: bool = False


NOTHING_DECLARED = Declared()
