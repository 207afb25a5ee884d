"""``twosource sources``: who is quoted on the desk."""

from __future__ import annotations

import click

from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import filter_options, json_option, page_options
from twosource.cli.inputs import print_json
from twosource.model.filters import Filters


@click.command("sources")
@filter_options
@page_options(50)
@json_option
@desk_option
@click.pass_context
def command(ctx: click.Context, /, where: str, filters: Filters, *, as_json: bool, **part: int) -> None:
    """List who is quoted on the desk, who most first, with the id that corrections need."""
    with open_desk(where) as desk:
        page = desk.sources(filters, **part)
    if as_json:
        from twosource.views.desk.plain import page_to_dict, source_to_dict

        print_json(page_to_dict(page, source_to_dict), indent=1)
    else:
        from twosource.cli.screen import Screen
        from twosource.views.desk.terminal import print_sources

        print_sources(page, Screen())
    ctx.exit(judge_exit(found=page.total > 0, failures=()))
