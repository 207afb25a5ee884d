"""``twosource story``: everything found out about one story of the desk."""

from __future__ import annotations

from pathlib import Path

import click

from twosource.cli.compare import print_result, write_results
from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import json_option
from twosource.cli.formatting import choose_format
from twosource.cli.inputs import report_failure
from twosource.cli.outputs import check_folders


@click.command("story")
@click.argument("story", metavar="ID")
@json_option
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a report: the endings are those of compare. May be given several times.",
)
@desk_option
@click.pass_context
def command(ctx: click.Context, /, story: str, where: str, outputs: tuple[Path, ...], *, as_json: bool) -> None:
    """Show a story of the desk as compare shows one: what agrees, what differs, who stands behind it."""
    for output in outputs:
        choose_format(output, None)
    check_folders(outputs)
    with open_desk(where) as desk:
        comparison = desk.story(story)
    unwritten = write_results(comparison, outputs)
    print_result(comparison, as_json=as_json)
    for lost in unwritten:
        report_failure(lost)
    ctx.exit(judge_exit(found=bool(comparison.findings), failures=unwritten))
