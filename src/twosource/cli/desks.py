"""Which desk a command works on, and what all commands of a desk share."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.settings import Settings

Command = Callable[..., Any]

VARIABLE = "TWOSOURCE_DESK"
_NAME = "desk.sqlite"


def desk_option(command: Command) -> Command:
    """Add ``--desk`` to a command, which gets it as ``where``: a path or the address of a PostgreSQL database."""
    return click.option(
        "--desk",
        "where",
        metavar="PATH|URL",
        envvar=VARIABLE,
        show_envvar=True,
        callback=_choose,
        help="The desk: a file, or postgresql://… of a database. Without it, that of this user.",
    )(command)


def _choose(_ctx: click.Context, _option: click.Parameter, given: str | None) -> str:
    return given or str(default_desk())


def default_desk() -> Path:
    """Return where the desk of this user lies when nothing is said: the folder for data of programs."""
    return Path(click.get_app_dir("twosource")) / _NAME


@contextmanager
def open_desk(where: str, settings: Settings | None = None) -> Iterator[Desk]:
    """Yield the desk, by the clock of this machine; close it at the end.

    Raises:
        DeskError: it cannot be opened.
    """
    from twosource.assembly.desking.desk import Desk

    if where == str(default_desk()):
        Path(where).parent.mkdir(parents=True, exist_ok=True)
    with Desk(where, settings=settings, now=time.time) as desk:
        yield desk


def who_asks() -> str:
    """Return the name under which this user's corrections are kept."""
    import getpass

    try:
        return os.environ.get("TWOSOURCE_WHO") or getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "somebody"
