"""``twosource correct``: what people set right on the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from twosource.cli.correcting import refuse_one_story, refuse_strangers, warn_of_unknown
from twosource.cli.desks import desk_option, open_desk, who_asks
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import json_option
from twosource.cli.inputs import printable, report_failure
from twosource.errors import InputError
from twosource.model.correction import ARTICLE, JUNK, Correction, CorrectionKind

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk

Command = Callable[..., Any]


@click.group("correct")
def command() -> None:
    """Set something right: kept with who and when, obeyed in every analysis to come, undone at any time."""


def _making(command: Command) -> Command:
    """Add what all corrections are told, and the desk that is corrected."""

    @wraps(command)
    def make(where: str, who: str, why: str, *, later: bool, **values: Any) -> None:
        with open_desk(where) as desk:
            kind, subject, value = command(desk=desk, **values)
            made = desk.corrections.make(kind, subject, who=who, value=value, why=why)
            _analyse(desk, later=later)
        click.echo(f"{made.id}  {made.kind}, by {made.by}; twosource correct undo {made.id}")

    added: Command = make
    for option in (
        click.option("--later", is_flag=True, help="Leave the new analysis of what it touches to a later run."),
        click.option("--why", default="", help="Say why, for those who ask."),
        click.option("--by", "who", default=who_asks, help="Who makes it; without it, the user of this machine."),
        desk_option,
    ):
        added = option(added)
    return added


Made = tuple[CorrectionKind, Sequence[str], str | None]


@command.command("merge")
@click.argument("stories", metavar="STORY STORY...", nargs=-1, required=True)
@_making
def merge(desk: Desk, stories: tuple[str, ...]) -> Made:
    """Put stories together that are about one event."""
    refuse_one_story(desk, stories)
    return "merge stories", [article for story in stories for article in desk.members(story)], None


@command.command("split")
@click.argument("story")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@_making
def split(desk: Desk, story: str, articles: tuple[str, ...]) -> Made:
    """Take articles out of a story: they become one of their own, apart from the rest of it."""
    refuse_strangers(desk, story, articles)
    rest = [article for article in desk.members(story) if article not in articles]
    return "split story", articles, " ".join(rest)


@command.command("join")
@click.argument("statements", metavar="STATEMENT STATEMENT...", nargs=-1, required=True)
@_making
def join(desk: Desk, statements: tuple[str, ...]) -> Made:  # noqa: ARG001 - of all corrections alike
    """Say that statements are about one fact."""
    return "join statements", statements, None


@command.command("part")
@click.argument("statements", metavar="STATEMENT STATEMENT...", nargs=-1, required=True)
@_making
def part(desk: Desk, statements: tuple[str, ...]) -> Made:  # noqa: ARG001 - of all corrections alike
    """Say that statements are about different facts."""
    return "part statements", statements, None


@command.command("rename")
@click.argument("source")
@click.argument("name")
@_making
def rename(desk: Desk, source: str, name: str) -> Made:  # noqa: ARG001 - of all corrections alike
    """Give a source another name."""
    return "rename source", [source], name


@command.command("unite")
@click.argument("sources", metavar="SOURCE SOURCE...", nargs=-1, required=True)
@click.option("--name", required=True, help="The name to keep.")
@_making
def unite(desk: Desk, sources: tuple[str, ...], name: str) -> Made:  # noqa: ARG001 - of all corrections alike
    """Say that sources are one and the same."""
    return "merge sources", sources, name


@command.command("owner")
@click.argument("outlet")
@click.argument("owner")
@_making
def owner(desk: Desk, outlet: str, owner: str) -> Made:
    """Name the owner of an outlet: outlets of one owner count as one."""
    warn_of_unknown(desk, outlet)
    return "set owner", [outlet], owner


@command.command("origin")
@click.argument("article")
@click.argument("name", required=False)
@_making
def origin(desk: Desk, article: str, name: str | None) -> Made:  # noqa: ARG001 - of all corrections alike
    """Say whom the text of an article is from; without a name it is the outlet's own reporting."""
    return "set origin", [article], name


@command.command("junk")
@click.argument("article")
@click.argument("words")
@_making
def junk(desk: Desk, article: str, words: str) -> Made:  # noqa: ARG001 - of all corrections alike
    """Say that a line of an article is junk of its page."""
    return "relabel junk", [article, words], JUNK


@command.command("keep")
@click.argument("article")
@click.argument("words")
@_making
def keep(desk: Desk, article: str, words: str) -> Made:  # noqa: ARG001 - of all corrections alike
    """Say that a line that was dropped as junk belongs to the article."""
    return "relabel junk", [article, words], ARTICLE


@command.command("undo")
@click.argument("correction")
@_making
def undo(desk: Desk, correction: str) -> Made:  # noqa: ARG001 - of all corrections alike
    """Undo a correction; undo that to have it again."""
    return "undo", [correction], None


@command.command("list")
@click.option("--all", "everything", is_flag=True, help="Those too that were undone.")
@json_option
@desk_option
@click.pass_context
def show(ctx: click.Context, /, where: str, *, everything: bool, as_json: bool) -> None:
    """List the corrections in force; --json prints what import takes."""
    from twosource.views.corrections import list_correction, write_corrections

    with open_desk(where) as desk:
        made = desk.corrections.list() if everything or as_json else desk.corrections.standing()
    for line in write_corrections(made) if as_json else (printable(list_correction(each)) for each in made):
        click.echo(line, nl=not as_json)
    ctx.exit(judge_exit(found=bool(made), failures=()))


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--later", is_flag=True, help="Leave the new analysis of what they touch to a later run.")
@desk_option
@click.pass_context
def take_in(ctx: click.Context, /, where: str, file: Path, *, later: bool) -> None:
    """Take in corrections that correct list --json wrote on another desk; what is here already is passed over."""
    from twosource.reading.corrections import read_corrections

    read = list(read_corrections(str(file), file.read_text(encoding="utf-8", errors="replace")))
    lost = [each for each in read if isinstance(each, InputError)]
    for each in lost:
        report_failure(each)
    with open_desk(where) as desk:
        taken = desk.corrections.take_in(each for each in read if isinstance(each, Correction))
        _analyse(desk, later=later)
    click.echo(f"{taken:,} corrections taken in")
    ctx.exit(judge_exit(found=bool(read), failures=lost))


def _analyse(desk: Desk, *, later: bool) -> None:
    from twosource.cli.add import analyse_desk
    from twosource.cli.following import show_steps

    if not later:
        with show_steps() as progress:
            analyse_desk(desk, progress, as_json=False)
