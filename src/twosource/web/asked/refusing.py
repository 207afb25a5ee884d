"""What is said where a parameter cannot be used."""

from __future__ import annotations

from typing import Final

from twosource.errors import SettingsError

_SHOWN: Final = 80  # characters of a value in a message: enough to know it again


class AskedError(SettingsError):
    """A parameter has a value that cannot work. ``parameter`` is its name, ``why`` the message without it."""

    def __init__(self, parameter: str, why: str) -> None:
        super().__init__(f"{parameter}: {why}")
        self.parameter = parameter
        self.why = why

    def __reduce__(self) -> tuple[type[AskedError], tuple[str, str]]:
        return type(self), (self.parameter, self.why)


def show_value(value: object) -> str:
    """Return a value as a message shows it: plain ASCII but for letters, and not longer than a line."""
    if isinstance(value, int) and not isinstance(value, bool):
        # Python does not write numbers of over 4,300 digits.
        return str(value) if value.bit_length() <= 4 * _SHOWN else "a number of very many digits"
    shown = repr(value[:_SHOWN] if isinstance(value, str) else value)
    return shown if len(shown) <= 2 * _SHOWN else f"{shown[:_SHOWN]}…"
