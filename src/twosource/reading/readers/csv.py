"""Tables in text (CSV, TSV): a row an article, in columns told by their names.

A table is known by the ending of its name, or by a first row that names a column with the text of articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.errors import InputError, UnreadableError
from twosource.reading.column_map import holds_text, recognise_columns, refuse_columns
from twosource.reading.decoding import decode
from twosource.reading.parcel import HEAD, Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.rows.dialect import Dialect, find_dialect, number_columns
from twosource.reading.rows.lines import open_lines, read_head, read_lines
from twosource.reading.rows.records import Record, read_records
from twosource.reading.rows.row import Row
from twosource.reading.rows.row_stream import read_rows
from twosource.reading.settings import ReadingSettings

_ENDINGS = (".csv", ".tsv", ".tab")
_MEDIA_TYPES = ("text/csv", "text/tab-separated-values")
_BETWEEN = re.compile(r'[,;|\t"]+')
_LONGEST_HEADER = 4_000  # characters
_MOST_COLUMNS = 2_000


def _recognise(parcel: Parcel) -> bool:
    if _is_named_so(parcel):
        head = read_head(parcel).lstrip()
        return head[:1] not in (b"<", b"") and _find_dialect(parcel) is not None
    first, _, rest = read_head(parcel)[: _LONGEST_HEADER + 1].partition(b"\n")
    if not rest or first.lstrip()[:1] in (b"<", b"{", b"["):
        return False
    names = [name.strip() for name in _BETWEEN.split(decode(first, parcel.charset).text)]
    if len(names) == 1 or not holds_text(recognise_columns(names)):
        return False
    dialect = find_dialect(_read_sample(parcel))
    return dialect is not None and holds_text(recognise_columns(dialect.names))


def _is_named_so(parcel: Parcel) -> bool:
    return parcel.name.lower().endswith(_ENDINGS) or (parcel.media_type or "").startswith(_MEDIA_TYPES)


def _read_sample(parcel: Parcel) -> str:
    head = read_head(parcel)
    sample = head.rpartition(b"\n")[0] or head if len(parcel.head) >= HEAD else head
    return decode(sample, parcel.charset).text


def _find_dialect(parcel: Parcel) -> Dialect | None:
    sample = _read_sample(parcel)
    return find_dialect(sample) or number_columns(sample)


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    dialect = _choose_dialect(parcel, settings)
    columns = recognise_columns(dialect.names, settings.columns)
    absent = [column for _, column in settings.columns if column not in dialect.names]
    if absent or not holds_text(columns) or len(dialect.names) > _MOST_COLUMNS:
        raise refuse_columns(parcel.given, dialect.names, absent)
    return read_rows(parcel.given, _list_rows(parcel, dialect, settings), settings)


def _choose_dialect(parcel: Parcel, settings: ReadingSettings) -> Dialect:
    """Return how the table is written; columns chosen by number mean that it has no names."""
    dialect = _find_dialect(parcel)
    chosen = [column for _, column in settings.columns]
    if dialect and dialect.has_header and any(one.isdigit() and one not in dialect.names for one in chosen):
        dialect = number_columns(_read_sample(parcel))
    if dialect is None:
        raise UnreadableError(parcel.given, "is no table: its rows have no cells in common; give it as text")
    return dialect


def _list_rows(parcel: Parcel, dialect: Dialect, settings: ReadingSettings) -> Iterator[Row | InputError]:
    notes: list[str] = []
    records = read_records(_decode_lines(parcel, settings, notes), dialect, settings.max_bytes)
    if dialect.has_header:
        next(records, None)
    for number, record in enumerate(records, start=1):
        given = f"{parcel.given}#{number}"
        if record.fault:
            yield UnreadableError(given, f"is broken: {record.fault}; {_name_lines(record)} left out")
        else:
            yield Row(given=given, values=dict(zip(dialect.names, record.cells, strict=True)), notes=tuple(notes))
        notes.clear()


def _name_lines(record: Record) -> str:
    if record.first == record.last:
        return f"line {record.first} is"
    return f"lines {record.first} to {record.last} are"


def _decode_lines(parcel: Parcel, settings: ReadingSettings, notes: list[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines as text, and put what went less than well into ``notes``."""
    for number, line in read_lines(open_lines(parcel), settings.max_bytes):
        if line is None:
            yield number, None
            continue
        try:
            yield number, line.decode("utf-8")
        except UnicodeDecodeError:
            decoded = decode(line, parcel.charset)
            notes.extend(note for note in decoded.notes if note not in notes)
            yield number, decoded.text


CSV = Reader(name="a table (CSV)", recognise=_recognise, read=_read, holds_others=True)
