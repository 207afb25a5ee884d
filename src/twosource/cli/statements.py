"""``twosource statements``: who said what in each article, on its own."""

from __future__ import annotations

import click

from twosource.cli.asked import Asked
from twosource.cli.exits import BAD_INPUT, judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure
from twosource.errors import InputError
from twosource.model.article import Article
from twosource.model.extraction import Extraction


@click.command("statements")
@reading_options
@click.pass_context
def command(ctx: click.Context, asked: Asked) -> None:
    """Show who said what in each article: sources, cue, content, times, quantities, names.

    --json prints one article's statements and sources a line.
    """
    from twosource.assembly import extract_inputs

    failures = []
    found = any_article = False
    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        for item in extract_inputs(asked.inputs, settings, open_stdin, fetch):
            if isinstance(item, InputError):
                failures.append(item)
                report_failure(item)
                continue
            any_article = True
            for note in item[0].notes:
                report_failure(f"{item[0].given}: {note}")
            found = found or bool(item[1].statements)
            _show(*item, as_json=asked.as_json)
    ctx.exit(judge_exit(found=found, failures=failures) if any_article else BAD_INPUT)


def _show(article: Article, extraction: Extraction, *, as_json: bool) -> None:
    if as_json:
        from twosource.views.json import extraction_to_dict

        print_json(extraction_to_dict(article, extraction))
        return
    from twosource.cli.screen import Screen
    from twosource.views.terminal import print_statements

    print_statements(article, extraction, Screen())
