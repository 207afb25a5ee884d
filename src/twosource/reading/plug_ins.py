"""Readers of other packages, by entry point.

A package that reads a format of its own names its `Reader` in the group ``twosource.readers``
(``[project.entry-points."twosource.readers"]``, ``acme = "acme_news.reader:READER"``), and twosource uses it
wherever it reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points

from twosource.errors import SettingsError
from twosource.reading.reader import Reader
from twosource.reading.readers import READERS

GROUP = "twosource.readers"


def list_readers(plug_ins: Iterable[EntryPoint] | None = None) -> tuple[Reader, ...]:
    """Return all readers in the order of trying: those of plug-ins by name, then our own.

    ``plug_ins`` are the installed ones where none are handed in.

    Raises:
        SettingsError: a plug-in cannot be loaded, or what it names is no `Reader`.
    """
    found = entry_points(group=GROUP) if plug_ins is None else plug_ins
    return (*(_load(point) for point in sorted(found, key=lambda point: point.name)), *READERS)


def _load(point: EntryPoint) -> Reader:
    advice = "update that package or uninstall it"
    try:
        reader = point.load()
    except Exception as error:
        message = f"the reader plug-in “{point.name}” ({point.value}) cannot be loaded ({error!r}); {advice}"
        raise SettingsError(message) from error
    if not isinstance(reader, Reader):
        kind = type(reader).__name__
        message = f"the reader plug-in “{point.name}” ({point.value}) is no Reader but a {kind}; {advice}"
        raise SettingsError(message)
    return reader
