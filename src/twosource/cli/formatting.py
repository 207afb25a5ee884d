"""Which format comparisons are written in: by name, or by the ending of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from twosource.views.exporting.choosing import find_format, list_endings, tell_format
from twosource.views.exporting.formats import FORMATS, Format
from twosource.views.exporting.plug_ins import list_formats

Command = Callable[..., Any]


class FormatOption(click.Option):
    """``--format``, whose help also names the formats of plug-ins."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and what it does."""
        record = super().get_help_record(ctx)
        added = [name for name in list_formats() if name not in FORMATS]
        return (record[0], f"{record[1]} From plug-ins: {', '.join(added)}.") if record and added else record


def format_option(what: str) -> Callable[[Command], Command]:
    """Return what adds ``--format`` to a command, which gets it as ``written_as``; ``what`` says what it does."""
    told = f"{what}: {', '.join(FORMATS)}."
    return click.option("--format", "written_as", cls=FormatOption, metavar="NAME", callback=_check_name, help=told)


def _check_name(_ctx: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    # No click.Choice: which formats plug-ins add must be looked up when one is named, not when a command is imported.
    formats = list_formats() if name else FORMATS
    if name and name not in formats:
        message = f"{name!r} is not one of {', '.join(map(repr, formats))}."
        raise click.BadParameter(message)
    return name


def choose_format(output: Path, written_as: str | None) -> Format:
    """Return the format to write a file in: the one named, or else what its ending says.

    Raises:
        click.BadParameter: none is named, and the ending says none.
        SettingsError: a plug-in cannot be used.
    """
    chosen = find_format(written_as) if written_as else tell_format(output.name)
    if chosen is None:
        endings = ", ".join(list_endings())
        message = f"{output}: the ending says what to write; use one of {endings}, or name it with --format"
        raise click.BadParameter(message, param_hint="-o")
    return chosen
