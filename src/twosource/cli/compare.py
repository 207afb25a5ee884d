"""``twosource compare``: the whole way, from pages to an origin-counted comparison."""

from __future__ import annotations

from pathlib import Path

import click

from twosource.cli.asked import Asked
from twosource.cli.exits import judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure
from twosource.errors import OutputError
from twosource.model.comparison import Comparison

WRITERS = (".html", ".htm", ".md", ".json")


@click.command("compare")
@reading_options
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
    _check_outputs(outputs)
    from twosource.assembly import compare_inputs

    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        outcome = compare_inputs(asked.inputs, settings, open_stdin, fetch)
    for failure in outcome.failures:
        report_failure(failure)
    unwritten = [lost for output in outputs if (lost := _write(outcome.comparison, output)) is not None]
    _print(outcome.comparison, as_json=asked.as_json)
    for lost in unwritten:
        report_failure(lost)
    ctx.exit(judge_exit(found=bool(outcome.comparison.findings), failures=(*outcome.failures, *unwritten)))


def _check_outputs(outputs: tuple[Path, ...]) -> None:
    """Refuse before the work what could not be written after it."""
    for output in outputs:
        if output.suffix.lower() not in WRITERS:
            message = f"{output}: the ending says what to write; use .html, .md or .json"
            raise click.BadParameter(message, param_hint="-o")
        if not output.parent.is_dir():
            message = f"{output}: there is no folder {output.parent}; make it first"
            raise click.BadParameter(message, param_hint="-o")


def _write(comparison: Comparison, output: Path) -> OutputError | None:
    """Write a report; what cannot be written is returned, so that the rest goes on."""
    content = _render(comparison, output.suffix.lower())
    try:
        output.write_text(content, encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        return OutputError(f"{output}: cannot be written ({error.strerror}); choose another place with -o")
    click.echo(f"wrote {output}", err=True)
    return None


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
