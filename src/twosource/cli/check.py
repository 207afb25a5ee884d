"""``twosource check``: who states a sentence, who gives another value, who contradicts it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from twosource.cli.among import AMONG, AmongCommand
from twosource.cli.asked import Asked
from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import FOUND_NOTHING, judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.filtering import filter_options
from twosource.cli.inputs import open_stdin, print_json, report_failure, showing_options, statement_options
from twosource.cli.judging import judge_options
from twosource.cli.outputs import check_outputs, write_output
from twosource.errors import NoArticleError
from twosource.model.check import Check
from twosource.model.filters import Filters

if TYPE_CHECKING:
    from twosource.assembly import Checked

WRITERS = (".json", ".md")


def _only_one(_ctx: click.Context, _argument: click.Parameter, given: tuple[str, ...]) -> str:
    if not given:
        message = f"type the sentence to check before {AMONG}, in quotation marks"
        raise click.UsageError(message)
    if len(given) > 1:
        message = f"put the sentence in quotation marks, and the articles to search behind {AMONG}"
        raise click.UsageError(message)
    return given[0]


@click.command("check", cls=AmongCommand)
@click.argument("sentence", metavar="SENTENCE", nargs=-1, callback=_only_one)
@click.option(
    AMONG, "inputs", metavar="INPUT...", multiple=True, help="Search the articles of these; without it, the desk."
)
@filter_options
@desk_option
@showing_options
@statement_options
@judge_options
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the whole answer to FILE.json or FILE.md. May be given again.",
)
@click.pass_context
def command(  # noqa: PLR0913 - what to check, where, and what to do with the answer
    ctx: click.Context, asked: Asked, sentence: str, *, outputs: tuple[Path, ...], where: str, filters: Filters
) -> None:
    """Check a sentence: who states it, who gives another value, who contradicts it, with what support.

    Without --among the desk is searched: the articles nearest to the sentence that fit the filters.

    SENTENCE is typed in quotation marks; of several sentences each is checked by itself. --json prints the whole
    answer (twosource.check/1). Exit code 1: none of the articles says anything of it.
    """
    check_outputs(outputs, WRITERS)
    checked = _check_inputs(asked, sentence) if asked.inputs else _check_on_desk(asked, sentence, where, filters)
    for failure in checked.failures:
        report_failure(failure)
    unwritten = [
        lost
        for each in outputs
        if (lost := write_output(each, lambda ending: _render(checked.check, ending))) is not None
    ]
    _print(checked.check, as_json=asked.as_json)
    for lost in unwritten:
        report_failure(lost)
    found = any(answer.found for answer in checked.check.answers)
    ctx.exit(judge_exit(found=found, failures=(*checked.failures, *unwritten)))


def _check_inputs(asked: Asked, sentence: str) -> Checked:
    from twosource.assembly import check_inputs

    settings = asked.make_settings()
    with open_fetcher(asked, settings) as fetch:
        return check_inputs(sentence, asked.inputs, settings, open_stdin, fetch)


def _check_on_desk(asked: Asked, sentence: str, where: str, filters: Filters) -> Checked:
    from twosource.assembly import Checked

    with open_desk(where, asked.make_settings()) as desk:
        try:
            return Checked(check=desk.check(sentence, filters), failures=())
        except NoArticleError as error:
            report_failure(error)
            click.get_current_context().exit(FOUND_NOTHING)


def _render(check: Check, ending: str) -> str:
    if ending == ".md":
        from twosource.views.check_markdown import render_check_markdown

        return render_check_markdown(check)
    import json

    from twosource.views.check_json import check_to_dict

    return json.dumps(check_to_dict(check), indent=1)


def _print(check: Check, *, as_json: bool) -> None:
    if as_json:
        from twosource.views.check_json import check_to_dict

        print_json(check_to_dict(check), indent=1)
        return
    from twosource.cli.screen import Screen
    from twosource.views.check_terminal import print_check

    print_check(check, Screen())
