"""Parameters of a request as a frozen dataclass, by the types of its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

Asked = TypeVar("Asked")


def read_asked(asked: type[Asked], given: Mapping[str, Sequence[str]]) -> Asked:
    """Return the parameters; several values of one name where a field takes several.

    Raises:
        SettingsError: a value is none of its kind; the message names it and those that can be.
    """
    return asked(**_read(given))


def _read(given: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    return {name: values[-1] for name, values in given.items()}
