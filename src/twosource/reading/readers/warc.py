"""Web archives: WARC 1.0 and 1.1 (ISO 28500), each page under the number of its record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from twosource.errors import InputError, UnreadableError
from twosource.reading.allowance import Allowance
from twosource.reading.archives.answers import UndecodableError
from twosource.reading.archives.captures import Capture, find_hindrance, open_capture
from twosource.reading.archives.warc_records import Broken, Header, Record, WarcRecords, is_warc
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.reader import Descend, Items, Link, Reader
from twosource.reading.settings import ReadingSettings

_MAX_HEAD = 262_144  # bytes that a record may have more than the article in it
_MOST_KINDS = 6  # are named where there is no article


def _recognise(parcel: Parcel) -> bool:
    return is_warc(parcel.head)


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    passed: Counter[str] = Counter()
    is_empty = True
    for page in _read_pages(parcel, settings, passed):
        for item in [page] if isinstance(page, InputError) else descend(page):
            if isinstance(item, Link) and item.summary is None:
                passed["address in a list"] += 1  # an archive is for what was fetched
            else:
                is_empty = False
                yield item
    if is_empty:
        counted = ", ".join(f"{count:,} × {kind}" for kind, count in passed.most_common(_MOST_KINDS))
        what = f"is a web archive without an article in it ({counted or 'no records'})"
        yield UnreadableError(parcel.given, what)


def _read_pages(parcel: Parcel, settings: ReadingSettings, passed: Counter[str]) -> Iterator[Parcel | InputError]:
    """Yield the pages in the archive, or why one cannot be had; ``passed`` counts what is no page."""

    def is_wanted(header: Header) -> bool:
        kind = find_hindrance(header)
        passed.update([kind] if kind else [])
        return kind is None

    allowance = parcel.allowance or Allowance(free=settings.max_unpacked_bytes, ratio=settings.max_ratio)
    for record in WarcRecords(parcel.stream, settings.max_bytes + _MAX_HEAD).read(is_wanted):
        if isinstance(record, Broken):
            yield UnreadableError(f"{parcel.given}#{record.number}", record.why)
        elif record.block:
            page = _open_page(record, parcel, settings, allowance)
            if isinstance(page, str):
                passed[page] += 1
            else:
                yield page
        if allowance.is_spent:
            return


def _open_page(
    record: Record, parcel: Parcel, settings: ReadingSettings, allowance: Allowance
) -> Parcel | InputError | str:
    """Return the page in a record, why it cannot be had, or the kind of what is there instead."""
    given = f"{parcel.given}#{record.header.number}"
    try:
        capture = open_capture(record, settings.max_bytes)
    except UndecodableError as error:
        return UnreadableError(given, str(error))
    if isinstance(capture, str):
        return capture
    if parcel.allowance is None:
        allowance.packed += len(record.block)
    allowance.unpacked += max(0, len(capture.body) - len(record.block))
    if allowance.is_spent:
        what = (
            "unpacks, as the pages before it, to many times its size, as archives made to do harm do; the rest is left"
        )
        return UnreadableError(given, what)
    return _to_parcel(capture, given, parcel, allowance)


def _to_parcel(capture: Capture, given: str, parcel: Parcel, allowance: Allowance) -> Parcel:
    return parcel_of_bytes(
        given,
        capture.body,
        charset=capture.charset,
        media_type=capture.media_type,
        envelope=capture.envelope,
        depth=parcel.depth + 1,
        notes=(*parcel.notes, *capture.notes),
        allowance=allowance,
    )


WARC = Reader(name="a web archive (WARC)", recognise=_recognise, read=_read, holds_others=True)
