"""Rows, one after the other, to the articles in them; a bad row is named and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading.column_map import ColumnMap, list_names, recognise_columns
from twosource.reading.reader import Items
from twosource.reading.rows.row import Row, read_row
from twosource.reading.settings import ReadingSettings

_MOST_SHAPES = 1_000  # sets of columns remembered; a file of one program has a few
_PATIENCE = 200  # bad rows before the first good one; such a file holds no articles, or not in these columns


def read_rows(given: str, rows: Iterable[Row | InputError], settings: ReadingSettings) -> Items:
    """Yield the article of each row, or what is wrong with the row.

    Raises:
        UnreadableError: none of the first rows could be used.
    """
    shapes: dict[tuple[str, ...], ColumnMap] = {}
    any_good = False
    for number, row in enumerate(rows, start=1):
        item = row if isinstance(row, InputError) else _read_or_explain(row, settings, shapes)
        yield item
        any_good = any_good or isinstance(item, RawArticle)
        if number == _PATIENCE and not any_good:
            what = f"none of the first {_PATIENCE} rows holds an article; the rest was not looked at"
            raise UnreadableError(given, what)


def _read_or_explain(
    row: Row, settings: ReadingSettings, shapes: dict[tuple[str, ...], ColumnMap]
) -> RawArticle | InputError:
    names = tuple(list_names(row.values))
    if names not in shapes:
        if len(shapes) >= _MOST_SHAPES:
            shapes.clear()
        shapes[names] = recognise_columns(names, settings.columns)
    try:
        return read_row(row, settings, shapes[names])
    except InputError as error:
        return error
