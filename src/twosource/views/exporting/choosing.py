"""Which format to write in, of our own and of plug-ins: by its name, or by the ending of a file."""

from __future__ import annotations

from twosource.errors import InputError
from twosource.views.exporting.formats import Format
from twosource.views.exporting.plug_ins import list_formats


def find_format(name: str) -> Format:
    """Return the format of that name.

    Raises:
        InputError: there is none.
        SettingsError: a plug-in cannot be used.
    """
    formats = list_formats()
    if name not in formats:
        raise InputError(name, f"no such format; there are {', '.join(formats)}")
    return formats[name]


def tell_format(file: str) -> Format | None:
    """Return the format that the end of a file's name says, the longest that fits; None where it says none.

    Raises:
        SettingsError: a plug-in cannot be used.
    """
    low = file.casefold()
    fitting = {ending: one for one in list_formats().values() for ending in one.endings if low.endswith(ending)}
    return fitting[max(fitting, key=len)] if fitting else None


def list_endings() -> tuple[str, ...]:
    """Return the first ending of each format that has any: what an error proposes."""
    return tuple(each.endings[0] for each in list_formats().values() if each.endings)
