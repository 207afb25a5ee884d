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
_FIRST_PATIENCE = 200  # bad rows before the first with any text; such a file holds no articles, or not in these columns
_PATIENCE = 10_000  # bad rows in a row later on
_SHORTEST = 20  # characters; what is shorter is no article, and a small packed file can hold millions of such rows


def read_rows(given: str, rows: Iterable[Row | InputError], settings: ReadingSettings) -> Items:
    """Yield the article of each row, or what is wrong with the row.

    There may be any number of rows, as long as there are articles in them.

    Raises:
        UnreadableError: too many rows in a row could not be used.
    """
    shapes: dict[tuple[str, ...], ColumnMap] = {}
    bad = 0
    patience = _FIRST_PATIENCE
    for row in rows:
        item = row if isinstance(row, InputError) else _read_or_explain(row, settings, shapes)
        yield item
        bad = bad + 1 if isinstance(item, InputError) or _is_hopeless(item) else 0
        patience = patience if isinstance(item, InputError) else _PATIENCE
        if bad >= patience:
            raise UnreadableError(given, f"{bad:,} rows in a row hold no article; the rest was not looked at")


def _is_hopeless(raw: RawArticle) -> bool:
    return raw.markup != "as-is" and len(raw.content) < _SHORTEST


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
