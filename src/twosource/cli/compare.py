"""``twosource compare``: the whole way, from pages to an origin-counted comparison."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from twosource.cli.asked import Asked
from twosource.cli.exits import judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure, statement_options
from twosource.cli.judging import judge_options
from twosource.cli.outputs import check_outputs, write_output
from twosource.model.comparison import Comparison

WRITERS = (".html", ".htm", ".md", ".json")


@click.command("compare")
@reading_options
@statement_options
@judge_options
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a report: FILE.html (self-contained), FILE.md or FILE.json. May be given several times.",
)
@click.pass_context
def command(ctx: click.Context, asked: Asked, outputs: tuple[Path, ...]) -> None:
    """Compare reports: what agrees, what differs, and who stands behind it.

    Prints a summary; --json prints the whole comparison (twosource.comparison/1).
    """
    check_outputs(outputs, WRITERS)
    from twosource.assembly import compare_inputs

    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        outcome = compare_inputs(asked.inputs, settings, open_stdin, fetch)
    for failure in outcome.failures:
        report_failure(failure)
    render = partial(_render, outcome.comparison)
    unwritten = [lost for output in outputs if (lost := write_output(output, render)) is not None]
    _print(outcome.comparison, as_json=asked.as_json)
    for lost in unwritten:
        report_failure(lost)
    ctx.exit(judge_exit(found=bool(outcome.comparison.findings), failures=(*outcome.failures, *unwritten)))


def _render(comparison: Comparison, suffix: str) -> str:
    if suffix == ".md":
        from twosource.views.markdown import render_markdown

        return render_markdown(comparison)
    if suffix == ".json":
        import json

        from twosource.views.json import comparison_to_dict

        return json.dumps(comparison_to_dict(comparison), indent=1)
    from twosource.views.html import render_html

    return render_html(comparison)


def _print(comparison: Comparison, *, as_json: bool) -> None:
    if as_json:
        from twosource.views.json import comparison_to_dict

        print_json(comparison_to_dict(comparison), indent=1)
        return
    from twosource.cli.screen import Screen
    from twosource.views.terminal import print_comparison

    print_comparison(comparison, Screen())
