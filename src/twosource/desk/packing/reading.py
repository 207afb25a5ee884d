"""Columns to nouns; `writing` tells what they are."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import Any, Final

from twosource.desk.packing.apart import Apart
from twosource.desk.packing.hints import Kind, Sort, sort_out
from twosource.desk.packing.making import make_nouns, make_spans

_MOST: Final = 20_000_000  # values of a field in all: a column of one value is as long as it says itself


def read_column(hint: Any, column: Any, count: int, apart: Apart) -> list[Any]:
    """Return so many values with this type hint from their column."""
    kind = sort_out(hint)
    return _READERS[kind.sort](kind, column, count, apart)


def _read_text(_: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    return [apart.name(value) for value in _read_plain(column, count)]


def _read_number(_: Kind, column: Any, count: int, __: Apart) -> list[Any]:
    return _read_plain(column, count)


def _read_plain(column: Any, count: int) -> list[Any]:
    values = column if isinstance(column, list) else [column] * count
    if len(values) != count:
        message = f"{len(values)} values where {count} belong"
        raise ValueError(message)
    return values


def _read_spans(_: Kind, column: Any, count: int, __: Apart) -> list[Any]:
    return make_spans([*accumulate(_read_plain(column[0], count))], _read_plain(column[1], count))


def _read_bytes(_: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    return [apart.take(length) for length in _read_plain(column, count)]


def _read_optional(kind: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    has = _read_plain(column.get("has", 1), count)
    there = iter(_read_within(kind, column, sum(has), apart))
    return [next(there) if each else None for each in has]


def _read_within(kind: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    if count > _MOST:
        message = f"{count:,} values, more than any noun has"
        raise ValueError(message)
    return read_column(kind.parts[0][1], column["of"], count, apart) if count else []


def _read_named(kind: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    # In the order in which they were written: bytes lie one behind the other. A field that was dropped is passed over.
    hints = dict(kind.parts)
    names = [name for name in column if name in hints]
    columns = {name: read_column(hints[name], column[name], count, apart) for name in names}
    return make_nouns(kind.make, columns, count)


def _read_placed(kind: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    return [kind.make(*row) for row in _read_parts(kind, column, count, apart)]


def _read_fixed(kind: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    return _read_parts(kind, column, count, apart)


def _read_parts(kind: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    pairs = zip(kind.parts, column, strict=True)
    return list(zip(*(read_column(hint, each, count, apart) for (_, hint), each in pairs), strict=True))


def _read_many(kind: Kind, column: Any, count: int, apart: Apart) -> list[Any]:
    lengths = _read_plain(column["n"], count)
    within = _read_within(kind, column, sum(lengths), apart)
    return [kind.make(within[start:end]) for start, end in pairwise(accumulate(lengths, initial=0))]


_READERS: Final[dict[Sort, Callable[[Kind, Any, int, Apart], list[Any]]]] = {
    "text": _read_text,
    "number": _read_number,
    "span": _read_spans,
    "bytes": _read_bytes,
    "optional": _read_optional,
    "named": _read_named,
    "placed": _read_placed,
    "fixed": _read_fixed,
    "many": _read_many,
}
