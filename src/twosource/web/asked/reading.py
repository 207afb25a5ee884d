"""Parameters of a request as a frozen dataclass, by the types of its fields."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeVar

from twosource.web.asked.checking import describe_kind
from twosource.web.asked.parameter import Parameter, list_parameters
from twosource.web.asked.refusing import AskedError, show_value
from twosource.web.asked.values import read_json, read_text

Asked = TypeVar("Asked")
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def read_asked(
    asked: type[Asked],
    given: Mapping[str, Sequence[object]],
    *,
    besides: Collection[str] = (),
    exact: bool = False,
) -> Asked:
    """Return the parameters of a query or form: for each name its values, texts or files.

    A value that is empty is none, but for a text that must be given: forms send their empty fields; where ``exact``,
    it is what it is. ``besides`` are names for others to read, as that of a form's token.

    Raises:
        SettingsError: a value is none of its kind, missing or unknown; the message names it and those that can be.
    """
    known = {each.name: each for each in list_parameters(asked)}
    kept = {name: values for name, values in given.items() if values and name not in besides}
    _check_names(kept, known)
    if not exact:
        kept = {name: _drop_empty(known[name], values) for name, values in kept.items()}
    return _make(asked, {name: _read_texts(known[name], values) for name, values in kept.items() if values}, known)


def read_asked_json(asked: type[Asked], given: Mapping[str, object], *, placed: Mapping[str, str] = NOTHING) -> Asked:
    """Return the parameters of a JSON object: null where a value is not known, a list where there may be several.

    ``placed`` are texts that stand elsewhere: in the address.

    Raises:
        SettingsError: as with `read_asked`.
    """
    known = {each.name: each for each in list_parameters(asked)}
    _check_names([*given, *placed], known)
    values = {name: _read_one_json(known[name], value) for name, value in given.items()}
    return _make(asked, values | {name: read_text(known[name], value) for name, value in placed.items()}, known)


def _check_names(given: Collection[str], known: Mapping[str, Parameter]) -> None:
    for name in given:
        if name not in known:
            can = f"there are {', '.join(known)}" if known else "there are none"
            raise AskedError(show_value(name), f"no such parameter; {can}")


def _make(asked: type[Asked], values: dict[str, Any], known: Mapping[str, Parameter]) -> Asked:
    for name, parameter in known.items():
        if parameter.required and name not in values:
            about = f": {parameter.about}" if parameter.about else ""
            raise AskedError(name, f"it is missing{about}")
    return asked(**values)


def _drop_empty(parameter: Parameter, values: Sequence[object]) -> Sequence[object]:
    if parameter.kind == "text" and parameter.required and not parameter.many:
        return values
    return [value for value in values if value != ""]


def _read_texts(parameter: Parameter, values: Sequence[object]) -> Any:
    if parameter.many:
        return _read_many(parameter, values, read_text)
    if len(values) > 1:
        raise AskedError(parameter.name, f"it is given {len(values)} times; give {describe_kind(parameter)}, once")
    return read_text(parameter, values[0])


def _read_one_json(parameter: Parameter, given: object) -> Any:
    if given is None and parameter.nullable:
        return None
    if not parameter.many:
        return read_json(parameter, given)
    if not isinstance(given, list):
        raise AskedError(
            parameter.name, f"{show_value(given)} cannot be given; give a list of: {describe_kind(parameter)}"
        )
    return _read_many(parameter, given, read_json)


def _read_many(parameter: Parameter, values: Sequence[object], read: Callable[[Parameter, object], Any]) -> Any:
    if len(values) > parameter.most_values:
        why = f"{len(values):,} values are too many; give at most {parameter.most_values:,}"
        raise AskedError(parameter.name, why)
    if len(values) < parameter.least_values:
        why = f"{len(values):,} values are too few; give at least {parameter.least_values:,}"
        raise AskedError(parameter.name, why)
    return tuple(read(parameter, value) for value in values)
