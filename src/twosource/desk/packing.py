"""Our nouns as compact bytes and back: by their type hints to JSON, and that compressed.

The layout: one byte with the number of this layout; then, as one Zstandard frame (RFC 8878) with a checksum, JSON in
UTF-8 and, where there are ``bytes`` in the noun, a NUL and all of these. A noun is a JSON object without the fields
that have their defaults; one whose fields are given by position (a span) is a list; a field of ``bytes`` is a list of
the place among those at the end and the length. Lone surrogates are kept as they are: three bytes each, which strict
UTF-8 does not allow.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Hashable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

_LAYOUT = b"\x01"
_LEVEL = 3  # of Zstandard: what its authors choose
_PLAIN = frozenset([str, int, float, bool, type(None)])
_FAULTS = (KeyError, TypeError, AttributeError, IndexError, ValueError)

Noun = TypeVar("Noun")
Write = Callable[[Any, bytearray], Any]
Read = Callable[[Any, bytes], Any]


def pack(noun: object) -> bytes:
    """Return the bytes of a frozen dataclass, with all that is in it."""
    import zstandard

    apart = bytearray()
    written = json.dumps(_write(noun, apart), ensure_ascii=False, separators=(",", ":"))
    whole = written.encode("utf-8", "surrogatepass")
    if apart:
        whole += b"\0" + apart
    return _LAYOUT + zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress(whole)


def unpack(kind: type[Noun], packed: bytes) -> Noun:
    """Return the noun of this kind that was packed; fields added to it since have their defaults.

    Raises:
        ValueError: these bytes are damaged, or no noun of this kind.
    """
    import zstandard

    if packed[:1] != _LAYOUT:
        message = f"packed in a layout that is not known: {packed[:1]!r}"
        raise ValueError(message)
    try:
        whole = zstandard.ZstdDecompressor().decompress(packed[1:])
        written, _, apart = whole.partition(b"\0")
        loaded = json.loads(written.decode("utf-8", "surrogatepass"))
        noun: Noun = _make_reader(cast("Hashable", kind))(loaded, apart)
    except (zstandard.ZstdError, *_FAULTS) as error:
        message = f"damaged, or no {kind.__name__} ({error!r:.200})"
        raise ValueError(message) from error
    return noun


def _write(value: Any, apart: bytearray) -> Any:
    kind = type(value)
    return value if kind in _PLAIN else _make_writer(cast("Hashable", kind))(value, apart)


@cache
def _make_writer(kind: Any) -> Write:
    if is_dataclass(kind):
        return _write_by_place(kind) if _is_by_place(kind) else _write_by_name(kind)
    if issubclass(kind, (tuple, list)):
        return lambda value, apart: [_write(each, apart) for each in value]
    if issubclass(kind, frozenset):
        return lambda value, apart: [_write(each, apart) for each in sorted(value)]
    if issubclass(kind, bytes):
        return _write_bytes
    message = f"{kind.__name__} cannot be packed"
    raise TypeError(message)


def _write_bytes(value: bytes, apart: bytearray) -> list[int]:
    place = len(apart)
    apart += value
    return [place, len(value)]


def _write_by_place(kind: Any) -> Write:
    names = [field.name for field in _list_fields(kind)]
    return lambda value, apart: [_write(getattr(value, name), apart) for name in names]


def _write_by_name(kind: Any) -> Write:
    defaults = [(field.name, _find_default(field)) for field in _list_fields(kind)]

    def write(value: Any, apart: bytearray) -> dict[str, Any]:
        held = ((name, getattr(value, name), default) for name, default in defaults)
        return {name: _write(each, apart) for name, each, default in held if each != default}

    return write


@cache
def _make_reader(hint: Any) -> Read:
    """Return what reads a value by its type hint."""
    if hint in _PLAIN or hint is Any or get_origin(hint) is Literal:
        return _read_plain
    if hint is bytes:
        return lambda value, apart: apart[value[0] : value[0] + value[1]]
    if is_dataclass(hint):
        return _read_by_place(hint) if _is_by_place(hint) else _read_by_name(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return _read_optional(hint)
    return _read_many(hint)


def _read_plain(value: Any, apart: bytes) -> Any:  # noqa: ARG001 - one of several that are called alike
    return value


def _read_by_place(kind: Any) -> Read:
    hints = get_type_hints(kind)
    readers = [_make_reader(hints[field.name]) for field in _list_fields(kind)]
    return lambda value, apart: kind(*(read(each, apart) for read, each in zip(readers, value, strict=True)))


def _read_by_name(kind: Any) -> Read:
    hints = get_type_hints(kind)
    readers = {field.name: _make_reader(hints[field.name]) for field in _list_fields(kind)}

    def read(value: Any, apart: bytes) -> Any:
        # A field that a later release dropped may still be there.
        return kind(**{name: readers[name](each, apart) for name, each in value.items() if name in readers})

    return read


def _read_optional(hint: Any) -> Read:
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if all(kind in _PLAIN for kind in kinds):
        return _read_plain
    if len(kinds) > 1:
        message = f"one of several nouns cannot be told from another: {hint}"
        raise TypeError(message)
    read = _make_reader(kinds[0])
    return lambda value, apart: None if value is None else read(value, apart)


def _read_many(hint: Any) -> Read:
    made, parts = get_origin(hint), get_args(hint)
    if made is tuple and parts[-1] is not Ellipsis:
        readers = [_make_reader(part) for part in parts]
        return lambda value, apart: tuple(read(each, apart) for read, each in zip(readers, value, strict=True))
    if made not in (tuple, frozenset):
        message = f"{hint} cannot be packed"
        raise TypeError(message)
    one = _make_reader(parts[0])
    if one is _read_plain:
        return lambda value, apart: made(value)  # noqa: ARG005 - called like the others
    return lambda value, apart: made([one(each, apart) for each in value])


def _list_fields(kind: Any) -> Iterator[Field[Any]]:
    return (field for field in fields(kind) if field.init)


def _is_by_place(kind: Any) -> bool:
    return not any(field.kw_only for field in fields(kind))


def _find_default(field: Field[Any]) -> Any:
    """Return the default of a field, or what equals nothing where it has none."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default  # MISSING, where it has none, equals no value
