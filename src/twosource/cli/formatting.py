"""Which format comparisons are written in: by name, or by the ending of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from twosource.views.exporting.formats import FORMATS, Format, find_format, tell_format

Command = Callable[..., Any]
ENDINGS = tuple(ending for each in FORMATS.values() for ending in each.endings)


def format_option(what: str) -> Callable[[Command], Command]:
    """Return what adds ``--format`` to a command, which gets it as ``written_as``; ``what`` says what it does."""
    return click.option(
        "--format", "written_as", metavar="NAME", type=click.Choice([*FORMATS]), help=f"{what}: {', '.join(FORMATS)}."
    )


def choose_format(output: Path, written_as: str | None) -> Format:
    """Return the format to write a file in: the one named, or else what its ending says.

    Raises:
        click.BadParameter: none is named, and the ending says none.
    """
    chosen = find_format(written_as) if written_as else tell_format(output.name)
    if chosen is None:
        endings = ", ".join(each.endings[0] for each in FORMATS.values())
        message = f"{output}: the ending says what to write; use one of {endings}, or name it with --format"
        raise click.BadParameter(message, param_hint="-o")
    return chosen
