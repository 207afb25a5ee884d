"""``twosource passages``: every pair of articles that share a passage."""

from __future__ import annotations

import click

from twosource.cli.asked import Asked
from twosource.cli.exits import judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure


@click.command("passages")
@reading_options
@click.pass_context
def command(ctx: click.Context, asked: Asked) -> None:
    """Show what is copied from where: passages that stand in two or more articles.

    --json prints one passage of one pair of articles a line.
    """
    from twosource.assembly import trace_inputs

    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        tracing = trace_inputs(asked.inputs, settings, open_stdin, fetch)
    lineage, articles = tracing.lineage, tracing.articles
    for failure in tracing.failures:
        report_failure(failure)
    for doubt in tracing.doubts:
        report_failure(doubt)
    if asked.as_json:
        from twosource.views.json import passage_to_dicts

        for passage in lineage.passages:
            for pair in passage_to_dicts(passage, articles):
                print_json(pair)
    else:
        from twosource.cli.screen import Screen
        from twosource.views.terminal import print_passages

        print_passages(lineage, articles, Screen())
    ctx.exit(judge_exit(found=bool(lineage.passages), failures=tracing.failures))
