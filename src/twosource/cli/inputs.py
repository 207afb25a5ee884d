"""The arguments and options that all reading commands share."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from typing import Any, BinaryIO

import click

from twosource.cli.asked import Asked
from twosource.cli.fetching import fetching_options
from twosource.errors import DefectError, TwosourceError

Command = Callable[..., Any]


def reading_options(command: Command) -> Command:
    """Add INPUT… and the options of reading, fetching and showing to a command, which gets them as one `Asked`."""
    inputs = click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
    return inputs(showing_options(command))


def statement_options(command: Command) -> Command:
    """Add the options of finding who said what to a command that has those of `reading_options`."""
    return click.option(
        "--fast",
        is_flag=True,
        help="Rules alone, without the models of who said what and of what is one fact: much faster, finds less.",
    )(command)


def showing_options(command: Command) -> Command:
    """Add the options of reading, fetching and showing to a command that says itself what its inputs are."""

    @wraps(command)
    def gather(**values: Any) -> Any:
        asked = Asked(**{field.name: values.pop(field.name) for field in fields(Asked) if field.name in values})
        return command(asked=asked, **values)

    as_is = click.option(
        "--as-is", is_flag=True, help="Take each input as a clean article: offsets are offsets in the file."
    )
    as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a page for people.")
    return as_json(as_is(columns_option(fetching_options(gather))))


def columns_option(command: Command) -> Command:
    """Add the option that says which column of a table holds what."""
    return click.option(
        "--columns",
        metavar="FIELD=COLUMN,...",
        multiple=True,
        callback=_read_columns,
        help="Say which column of a table holds what: text=body,date=published_at. Unnamed ones are told by name.",
    )(command)


def _read_columns(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = [pair.partition("=") for one in given for pair in one.split(",") if pair.strip()]
    return tuple((field.strip(), column.strip()) for field, _, column in pairs)


def open_stdin() -> BinaryIO:
    """Return standard input as bytes."""
    return sys.stdin.buffer


def report_failure(failure: TwosourceError | str) -> None:
    """Say on standard error what could not be done, with which input, and what to do."""
    click.echo(f"twosource: {printable(str(failure))}", err=True)
    if isinstance(failure, DefectError) and "--debug" in sys.argv:
        click.echo("".join(traceback.format_exception(failure.__cause__)), err=True)


def print_json(value: object, *, indent: int | None = None) -> None:
    """Print one JSON value in plain ASCII, so that no terminal or pipe can spoil it."""
    import json

    click.echo(json.dumps(value, ensure_ascii=True, indent=indent))


def printable(text: str) -> str:
    """Return the text without characters that a terminal would obey instead of show."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in text)
