"""The bytes of a JSON value to the rows in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from twosource.errors import InputError, UnreadableError
from twosource.reading.column_map import holds_text, list_names, recognise_columns
from twosource.reading.decoding import decode
from twosource.reading.rows.row import Row
from twosource.reading.settings import ReadingSettings

_LISTS = ("articles", "items", "results", "data", "documents", "docs", "posts", "stories", "entries", "hits", "rows")
_MOST_DIGITS = 18
_LARGE = 2_000_000  # bytes from which values are counted first
_MOST_VALUES = 1_000_000  # of one row; each takes up to a hundred bytes of memory
_DEEPEST = 2  # objects around a list of rows, as in {"response": {"results": [...]}}


def read_value(given: str, data: bytes, charset: str | None, settings: ReadingSettings) -> Iterator[Row | InputError]:
    """Yield the row that the value is, those in its list of articles, or what is wrong with it."""
    try:
        text, notes = _to_text(data, charset)
        value, repeated = _parse(given, text)
    except InputError as error:
        yield error
        return
    if not isinstance(value, dict):
        yield UnreadableError(given, f"is no object with named values but {_name_kind(value)}; it is left out")
        return
    inner = value.get("_source")  # as Elasticsearch hands out its documents
    values = inner if isinstance(inner, dict) else value
    notes = (*notes, *(f"“{name}” is there twice; the last one counts" for name in repeated))
    rows = None if _is_row(values, settings) else _find_list(values, 0)
    if rows is None:
        yield Row(given=given, values=values, notes=notes)
        return
    for number, each in enumerate(rows, start=1):
        name = f"{given}#{number}"
        if isinstance(each, dict):
            yield Row(given=name, values=each, notes=notes)
        else:
            yield UnreadableError(name, f"is no object with named values but {_name_kind(each)}; it is left out")


def _to_text(data: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        decoded = decode(data, charset)
        return decoded.text, decoded.notes


def _parse(given: str, text: str) -> tuple[object, list[str]]:
    """Return the value, and the names that stand twice in one object.

    Raises:
        UnreadableError: it is no JSON, or holds more than a row should.
    """
    if len(text) > _LARGE and text.count(",") + text.count("{") + text.count("[") > _MOST_VALUES:
        raise UnreadableError(given, f"has more than {_MOST_VALUES:,} values, too many for one row; it is left out")
    repeated: dict[str, None] = {}

    def to_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
        values = dict(pairs)
        if len(values) != len(pairs):
            names = [name for name, _ in pairs]
            repeated.update((name, None) for name in values if names.count(name) > 1)
        return values

    try:
        value = json.loads(text, object_pairs_hook=to_object, parse_int=_read_integer)
    except json.JSONDecodeError as error:
        what = f"is no JSON ({error.msg}, at character {error.pos + 1} of {len(text)}); mend it or leave it out"
        raise UnreadableError(given, what) from None
    except RecursionError:
        what = "is nested too deep for a row; leave it out"
        raise UnreadableError(given, what) from None
    return value, list(repeated)


def _read_integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def _is_row(values: Mapping[str, object], settings: ReadingSettings) -> bool:
    return holds_text(recognise_columns(list_names(values), settings.columns))


def _find_list(values: Mapping[str, object], depth: int) -> list[object] | None:
    """Return the list of objects in an answer of an interface, None when there is none, or several of unknown names."""
    lists = {
        name: value
        for name, value in values.items()
        if isinstance(value, list) and value and isinstance(value[0], dict)
    }
    known = next((lists[name] for name in _LISTS if name in lists), None)
    if known is not None or len(lists) == 1:
        return known or next(iter(lists.values()))
    if depth >= _DEEPEST:
        return None
    inside = [_find_list(value, depth + 1) for value in values.values() if isinstance(value, dict)]
    return next((found for found in inside if found is not None), None)


def _name_kind(value: object) -> str:
    kinds = {list: "a list", str: "text", type(None): "null", bool: "true or false"}
    return kinds.get(type(value), "a number")
