"""``twosource compare``: the whole way, from pages to an origin-counted comparison."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from twosource.cli.asked import Asked
from twosource.cli.exits import judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.formatting import choose_format, format_option
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure, statement_options
from twosource.cli.judging import judge_options
from twosource.cli.outputs import check_folders, write_output
from twosource.errors import OutputError
from twosource.model.comparison import Comparison
from twosource.views.exporting.choosing import find_format
from twosource.views.exporting.formats import Format


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
    help="Write a report: FILE.html (self-contained), FILE.md, FILE.json, or for other programs FILE.csv, FILE.jsonl "
    "and more (see --format). May be given several times.",
)
@format_option("Write each FILE so whatever its ending, or without -o print it so")
@click.pass_context
def command(ctx: click.Context, asked: Asked, outputs: tuple[Path, ...], written_as: str | None) -> None:
    """Compare reports: what agrees, what differs, and who stands behind it.

    Prints a summary; --json prints the whole comparison (twosource.comparison/1).
    """
    if asked.as_json and written_as and not outputs:
        message = "--json and --format both say what to print; give one of them, or -o FILE for the second"
        raise click.UsageError(message)
    for output in outputs:
        choose_format(output, written_as)
    check_folders(outputs)
    from twosource.assembly import compare_inputs

    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        outcome = compare_inputs(asked.inputs, settings, open_stdin, fetch)
    for failure in outcome.failures:
        report_failure(failure)
    comparison = outcome.comparison
    unwritten = write_results(comparison, outputs, written_as)
    print_result(comparison, as_json=asked.as_json, written_as=None if outputs else written_as)
    for lost in unwritten:
        report_failure(lost)
    ctx.exit(judge_exit(found=bool(comparison.findings), failures=(*outcome.failures, *unwritten)))


def write_results(comparison: Comparison, outputs: Sequence[Path], written_as: str | None = None) -> list[OutputError]:
    """Write a comparison to files, each as its ending says or all as ``written_as``; return what was not written."""
    written = (write_output(each, partial(_render, comparison, choose_format(each, written_as))) for each in outputs)
    return [lost for lost in written if lost is not None]


def _render(comparison: Comparison, chosen: Format, _suffix: str = "") -> str:
    # One comparison is a report of its own: as JSON the object itself, without what an export of many puts around it.
    if chosen.name == "markdown":
        from twosource.views.markdown import render_markdown

        return render_markdown(comparison)
    if chosen.name == "json":
        import json

        from twosource.views.json import comparison_to_dict

        return json.dumps(comparison_to_dict(comparison), indent=1)
    if chosen.name == "html":
        from twosource.views.html import render_html

        return render_html(comparison)
    return "".join(chosen.write([comparison]))


def print_result(comparison: Comparison, *, as_json: bool, written_as: str | None = None) -> None:
    """Print a comparison: a summary for people, or as JSON, or in the format that ``written_as`` names."""
    if written_as:
        click.echo(_render(comparison, find_format(written_as)), nl=False)
        return
    if as_json:
        from twosource.views.json import comparison_to_dict

        print_json(comparison_to_dict(comparison), indent=1)
        return
    from twosource.cli.screen import Screen
    from twosource.views.terminal import print_comparison

    print_comparison(comparison, Screen())
