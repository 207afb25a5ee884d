"""``twosource``: one command with verbs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from twosource.cli.exits import BAD_INPUT, DEFECT
from twosource.cli.inputs import printable
from twosource.errors import TwosourceError
from twosource.version import __version__

COMMANDS = (
    *("compare", "trace", "check", "read", "passages", "statements", "run"),
    *("add", "serve", "watch", "stories", "story", "sources", "search", "export", "alerts", "correct", "desk"),
)


class _ReaderGoneError(Exception):
    """The reader of our output went away. It is no ``OSError``: click would end with the code for "found nothing"."""


@contextmanager
def _printing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise _ReaderGoneError from error


class LazyGroup(click.Group):
    """Imports a command's file only when that command is asked for, or its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, the main one first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command of that name, None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"twosource.cli.{cmd_name}").command
        return command

    def make_context(self, *given: Any, **more: Any) -> click.Context:
        """Read the arguments, and print help where it is asked for."""
        with _printing():
            return super().make_context(*given, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _printing():
            return super().invoke(ctx)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="twosource")
@click.option("--debug", is_flag=True, help="Show the traceback of a defect.")
def twosource(**_options: Any) -> None:
    """Show who says what in news reports, and how many independent origins stand behind it.

    INPUT is a news page, a text, a folder, a feed, an archive, a table, a mail, a PDF, an address,
    or - for standard input. The format is told by the content.

    Exit codes: 0 done, 1 found nothing, 2 bad input, 3 partly done (some inputs could not be used).
    """


def main() -> None:
    """Run the command line; end with an exit code and never with a traceback."""
    try:
        sys.exit(_run())
    except (_ReaderGoneError, BrokenPipeError):
        # The reader of our output went away (``| head``): nothing is wrong, but Python would complain
        # once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _run() -> int:
    try:
        code = twosource.main(standalone_mode=False)
    except click.exceptions.Abort:
        return _complain("stopped", 130)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except TwosourceError as error:
        return _complain(str(error), BAD_INPUT)
    except (_ReaderGoneError, BrokenPipeError):
        raise
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        return _explain(error)
    return code if isinstance(code, int) else 0


def _explain(error: Exception) -> int:
    """Tell what the system refuses (a full disk) from what is our fault."""
    if isinstance(error, OSError):
        return _complain(f"the system refused: {error}; free some space or choose another place", BAD_INPUT)
    return _complain(f"a defect in twosource, not in your input ({error!r}); --debug shows where", DEFECT)


def _complain(what: str, code: int) -> int:
    click.echo(f"twosource: {printable(what)}", err=True)
    return code
