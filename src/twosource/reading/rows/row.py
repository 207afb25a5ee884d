"""A row to the raw article in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from twosource.errors import UnreadableError
from twosource.model.article import Markup, RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence
from twosource.reading.column_map import (
    ColumnMap,
    holds_text,
    list_names,
    look_up,
    recognise_columns,
    refuse_columns,
)
from twosource.reading.markup import is_page
from twosource.reading.moments import read_moment, to_universal
from twosource.reading.rows import own_output
from twosource.reading.rows.values import (
    is_missing,
    read_address,
    read_first,
    read_language,
    read_name,
    read_names,
    read_outlet,
    read_words,
)
from twosource.reading.settings import ReadingSettings

T = TypeVar("T")

_SHOWN = 60  # characters of a value in a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record under its name ("rows.jsonl#3"): the values by the names of their columns."""

    given: str
    values: Mapping[str, object]
    notes: tuple[str, ...] = ()


def read_row(row: Row, settings: ReadingSettings, columns: ColumnMap | None = None) -> RawArticle:
    """Return the article in the row; ``columns`` are told from its names where none are handed in.

    The text in such columns was taken out of a page by a program: it is cleaned like any saved text, since programs
    leave calls to subscribe and captions in it, unless ``settings.as_is`` is set. (On five sets of such articles 98
    to 100 % of the characters stay, and what goes is kept as junk with the reason.) A whole page goes before such
    text: nothing is missing in it yet. Rows that twosource wrote itself are taken as they are.

    Raises:
        UnreadableError: there is no text in the row.
    """
    if own_output.recognise(row.values):
        raw = own_output.read(row.given, row.values)
        return replace(raw, notes=(*row.notes, *raw.notes))
    columns = columns or recognise_columns(list_names(row.values), settings.columns)
    if not holds_text(columns):
        raise refuse_columns(row.given, row.values)
    content, markup = _read_content(row, columns, settings)
    dates, doubts = _read_dates(row, columns)
    return RawArticle(
        given=row.given,
        content=content,
        markup="as-is" if settings.as_is else markup,
        notes=(*row.notes, *doubts, *_note_absent(row, settings)),
        envelope=_fill_envelope(row.values, columns, dates),
    )


def _read_content(row: Row, columns: ColumnMap, settings: ReadingSettings) -> tuple[str, Markup]:
    order = (*columns.text, *columns.html) if settings.as_is else (*columns.html, *columns.text)
    for column in order:
        words = read_words(look_up(row.values, column))
        if words is None:
            continue
        if len(words) > settings.max_bytes:
            what = f"has {len(words):,} characters in column {column}, too many for one article; raise max_bytes"
            raise UnreadableError(row.given, what)
        return words, "html" if column in columns.html or ("<" in words and is_page(words)) else "text"
    if not any(column in row.values or look_up(row.values, column) is not None for column in order):
        raise refuse_columns(row.given, row.values, order)
    raise UnreadableError(row.given, _say_why_empty(row, order))


def _say_why_empty(row: Row, columns: tuple[str, ...]) -> str:
    for column in columns:
        value = look_up(row.values, column)
        if not is_missing(value) and not isinstance(value, str):
            kind = type(value).__name__
            return f"holds no text in column {column} but {_shorten(value)} ({kind}); give text, or another column"
    return f"has no text (column {', '.join(columns)} is empty); give the text, or another column with --columns"


def _fill_envelope(values: Mapping[str, object], columns: ColumnMap, dates: tuple[DateEvidence, ...]) -> Envelope:
    fetched = _first(values, columns.fetched, read_moment)
    return Envelope(
        url=_first(values, columns.url, read_address),
        title=_first(values, columns.title, read_name),
        outlet=_first(values, columns.outlet, read_outlet),
        bylines=_first(values, columns.bylines, read_names) or (),
        section=_first(values, columns.section, read_first),
        language=_first(values, columns.language, read_language),
        dates=dates,
        fetched=to_universal(fetched) if fetched else None,
    )


def _first(values: Mapping[str, object], columns: tuple[str, ...], read: Callable[[object], T | None]) -> T | None:
    """Return what the first of the columns that holds something usable holds."""
    return next((found for column in columns if (found := read(look_up(values, column)))), None)


def _read_dates(row: Row, columns: ColumnMap) -> tuple[tuple[DateEvidence, ...], tuple[str, ...]]:
    """Return the date in the first column that holds one, and a note for each that holds something else."""
    doubts: list[str] = []
    for column in columns.date:
        value = look_up(row.values, column)
        if is_missing(value) or isinstance(value, list | dict):
            continue
        moment = read_moment(value)
        if moment:
            evidence = DateEvidence(kind="metadata", text=f"column {column}: {value!s:.{_SHOWN}}", value=moment)
            return (evidence,), tuple(doubts)
        doubts.append(f"column {column} holds {_shorten(value)}, which is no date that can be read")
    return (), tuple(doubts)


def _note_absent(row: Row, settings: ReadingSettings) -> tuple[str, ...]:
    """Name the chosen columns that this row does not have: perhaps a slip of the pen."""
    chosen = [column for _, column in settings.columns if column not in row.values]
    return tuple(f"there is no column {one} in this row" for one in chosen if look_up(row.values, one) is None)


def _shorten(value: object) -> str:
    words = value if isinstance(value, str) else f"{value!r:.{_SHOWN + 1}}"
    return f"“{words[:_SHOWN]}…”" if len(words) > _SHOWN else f"“{words}”"
