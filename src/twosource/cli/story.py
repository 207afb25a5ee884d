"""``twosource story``: everything found out about one story of the desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from twosource.cli.compare import print_result, write_results
from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import json_option
from twosource.cli.formatting import choose_format
from twosource.cli.inputs import print_json, report_failure
from twosource.cli.outputs import check_folders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.assembly.desking.desk import Desk
    from twosource.model.listed import ListedArticle


@click.command("story")
@click.argument("story", metavar="ID")
@click.option(
    "--ids", is_flag=True, help="Show the ids of its articles, findings, statements and sources: corrections need them."
)
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
def command(  # noqa: PLR0913 - what to show, and how
    ctx: click.Context, /, story: str, where: str, outputs: tuple[Path, ...], *, ids: bool, as_json: bool
) -> None:
    """Show a story of the desk as compare shows one: what agrees, what differs, who stands behind it.

    With --ids --json the articles with their phases are printed; all other ids stand in the comparison that --json
    prints.
    """
    for output in outputs:
        choose_format(output, None)
    check_folders(outputs)
    with open_desk(where) as desk:
        articles = desk.articles(story)
        if ids and not outputs:
            ctx.exit(_print_ids(desk, story, articles, as_json=as_json))
        comparison = desk.story(story)
    unwritten = write_results(comparison, outputs)
    print_result(comparison, as_json=as_json)
    _print_state(story, articles, as_json=as_json)
    for lost in unwritten:
        report_failure(lost)
    ctx.exit(judge_exit(found=bool(comparison.findings), failures=unwritten))


def _print_ids(desk: Desk, story: str, articles: Sequence[ListedArticle], *, as_json: bool) -> int:
    from twosource.model.filters import Filters

    [listed] = desk.stories(Filters(stories=(story,))).items
    if as_json:
        from twosource.views.desk.plain import article_to_dict, story_to_dict

        print_json({**story_to_dict(listed), "members": [article_to_dict(each) for each in articles]}, indent=1)
    else:
        from twosource.cli.screen import Screen
        from twosource.views.desk.ids import print_ids

        print_ids(listed, articles, desk.story(story) if listed.analysed else None, Screen())
    return judge_exit(found=True, failures=())


def _print_state(story: str, articles: Sequence[ListedArticle], *, as_json: bool) -> None:
    """Say what a comparison does not: what the story has that was not compared yet, its phases, where its ids are."""
    from twosource.views.desk.ids import describe_waiting, print_phases

    if not as_json:
        from twosource.cli.screen import Screen

        print_phases(story, articles, Screen())
    if waiting := describe_waiting(articles):
        report_failure(waiting)
