"""``twosource statements``: who said what in each article, on its own."""

from __future__ import annotations

import click

from twosource.cli.asked import Asked
from twosource.cli.exits import BAD_INPUT, judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure, statement_options
from twosource.errors import InputError
from twosource.model.extraction import Extracted


@click.command("statements")
@reading_options
@statement_options
@click.pass_context
def command(ctx: click.Context, asked: Asked) -> None:
    """Show who said what in each article: sources, cue, content, times, quantities, names.

    --json prints one article's statements and sources a line, with how they were found.
    """
    from twosource.assembly import extract_inputs

    failures = []
    told: list[str] = []
    found = any_article = False
    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        for item in extract_inputs(asked.inputs, settings, open_stdin, fetch):
            if isinstance(item, InputError):
                failures.append(item)
                report_failure(item)
                continue
            any_article = True
            _report_notes(item, told)
            found = found or bool(item.extraction.statements)
            _show(item, as_json=asked.as_json)
    ctx.exit(judge_exit(found=found, failures=failures) if any_article else BAD_INPUT)


def _report_notes(extracted: Extracted, told: list[str]) -> None:
    """Say what went less than well; what holds for the whole run is said once and added to what was ``told``."""
    for what in extracted.made.degraded:
        if what not in told:
            report_failure(what)
            told.append(what)
    for note in extracted.article.notes:
        report_failure(f"{extracted.article.given}: {note}")


def _show(extracted: Extracted, *, as_json: bool) -> None:
    if as_json:
        from twosource.views.json import extraction_to_dict

        print_json(extraction_to_dict(extracted))
        return
    from twosource.cli.screen import Screen
    from twosource.views.terminal import print_statements

    print_statements(extracted, Screen())
