"""ZIP archives of pages and texts, and web archive collections (WACZ)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from io import SEEK_END
from itertools import islice
from zipfile import ZipFile, ZipInfo

from twosource.errors import UnreadableError
from twosource.reading.allowance import Allowance
from twosource.reading.archives.documents import find_document
from twosource.reading.archives.paths import name_junk
from twosource.reading.archives.unpacking import Unpacked
from twosource.reading.archives.wacz import add_titles, is_archive, is_wacz, read_titles
from twosource.reading.archives.zip_members import find_obstacle, open_zip, read_member, wound_back
from twosource.reading.archives.zip_salvage import find_members, read_salvaged
from twosource.reading.parcel import Parcel, open_parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

Member = tuple[ZipInfo, Iterator[bytes]]

_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MOST_KINDS = 6  # are named where there is no article


def _recognise(parcel: Parcel) -> bool:
    return parcel.head.startswith(_BEGINNINGS)


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    with wound_back(parcel, settings) as stream:
        allowance = parcel.allowance or Allowance(
            free=settings.max_unpacked_bytes, ratio=settings.max_ratio, packed=stream.seek(0, SEEK_END)
        )
        try:
            archive = open_zip(parcel.given, stream, settings.max_members)
        except UnreadableError as error:
            yield error
            salvaged = list(islice(find_members(stream), settings.max_members))
            members = [(member.info, read_salvaged(stream, member)) for member in salvaged]
            if members:
                yield from _read_members(members, parcel, allowance, descend)
            return
        with archive:
            members = [(member, read_member(archive, member)) for member in archive.infolist()]
            items = _read_members(members, parcel, allowance, descend, archive)
            yield from add_titles(items, read_titles(archive))


def _read_members(
    members: Sequence[Member], parcel: Parcel, allowance: Allowance, descend: Descend, archive: ZipFile | None = None
) -> Items:
    passed: Counter[str] = Counter()
    paths = frozenset(info.filename for info, _ in members)
    document = find_document(paths, archive)
    if document is not None:
        raise UnreadableError(parcel.given, document)
    is_empty = True
    for place, info, pieces in _choose_members(members, paths, passed):
        is_empty = False
        given = f"{parcel.given}#{place}"
        obstacle = find_obstacle(info)
        if obstacle is not None:
            yield UnreadableError(given, obstacle)
            continue
        yield from _read_member(pieces, given, parcel, allowance, descend)
        if allowance.is_spent:
            yield UnreadableError(parcel.given, "was left at this member; those behind it are not read")
            return
    if is_empty:
        counted = ", ".join(f"{count:,} × {kind}" for kind, count in passed.most_common(_MOST_KINDS))
        yield UnreadableError(parcel.given, f"is a ZIP archive without an article in it ({counted or 'no members'})")


def _read_member(pieces: Iterator[bytes], given: str, parcel: Parcel, allowance: Allowance, descend: Descend) -> Items:
    stream = Unpacked(pieces, allowance)
    inner = open_parcel(given, stream, depth=parcel.depth + 1, notes=parcel.notes, allowance=allowance)  # type: ignore[arg-type]
    if inner.head or stream.fault is None:
        yield from descend(inner)
    if stream.fault is not None:
        yield UnreadableError(given, stream.fault)


def _choose_members(
    members: Sequence[Member], paths: frozenset[str], passed: Counter[str]
) -> Iterator[tuple[str, ZipInfo, Iterator[bytes]]]:
    """Yield the members that may hold articles, each with a name of its own; ``passed`` counts the others."""
    only_archives = is_wacz(paths)
    seen: Counter[str] = Counter()
    for info, pieces in members:
        path = info.filename
        kind = "list of a collection" if only_archives and not is_archive(path) else name_junk(path, paths)
        if kind is None and info.file_size == 0:
            kind = "empty file"
        if kind is not None:
            passed[kind] += 1
            continue
        seen[path] += 1
        yield path if seen[path] == 1 else f"{path} ({seen[path]})", info, pieces


ZIP = Reader(name="a ZIP archive", recognise=_recognise, read=_read, holds_others=True)
