"""``twosource add``: reports onto the desk, where stories grow as they arrive."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from twosource.cli.asked import Asked
from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.fetching import open_fetcher
from twosource.cli.following import Progress, show_steps
from twosource.cli.inputs import open_stdin, print_json, reading_options, report_failure, statement_options
from twosource.cli.judging import judge_options
from twosource.cli.tally import Tally
from twosource.errors import InputError

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.reading import Fetch


_OUTCOMES = ("added", "version", "known", "failed")


@click.command("add")
@reading_options
@statement_options
@judge_options
@desk_option
@click.option("--later", is_flag=True, help="Leave the analysis of the stories to a later run; they wait in a queue.")
@click.pass_context
def command(ctx: click.Context, asked: Asked, where: str, *, later: bool) -> None:
    """Add reports to the desk: what is known already is passed over, what is new joins its story.

    Run it again after it was stopped, with the same inputs: what was told as added is safely stored, and nothing is
    added twice. --json prints a line for each input and each analysed story.
    """
    settings = asked.make_settings()
    tally = Tally()
    with open_desk(where, settings) as desk, open_fetcher(asked, settings) as fetch, show_steps() as progress:
        with tally.holding():
            _add(desk, asked, fetch, progress, tally)
            if not later:
                tally.failures += analyse_desk(desk, progress, as_json=asked.as_json)
        queue = desk.queue
    if asked.as_json:
        print_json(end_to_dict(tally.counts, queue))
    else:
        click.echo(say_counts(tally.counts, queue))
    found = tally.counts["added"] + tally.counts["version"] + tally.counts["known"] > 0
    ctx.exit(judge_exit(found=found, failures=tally.failures))


def _add(desk: Desk, asked: Asked, fetch: Fetch, progress: Progress, tally: Tally) -> None:
    counts = tally.counts
    for told in desk.follow_adding(asked.inputs, stdin=open_stdin, fetch=fetch):
        counts[told.outcome] += 1
        progress.step("Reading and filing", f"{counts.total():,} inputs, {counts['added']:,} new")
        if told.outcome == "failed":
            tally.lose(InputError(told.given, told.why))
        if asked.as_json:
            from twosource.assembly.desking.records import told_to_dict

            print_json(told_to_dict(told))


def analyse_desk(desk: Desk, progress: Progress, *, as_json: bool) -> list[InputError]:
    """Analyse the stories that wait, and show how many still do; return what failed."""
    failures: list[InputError] = []
    for analysed in desk.analyse():
        progress.step("Analysing", f"{desk.queue:,} stories wait; {analysed.title}")
        if analysed.failure:
            failures.append(analysed.failure)
            report_failure(analysed.failure)
        if as_json:
            from twosource.assembly.desking.records import analysed_to_dict

            print_json(analysed_to_dict(analysed))
    return failures


def end_to_dict(counts: Counter[str], queue: int) -> dict[str, str | int]:
    """Return the last line of the log of a run: how often each outcome came, and how many stories wait."""
    return {"did": "end", **{outcome: counts[outcome] for outcome in _OUTCOMES}, "queue": queue}


def say_counts(counts: Counter[str], queue: int) -> str:
    """Return in one line what became of inputs."""
    from twosource.views.wording import count

    told = [
        f"{counts['added']:,} added",
        f"{count(counts['version'], 'new version', 'new versions')} of known ones" if counts["version"] else "",
        f"{counts['known']:,} known already" if counts["known"] else "",
        f"{counts['failed']:,} failed" if counts["failed"] else "",
        say_queue(queue) if queue else "",
    ]
    return "; ".join(piece for piece in told if piece)


def say_queue(queue: int) -> str:
    """Return how many stories wait, in words."""
    from twosource.views.wording import count

    return count(queue, "story waits to be analysed", "stories wait to be analysed")
