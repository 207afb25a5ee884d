"""``twosource trace``: where the text of one article comes from, and where else it stands."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from twosource.cli.among import AMONG, AmongCommand
from twosource.cli.asked import Asked
from twosource.cli.exits import judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.inputs import open_stdin, print_json, report_failure, showing_options
from twosource.cli.outputs import check_outputs, write_output
from twosource.model.trace import Trace

WRITERS = (".html", ".htm", ".svg", ".json")


def _only_one(_ctx: click.Context, _argument: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    if not given:
        message = f"name the article to trace before {AMONG}"
        raise click.UsageError(message)
    if len(given) > 1:
        message = f"one article is traced at a time; to look for it in the others, put {AMONG} before {given[1]}"
        raise click.UsageError(message)
    return given


@click.command("trace", cls=AmongCommand)
@click.argument("inputs", metavar="ARTICLE", nargs=-1, callback=_only_one)
@click.option(
    AMONG,
    metavar="INPUT...",
    multiple=True,
    help="Look for its text in the articles of these inputs. Without it only its own credits are read.",
)
@showing_options
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page: FILE.html (self-contained), FILE.svg (the picture alone) or FILE.json. May be given again.",
)
@click.pass_context
def command(ctx: click.Context, asked: Asked, among: tuple[str, ...], outputs: tuple[Path, ...]) -> None:
    """Trace the text of one article: what of it stands in others, who had it first, and what is its own.

    ARTICLE is an input with one article in it; archive.zip#page.html or feed.xml#3 takes one of many.
    --json prints the whole trace (twosource.trace/1). Exit code 1: nothing of it was found elsewhere.
    """
    check_outputs(outputs, WRITERS)
    from twosource.assembly import trace_input
    from twosource.cli.progress import show_progress

    settings = asked.make_settings()
    asked = replace(asked, inputs=(*asked.inputs, *among))
    with open_fetcher(asked, settings) as fetch:
        traced = trace_input(asked.inputs, settings, open_stdin, fetch, show_progress)
    for failure in traced.failures:
        report_failure(failure)
    unwritten = [lost for each in outputs if (lost := write_output(each, partial(_render, traced.trace))) is not None]
    _print(traced.trace, as_json=asked.as_json)
    for lost in unwritten:
        report_failure(lost)
    ctx.exit(judge_exit(found=_has_found(traced.trace), failures=(*traced.failures, *unwritten)))


def _has_found(trace: Trace) -> bool:
    """Tell whether text of the article stands elsewhere; without others, whether anything is known of its origin."""
    if trace.among:
        return any(part.elsewhere for part in trace.parts)
    return any(part.origin for part in trace.parts)


def _render(trace: Trace, suffix: str) -> str:
    if suffix == ".json":
        import json

        from twosource.views.trace_json import trace_to_dict

        return json.dumps(trace_to_dict(trace), indent=1)
    if suffix == ".svg":
        from twosource.views.trace_svg import render_trace_svg

        return render_trace_svg(trace)
    from twosource.views.trace_html import render_trace_html

    return render_trace_html(trace)


def _print(trace: Trace, *, as_json: bool) -> None:
    if as_json:
        from twosource.views.trace_json import trace_to_dict

        print_json(trace_to_dict(trace), indent=1)
        return
    from twosource.cli.screen import Screen
    from twosource.views.trace_terminal import print_trace

    print_trace(trace, Screen())
