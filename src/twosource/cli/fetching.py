"""The options of fetching, and the fetcher that they stand for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from twosource.cli.asked import Asked

if TYPE_CHECKING:
    from twosource.reading.fetching import Fetcher, Surroundings
    from twosource.settings import Settings

Command = Callable[..., Any]
_SHOWN = 100  # characters of an address in the line that shows progress


def fetching_options(command: Command) -> Command:
    """Add the options of fetching to a command."""
    for option in (
        click.option("--proxy", metavar="URL", help="Fetch through this HTTP proxy; the environment's is not used."),
        click.option(
            "--delay",
            type=float,
            default=1.0,
            show_default=True,
            metavar="SECONDS",
            help="Wait so long between two pages of a site, or longer where its robots.txt asks for more.",
        ),
        click.option("--allow-private", is_flag=True, help="Let addresses be on this machine and its own network."),
        click.option(
            "--failures",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write the addresses that could not be fetched to this file: JSON Lines.",
        ),
        click.option(
            "--keep",
            metavar="FOLDER",
            type=click.Path(file_okay=False, path_type=Path),
            help="Keep fetched pages in this folder: a later run asks only for what is missing or changed.",
        ),
        click.option("--follow", is_flag=True, help="Fetch the pages that feeds and sitemaps name."),
    ):
        command = option(command)
    return command


@contextmanager
def open_fetcher(asked: Asked, settings: Settings) -> Iterator[Fetcher]:
    """Yield what fetches addresses the way the options say; close it at the end."""
    from twosource.assembly import make_fetcher
    from twosource.reading.contents import ADDRESS

    with make_fetcher(settings, look_around(), keep=asked.keep, failures=asked.failures) as fetcher:
        fetcher.expect(each for each in asked.inputs if ADDRESS.match(each))
        yield fetcher


def look_around() -> Surroundings:
    """Return the clocks of this machine, and what shows on its terminal what is fetched."""
    import time

    from twosource.reading.fetching import Surroundings

    return Surroundings(now=time.time, elapsed=time.monotonic, sleep=time.sleep, watch=_show_progress)


@contextmanager
def _show_progress(what: str) -> Iterator[None]:
    """Show what is fetched while it is, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.text import Text

    line = "".join(char if char.isprintable() else "\ufffd" for char in what)
    with Console(stderr=True).status(Text(line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…")):
        yield
