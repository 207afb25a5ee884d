"""A raw article made again from the octets that were kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.model.declared import NOTHING_DECLARED, Declared
from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.reader import Reader
from twosource.reading.readers import READERS
from twosource.reading.routing import read_parcel
from twosource.reading.settings import ReadingSettings


def reread(
    given: str,
    octets: bytes,
    declared: Declared = NOTHING_DECLARED,
    settings: ReadingSettings | None = None,
    *,
    readers: Sequence[Reader] = READERS,
) -> RawArticle:
    """Return the article as these readers read it from the octets; nothing else is looked at, and nothing fetched.

    With the readers and settings of the first time it is the same article; whether it was clean already is declared and
    not a setting here. Newer readers, that know an encoding or a kind of page better, may find more in it.

    Raises:
        InputError: these readers cannot read it.
    """
    parcel = parcel_of_bytes(
        given,
        octets,
        charset=declared.charset,
        media_type=declared.media_type,
        envelope=declared.envelope,
        notes=declared.notes,
    )
    fault: InputError | None = None
    chosen = replace(settings or ReadingSettings(), as_is=declared.as_is)
    for item in read_parcel(parcel, chosen, readers):
        if isinstance(item, RawArticle) and item.given == given:
            return item
        fault = fault or (item if isinstance(item, InputError) else None)
    raise fault or UnreadableError(given, "holds no article that this version finds; get it again")
