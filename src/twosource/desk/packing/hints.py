"""What a type hint says about how values are written."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from twosource.model.span import Span

Sort = Literal["text", "number", "span", "bytes", "optional", "named", "placed", "fixed", "many"]
_PLAIN = frozenset([str, int, float, bool, type(None)])
_NUMBERS = frozenset([int, float, bool])


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How values of one type hint are written.

    ``sort``: "text" that may be missing, a "number" or truth that may be, a "span", "bytes", something "optional" that
    is none of these, a noun whose fields are "named" or given by place ("placed"), a tuple of a "fixed" length, or of
    any ("many", a frozenset too). ``parts`` are the hints of what is in it, in order, with the names of fields.
    ``make`` makes one from its parts.
    """

    sort: Sort
    parts: tuple[tuple[str, Any], ...] = ()
    defaults: tuple[Any, ...] = ()
    make: Callable[..., Any] = tuple


@cache
def sort_out(hint: Any) -> Kind:
    """Return how values with this type hint are written.

    Raises:
        TypeError: the hint does not tell it: one of several nouns, or a mutable thing.
    """
    if plain := _find_plain(hint):
        return Kind(sort="number" if plain & _NUMBERS else "text")
    if hint is Span or hint is bytes:
        return Kind(sort="span" if hint is Span else "bytes")
    if is_dataclass(hint):
        return _sort_noun(hint)
    if _is_union(hint):
        kinds = [kind for kind in get_args(hint) if kind is not type(None)]
        if len(kinds) == 1:
            return Kind(sort="optional", parts=(("", kinds[0]),))
    return _sort_many(hint)


def _find_plain(hint: Any) -> frozenset[Any]:
    """Return the kinds that a plain value may have, none where it is not plain."""
    kinds = frozenset(get_args(hint)) if _is_union(hint) else frozenset([hint])
    plain = frozenset(str if get_origin(kind) is Literal else kind for kind in kinds)
    return plain if plain <= _PLAIN else frozenset()


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType)


def _sort_noun(noun: Any) -> Kind:
    hints = get_type_hints(noun)
    taken = [part for part in fields(noun) if part.init]
    return Kind(
        sort="named" if any(part.kw_only for part in taken) else "placed",
        parts=tuple((part.name, hints[part.name]) for part in taken),
        defaults=tuple(_find_default(part) for part in taken),
        make=noun,
    )


def _sort_many(hint: Any) -> Kind:
    made, kinds = get_origin(hint), get_args(hint)
    if made is frozenset or (made is tuple and kinds[-1] is Ellipsis):
        return Kind(sort="many", parts=(("", kinds[0]),), make=made)
    if made is tuple:
        return Kind(sort="fixed", parts=tuple(("", kind) for kind in kinds))
    message = f"{hint} cannot be packed"
    raise TypeError(message)


def _find_default(part: Field[Any]) -> Any:
    """Return the default of a field, or what equals nothing where it has none."""
    return part.default if part.default_factory is MISSING else part.default_factory()
