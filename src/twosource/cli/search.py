"""``twosource search``: the words that articles on the desk have."""

from __future__ import annotations

import click

from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import filter_options, json_option, page_options
from twosource.cli.inputs import print_json
from twosource.model.filters import Filters


@click.command("search")
@click.argument("query", metavar="QUERY...", nargs=-1, required=True)
@filter_options
@page_options(20)
@json_option
@desk_option
@click.pass_context
def command(
    ctx: click.Context, /, query: tuple[str, ...], where: str, filters: Filters, *, as_json: bool, **part: int
) -> None:
    """Search the desk: all words, "a phrase", OR between two words, -word to leave one out; newest first.

    Put the query in single quotation marks where it has a phrase: twosource search '"harbour bill" -budget'.
    """
    with open_desk(where) as desk:
        page = desk.search(" ".join(query), filters, **part)
    if as_json:
        from twosource.views.desk.plain import hit_to_dict, page_to_dict

        print_json(page_to_dict(page, hit_to_dict), indent=1)
    else:
        from twosource.cli.screen import Screen
        from twosource.views.desk.terminal import print_hits

        print_hits(page, Screen())
    ctx.exit(judge_exit(found=page.total > 0, failures=()))
