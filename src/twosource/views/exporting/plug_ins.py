"""Views of other packages, by entry point.

A package that writes a format of its own names its `Format` in the group ``twosource.views``
(``[project.entry-points."twosource.views"]``, ``acme = "acme_news.view:VIEW"``), and twosource offers it wherever
findings are exported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from twosource.errors import DefectError, SettingsError, TwosourceError
from twosource.model.comparison import Comparison
from twosource.views.exporting.formats import FORMATS, Format

GROUP = "twosource.views"
_ADVICE = "update that package or uninstall it"


@cache
def list_formats() -> Mapping[str, Format]:
    """Return all formats by name: our own, then those of the installed plug-ins by name. Looked up once a process.

    Raises:
        SettingsError: as `add_plug_ins` says.
    """
    return add_plug_ins(entry_points(group=GROUP))


def add_plug_ins(plug_ins: Iterable[EntryPoint]) -> Mapping[str, Format]:
    """Return our own formats and those of plug-ins, by name.

    Raises:
        SettingsError: a plug-in cannot be loaded, what it names is no `Format`, or its name or an ending is taken.
    """
    formats = dict(FORMATS)
    for point in sorted(plug_ins, key=lambda point: point.name):
        added = _load(point)
        _refuse_taken(added, formats, point)
        formats[added.name] = added
    return formats


def _load(point: EntryPoint) -> Format:
    try:
        view = point.load()
    except Exception as error:
        message = f"{_name(point)} cannot be loaded ({error!r}); {_ADVICE}"
        raise SettingsError(message) from error
    if not isinstance(view, Format):
        message = f"{_name(point)} is no Format but a {type(view).__name__}; {_ADVICE}"
        raise SettingsError(message)
    return _name_faults(view)


def _refuse_taken(added: Format, formats: Mapping[str, Format], point: EntryPoint) -> None:
    endings = {ending: each.name for each in formats.values() for ending in each.endings}
    taken = [(f"ending {one}", endings[one]) for one in added.endings if one in endings]
    if added.name in formats:
        taken.append((f"name {added.name}", added.name))
    for what, whose in taken:
        message = f"{_name(point)} takes the {what}, which the format {whose} has; {_ADVICE}"
        raise SettingsError(message)


def _name_faults(view: Format) -> Format:
    """Return a view that, where it fails with an exception of its own, says whose fault that is."""

    def write(comparisons: Iterable[Comparison]) -> Iterator[str]:
        try:
            yield from view.write(comparisons)
        except TwosourceError:
            raise
        except Exception as error:
            given = "what was to be written"
            raise DefectError.of(given, f"the view plug-in “{view.name}”", error) from error

    return replace(view, write=write)


def _name(point: EntryPoint) -> str:
    return f"the view plug-in “{point.name}” ({point.value})"
