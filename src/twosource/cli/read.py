"""``twosource read``: the clean articles, with what was dropped and how they are dated."""

from __future__ import annotations

import click

from twosource.cli.asked import Asked
from twosource.cli.exits import BAD_INPUT, judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure
from twosource.errors import InputError
from twosource.model.article import Article


@click.command("read")
@reading_options
@click.pass_context
def command(ctx: click.Context, asked: Asked) -> None:
    """Show the clean article of each page, with its date, credits and dropped junk.

    --json prints one article a line. Where texts of one address differ, the last line of it holds all of them.
    """
    from twosource.assembly import follow_versions, read_articles

    failures = []
    found = False
    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        for item in follow_versions(read_articles(asked.inputs, settings, open_stdin, fetch)):
            if isinstance(item, InputError):
                failures.append(item)
                report_failure(item)
            else:
                found = True
                for note in item.notes:
                    report_failure(f"{item.given}: {note}")
                _show(item, as_json=asked.as_json)
    ctx.exit(judge_exit(found=found, failures=failures) if found else BAD_INPUT)


def _show(article: Article, *, as_json: bool) -> None:
    if as_json:
        from twosource.views.json import article_to_dict

        print_json(article_to_dict(article))
        return
    from twosource.cli.screen import Screen
    from twosource.views.terminal import print_articles

    print_articles((article,), Screen())
