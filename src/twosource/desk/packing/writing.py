"""Nouns to columns: what many of a kind have in one field stands together, which compresses to two thirds.

Like the columns of Dremel (Melnik et al. 2010), with lengths instead of repetition levels. A column of

- text, numbers and truths is a list, or the value itself where all are the same; an id (16 hexadecimal digits) is its
  number;
- spans is two columns: how far each starts from the one before, and how long it is;
- bytes is the column of their lengths;
- nouns is an object with a column for each field that does not have its default in all of them, or a list of columns
  where the fields are given by place;
- nouns that may be missing is an object: "has" says for each whether it is there (1 or 0; left out: all are), "of" is
  the column of those that are;
- tuples of any length is an object: "n" is the column of their lengths, "of" that of all that is in them;
- tuples with a length of their own is a list of columns.

"of" is left out where there is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Final

from twosource.desk.packing.apart import Apart
from twosource.desk.packing.hints import Kind, Sort, sort_out

Values = Sequence[Any]


def write_column(hint: Any, values: Values, apart: Apart) -> Any:
    """Return the column of values with this type hint."""
    kind = sort_out(hint)
    return _WRITERS[kind.sort](kind, values, apart)


def _write_text(_: Kind, values: Values, apart: Apart) -> Any:
    return _write_plain([apart.number(value) for value in values])


def _write_number(_: Kind, values: Values, __: Apart) -> Any:
    return _write_plain(list(values))


def _write_plain(values: list[Any]) -> Any:
    alike = values and all(type(value) is type(values[0]) and value == values[0] for value in values)
    return values[0] if alike else values


def _write_spans(_: Kind, values: Values, __: Apart) -> Any:
    starts = [value.start for value in values]
    steps = [after - before for before, after in pairwise([0, *starts])]
    return [_write_plain(steps), _write_plain([len(value) for value in values])]


def _write_bytes(_: Kind, values: Values, apart: Apart) -> Any:
    for value in values:
        apart.content += value
    return _write_plain([len(value) for value in values])


def _write_optional(kind: Kind, values: Values, apart: Apart) -> Any:
    there = [value for value in values if value is not None]
    has = {} if len(there) == len(values) else {"has": _write_plain([int(value is not None) for value in values])}
    return has | _write_within(kind, there, apart)


def _write_within(kind: Kind, values: Values, apart: Apart) -> dict[str, Any]:
    return {"of": write_column(kind.parts[0][1], values, apart)} if values else {}


def _write_named(kind: Kind, values: Values, apart: Apart) -> Any:
    columns = {}
    for (name, hint), default in zip(kind.parts, kind.defaults, strict=True):
        held = [getattr(value, name) for value in values]
        if any(each != default for each in held):
            columns[name] = write_column(hint, held, apart)
    return columns


def _write_placed(kind: Kind, values: Values, apart: Apart) -> Any:
    return [write_column(hint, [getattr(value, name) for value in values], apart) for name, hint in kind.parts]


def _write_fixed(kind: Kind, values: Values, apart: Apart) -> Any:
    return [write_column(hint, [value[place] for value in values], apart) for place, (_, hint) in enumerate(kind.parts)]


def _write_many(kind: Kind, values: Values, apart: Apart) -> Any:
    ordered = [sorted(value) for value in values] if kind.make is frozenset else values
    within = [each for value in ordered for each in value]
    return {"n": _write_plain([len(value) for value in values])} | _write_within(kind, within, apart)


_WRITERS: Final[dict[Sort, Callable[[Kind, Values, Apart], Any]]] = {
    "text": _write_text,
    "number": _write_number,
    "span": _write_spans,
    "bytes": _write_bytes,
    "optional": _write_optional,
    "named": _write_named,
    "placed": _write_placed,
    "fixed": _write_fixed,
    "many": _write_many,
}
