"""``twosource run``: a corpus, from pages to findings, in steps that can be taken up again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

import click

from twosource.cli.accounts import summarise
from twosource.cli.asked import read_today
from twosource.cli.exits import BAD_INPUT, DONE, FOUND_NOTHING, PARTLY_DONE
from twosource.cli.inputs import columns_option, print_json, printable, statement_options

if TYPE_CHECKING:
    from twosource.assembly.corpus import Ended, EngineName, Progress, Told

_STEPS = {
    "read": "Reading",
    "clean": "Cleaning",
    "arrange": "Putting in order of time",
    "texts": "Finding exact copies",
    "copies": "Finding copies",
    "stories": "Grouping into stories",
    "paragraphs": "Finding distinct paragraphs",
    "statements": "Reading who says what",
    "findings": "Comparing stories",
}
_MINUTE = 60
_HOUR = 3600


@click.command("run")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder of the corpus: a new one, or one to go on with.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "daft", "ray"]),
    default="local",
    show_default=True,
    help="Where the work is done: on this machine; there through Daft; on a Ray cluster through Daft.",
)
@click.option(
    "--workers", type=click.IntRange(min=1), help="Processes that share the work; one for each core otherwise."
)
@click.option("--until", type=click.Choice(list(_STEPS)), help="Stop after this step; a later run goes on from there.")
@click.option("--as-is", is_flag=True, help="Take each input as a clean article: offsets are offsets in the file.")
@columns_option
@statement_options
@click.option("--json", "as_json", is_flag=True, help="Print the manifest as JSON instead of a summary.")
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - click hands options over one by one
    ctx: click.Context,
    inputs: tuple[str, ...],
    out: Path,
    engine: EngineName,
    workers: int | None,
    until: str | None,
    columns: tuple[tuple[str, str], ...],
    *,
    as_is: bool,
    fast: bool,
    as_json: bool,
) -> None:
    """Bring a whole corpus to its findings: files, folders, archives and tables, as Parquet tables in a folder.

    Run it again after it was stopped, with the same inputs: what is finished is not done again. What it found out
    lies in stories, statements, findings, origins, passages and sources, a folder a day each; manifest.json says what
    was read, what became of it, and how much work was saved.
    """
    from twosource.assembly import make_settings
    from twosource.assembly.corpus import run_corpus

    settings = make_settings(as_is=as_is, columns=columns, today=read_today(), fast=fast)
    ended = _follow(run_corpus(inputs, out, settings, monotonic, engine=engine, workers=workers, until=until))
    for failed in ended.manifest["failed"]:
        click.echo(f"twosource: {printable(failed['given'])}: {printable(failed['why'])}", err=True)
    if as_json:
        print_json(ended.manifest, indent=1)
    else:
        for line in summarise(ended.manifest, ended.path):
            click.echo(line)
    ctx.exit(_judge(ended.manifest))


def _follow(run: Iterator[Told]) -> Ended:
    """Show how far a run is, and return how it ended."""
    from twosource.assembly.corpus import Note, Progress

    with _show_steps() as screen:
        for told in run:
            if isinstance(told, Note):
                click.echo(f"twosource: {printable(told.text)}", err=True)
            elif isinstance(told, Progress):
                screen.show(told)
            else:
                return told
    message = "a run ended without a manifest"
    raise RuntimeError(message)


class _Screen(Protocol):
    def show(self, told: Progress) -> None: ...


class _Lines:
    """Says once when each step begins: standard error is no terminal."""

    def __init__(self) -> None:
        self._step = ""

    def show(self, told: Progress) -> None:
        if told.step != self._step:
            self._step = told.step
            click.echo(f"{told.number} of {told.of}: {_STEPS[told.step].lower()}", err=True)


@contextmanager
def _show_steps() -> Iterator[_Screen]:
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.status import Status
    from rich.text import Text

    class Line:
        def __init__(self, status: Status) -> None:
            self._status = status

        def show(self, told: Progress) -> None:
            self._status.update(Text(describe_progress(told)))

    with Console(stderr=True).status(Text("Checking what is done already")) as status:  # minutes, where much is
        yield Line(status)


def describe_progress(told: Progress) -> str:
    """Return in one line how far a step is, and how long it will take from here on."""
    left = "" if told.left is None or told.done >= told.weight else f", {say_time(told.left)} left of this step"
    parts = f"{told.parts_done:,} of {told.parts:,} parts"
    return f"{told.number} of {told.of}: {_STEPS[told.step]}: {parts}, {told.done:,} of {told.weight:,} articles{left}"


def say_time(seconds: float) -> str:
    """Return about how long it takes, in words that promise no more than is known.

    >>> say_time(40), say_time(200), say_time(9_000)
    ('less than a minute', 'about 4 min', 'about 2.5 h')
    """
    if seconds < _MINUTE:
        return "less than a minute"
    if seconds < _HOUR:
        return f"about {-(-seconds // _MINUTE):.0f} min"
    return f"about {seconds / _HOUR:.1f} h"


def _judge(manifest: Any) -> int:
    found = manifest["accounted"]["articles" if "arrange" in manifest["steps"] else "pages"]
    if manifest["tables"]["failures"]["rows"]:
        return PARTLY_DONE if found else BAD_INPUT
    return DONE if found else FOUND_NOTHING
