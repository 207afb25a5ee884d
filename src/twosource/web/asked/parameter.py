"""The parameters that a frozen dataclass asks for, by the types of its fields."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields
from functools import cache
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from twosource.web.asked.upload import Upload

Kind = Literal["text", "integer", "number", "truth", "choice", "file"]
LARGEST: Final = 2**53 - 1  # JSON readers hold no larger integer exactly (RFC 7493)
LONGEST: Final = 2_000  # characters of a text whose field names no other limit
MOST: Final = 200  # values of a field that takes several, where it names no other limit

_KINDS: dict[object, Kind] = {str: "text", int: "integer", float: "number", bool: "truth", Upload: "file"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One thing that is asked for.

    ``kind`` is that of each value, ``many`` whether there may be several. ``required``: it must be given; else it is
    ``default``. ``nullable``: null stands for not known. ``about`` is for people. ``least`` and ``most`` bound a
    number, ``shortest`` and ``longest`` the characters of a text, ``least_values`` and ``most_values`` how many there
    may be; ``choices`` are the words that a "choice" takes. A text that must look like something fits ``pattern`` (a
    regular expression for Python and ECMAScript alike), and ``like`` says what that is. ``example`` is a value to show.
    """

    name: str
    kind: Kind
    many: bool
    required: bool
    nullable: bool
    default: Any
    about: str = ""
    least: float = -LARGEST
    most: float = LARGEST
    shortest: int = 0
    longest: int = LONGEST
    least_values: int = 1
    most_values: int = 1
    choices: tuple[str, ...] = ()
    pattern: str | None = None
    like: str | None = None
    example: Any = None


def list_parameters(asked: type[Any]) -> tuple[Parameter, ...]:
    """Return the parameters of a frozen dataclass, in the order of its fields.

    A field is a str, int, float, bool, `Upload` or ``Literal`` of texts, one of them ``| None``, or a ``tuple`` of any
    number of them. Its metadata may say ``about``, ``least`` and ``most`` (of a number; of a tuple: how many values),
    ``shortest``, ``longest`` (characters), ``pattern`` and ``like``, ``choices`` of a text where plug-ins add some (a
    function), and ``example``.

    Raises:
        TypeError: a field has a type that cannot be asked for: a fault of the program.
    """
    hashable: Any = asked  # mypy does not take classes for hashable
    made: tuple[Parameter, ...] = _list_parameters(hashable)
    return made


@cache
def _list_parameters(asked: type[Any]) -> tuple[Parameter, ...]:
    hints = get_type_hints(asked)
    return tuple(_describe(each, hints[each.name]) for each in fields(asked))


def _describe(one: Field[Any], hint: Any) -> Parameter:
    inner, nullable = _strip_none(hint)
    many = get_origin(inner) is tuple
    kind, choices = _tell_kind(get_args(inner)[0] if many else inner, one.metadata)
    if kind is None or (many and get_args(inner)[1:] != (...,)):
        message = f"{one.name}: {hint} cannot be asked for"
        raise TypeError(message)
    default = one.default_factory() if one.default_factory is not MISSING else one.default
    told = {name: value for name, value in one.metadata.items() if name not in {"choices", "least", "most"}}
    least, most = one.metadata.get("least"), one.metadata.get("most")
    return Parameter(
        name=one.name,
        kind=kind,
        many=many,
        required=default is MISSING,
        nullable=nullable,
        default=None if default is MISSING else default,
        choices=choices,
        least=-LARGEST if many or least is None else least,
        most=LARGEST if many or most is None else most,
        least_values=(least or 0) if many else 1,
        most_values=(most or MOST) if many else 1,
        **told,
    )


def _tell_kind(hint: Any, told: Mapping[Any, Any]) -> tuple[Kind | None, tuple[str, ...]]:
    """Return the kind of a type, and the words of a choice."""
    if get_origin(hint) is Literal:
        return "choice", get_args(hint)
    choices = told.get("choices")
    return ("choice", tuple(choices())) if choices else (_KINDS.get(hint), ())


def _strip_none(hint: Any) -> tuple[Any, bool]:
    """Return a type without ``| None``, and whether that was there."""
    if get_origin(hint) not in {Union, types.UnionType}:
        return hint, False
    kept = [each for each in get_args(hint) if each is not type(None)]
    return (kept[0], True) if len(kept) == 1 else (hint, False)
