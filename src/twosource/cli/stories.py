"""``twosource stories``: what the desk has stories about."""

from __future__ import annotations

import click

from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import filter_options, json_option, page_options
from twosource.cli.inputs import print_json
from twosource.model.filters import Filters


@click.command("stories")
@filter_options
@click.option(
    "--order",
    type=click.Choice(["changed", "newest", "articles", "outlets", "findings"]),
    default="changed",
    show_default=True,
    help="What comes first: what changed last, the newest, or the largest by a count.",
)
@page_options(20)
@json_option
@desk_option
@click.pass_context
def command(ctx: click.Context, /, where: str, filters: Filters, *, as_json: bool, **part: object) -> None:
    """List the stories of the desk, with how many articles each has and how well its findings are supported."""
    with open_desk(where) as desk:
        page = desk.stories(filters, **part)  # type: ignore[arg-type]  # order, limit and offset, as click checked them
    if as_json:
        from twosource.views.desk.plain import page_to_dict, story_to_dict

        print_json(page_to_dict(page, story_to_dict), indent=1)
    else:
        from twosource.cli.screen import Screen
        from twosource.views.desk.terminal import print_stories

        print_stories(page, Screen())
    ctx.exit(judge_exit(found=page.total > 0, failures=()))
