"""Which reader a parcel goes to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from twosource.errors import InputError, UnreadableError
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Items, Reader
from twosource.reading.settings import ReadingSettings


def read_parcel(parcel: Parcel, settings: ReadingSettings, readers: Sequence[Reader]) -> Items:
    """Yield what the first reader that recognises the parcel makes of it; an error ends this parcel only."""
    descend = partial(read_parcel, settings=settings, readers=readers)
    try:
        if parcel.depth > settings.max_depth:
            what = f"lies in more than {settings.max_depth} containers, one inside the other; unpack it by hand"
            raise UnreadableError(parcel.given, what)
        yield from _choose(parcel, settings, readers).read(parcel, settings, descend)
    except InputError as error:
        yield error


def _choose(parcel: Parcel, settings: ReadingSettings, readers: Sequence[Reader]) -> Reader:
    *formats, fallback = readers
    candidates = [reader for reader in formats if reader.holds_others or not settings.as_is]
    return next((reader for reader in candidates if reader.recognise(parcel)), fallback)
