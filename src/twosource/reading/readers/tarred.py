"""tar archives of pages and texts, mostly inside of gzip."""

from __future__ import annotations

from collections import Counter

from twosource.errors import UnreadableError
from twosource.reading.archives.packing import DamageError
from twosource.reading.archives.paths import find_trick, name_junk
from twosource.reading.archives.tar_members import is_tar, read_files
from twosource.reading.archives.unpacking import Unpacked
from twosource.reading.parcel import Parcel, open_parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

_MOST_KINDS = 6  # are named where there is no article


def _recognise(parcel: Parcel) -> bool:
    return is_tar(parcel.head)


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    passed: Counter[str] = Counter()
    is_empty = True
    try:
        for number, (path, size, pieces) in enumerate(read_files(parcel.stream)):
            if number == settings.max_members:
                what = f"holds more than {settings.max_members:,} members; unpack it by hand"
                raise UnreadableError(parcel.given, what)
            kind = name_junk(path, frozenset()) or (None if size else "empty file")
            if kind is not None:
                passed[kind] += 1
                continue
            is_empty = False
            yield from _read_member(path, Unpacked(pieces, None), parcel, descend)
    except DamageError as damage:
        is_empty = False
        yield UnreadableError(parcel.given, str(damage))
    if is_empty:
        counted = ", ".join(f"{count:,} × {kind}" for kind, count in passed.most_common(_MOST_KINDS))
        yield UnreadableError(parcel.given, f"is a tar archive without an article in it ({counted or 'no files'})")


def _read_member(path: str, stream: Unpacked, parcel: Parcel, descend: Descend) -> Items:
    given = f"{parcel.given}#{path}"
    trick = find_trick(path)
    if trick is not None:
        yield UnreadableError(given, trick)
        return
    inner = open_parcel(given, stream, depth=parcel.depth + 1, notes=parcel.notes, allowance=parcel.allowance)  # type: ignore[arg-type]
    if inner.head or stream.fault is None:
        yield from descend(inner)
    if stream.fault is not None:
        yield UnreadableError(given, stream.fault)


TAR = Reader(name="a tar archive", recognise=_recognise, read=_read, holds_others=True)
