"""Which reader a parcel goes to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from twosource.errors import DefectError, InputError, UnreadableError
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Items, Reader
from twosource.reading.settings import ReadingSettings


def read_parcel(parcel: Parcel, settings: ReadingSettings, readers: Sequence[Reader]) -> Items:
    """Yield what the first reader that recognises the parcel makes of it; an error ends this parcel only."""
    descend = partial(read_parcel, settings=settings, readers=readers)
    name = "the choice of a reader"
    try:
        _refuse_too_deep(parcel, settings.max_depth)
        reader = _choose(parcel, settings, readers)
        name = f"the reader of {reader.name}"
        yield from _not_in_silence(parcel.given, reader.name, reader.read(parcel, settings, descend))
    except InputError as error:
        yield error
    except Exception as error:  # noqa: BLE001 - a fault of one reader, perhaps a plug-in's, must not end the others
        yield DefectError.of(parcel.given, name, error)


def _not_in_silence(given: str, name: str, items: Items) -> Items:
    """Yield the items, or, where there are none, the error that says so: an input must not vanish."""
    silent = True
    for item in items:
        silent = False
        yield item
    if silent:
        raise UnreadableError(given, f"is {name} with no article in it; check what you gave")


def _refuse_too_deep(parcel: Parcel, max_depth: int) -> None:
    if parcel.depth > max_depth:
        what = f"lies in more than {max_depth} containers, one inside the other; unpack it by hand"
        raise UnreadableError(parcel.given, what)


def _choose(parcel: Parcel, settings: ReadingSettings, readers: Sequence[Reader]) -> Reader:
    *formats, fallback = readers
    candidates = [reader for reader in formats if reader.holds_others or not settings.as_is]
    return next((reader for reader in candidates if reader.recognise(parcel)), fallback)
