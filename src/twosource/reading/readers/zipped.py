"""ZIP archives of pages and texts, and web archive collections (WACZ)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from zipfile import ZipFile, ZipInfo

from twosource.errors import UnreadableError
from twosource.reading.allowance import Allowance
from twosource.reading.archives.documents import find_document
from twosource.reading.archives.unpacking import Unpacked
from twosource.reading.archives.wacz import add_titles, is_archive, is_wacz, read_titles
from twosource.reading.archives.zip_members import find_obstacle, name_junk, open_zip, read_member, wound_back
from twosource.reading.parcel import Parcel, open_parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MOST_KINDS = 6  # are named where there is no article


def _recognise(parcel: Parcel) -> bool:
    return parcel.head.startswith(_BEGINNINGS)


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    with wound_back(parcel, settings) as stream, open_zip(parcel.given, stream, settings.max_members) as archive:
        paths = frozenset(archive.namelist())
        document = find_document(archive, paths)
        if document is not None:
            raise UnreadableError(parcel.given, document)
        allowance = parcel.allowance or Allowance(
            free=settings.max_unpacked_bytes, ratio=settings.max_ratio, packed=stream.seek(0, 2)
        )
        items = _read_members(archive, parcel, allowance, descend)
        yield from add_titles(items, read_titles(archive)) if is_wacz(paths) else items


def _read_members(archive: ZipFile, parcel: Parcel, allowance: Allowance, descend: Descend) -> Items:
    passed: Counter[str] = Counter()
    is_empty = True
    for member, place in _choose_members(archive, passed):
        is_empty = False
        given = f"{parcel.given}#{place}"
        obstacle = find_obstacle(member)
        if obstacle is not None:
            yield UnreadableError(given, obstacle)
            continue
        stream = Unpacked(read_member(archive, member), allowance)
        inner = open_parcel(given, stream, depth=parcel.depth + 1, notes=parcel.notes, allowance=allowance)  # type: ignore[arg-type]
        if inner.head or stream.fault is None:
            yield from descend(inner)
        if stream.fault is not None:
            yield UnreadableError(given, stream.fault)
        if allowance.is_spent:
            yield UnreadableError(parcel.given, "was left at this member; those behind it are not read")
            return
    if is_empty:
        counted = ", ".join(f"{count:,} × {kind}" for kind, count in passed.most_common(_MOST_KINDS))
        yield UnreadableError(parcel.given, f"is a ZIP archive without an article in it ({counted or 'no members'})")


def _choose_members(archive: ZipFile, passed: Counter[str]) -> Iterator[tuple[ZipInfo, str]]:
    """Yield the members that may hold articles, each with a name of its own; ``passed`` counts the others."""
    paths = frozenset(archive.namelist())
    only_archives = is_wacz(paths)
    seen: Counter[str] = Counter()
    for member in archive.infolist():
        path = member.filename
        kind = "list of a collection" if only_archives and not is_archive(path) else name_junk(path, paths)
        if kind is None and member.file_size == 0:
            kind = "empty file"
        if kind is not None:
            passed[kind] += 1
            continue
        seen[path] += 1
        yield member, path if seen[path] == 1 else f"{path} ({seen[path]})"


ZIP = Reader(name="a ZIP archive", recognise=_recognise, read=_read, holds_others=True)
