"""``twosource watch``: feeds polled politely, and what they bring added to the desk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from twosource.cli.add import analyse_desk, end_to_dict, say_counts
from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import BAD_INPUT, judge_exit
from twosource.cli.filtering import json_option
from twosource.cli.following import Progress, show_steps
from twosource.cli.inputs import open_stdin, print_json, report_failure, statement_options
from twosource.cli.tally import Tally
from twosource.errors import BusyError, InputError

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.assembly.desking.watching import Round
    from twosource.reading.watching import Watcher
    from twosource.settings import Settings

_LONGEST = 60.0  # seconds between two looks at what is due
_BUSY = 1.0  # seconds between two looks whether another one has done with the desk


@click.command("watch")
@click.argument("given", metavar="[FEED]...", nargs=-1)
@click.option("--once", is_flag=True, help="Ask for what is due now, and end; run it again whenever you like.")
@click.option("--forget", is_flag=True, help="Watch these feeds no more.")
@click.option("--list", "listing", is_flag=True, help="List the feeds, when each is due, and what failed.")
@click.option("--delay", type=float, default=1.0, show_default=True, metavar="SECONDS", help="Between pages of a site.")
@click.option("--proxy", metavar="URL", help="Fetch through this HTTP proxy; the environment's is not used.")
@click.option("--allow-private", is_flag=True, help="Let addresses be on this machine and its own network.")
@click.option("--later", is_flag=True, help="Leave the analysis of the stories to another run.")
@statement_options
@json_option
@desk_option
@click.pass_context
def command(ctx: click.Context, /, given: tuple[str, ...], where: str, **chosen: bool | float | str | None) -> None:
    """Watch feeds, and add what they bring to the desk: addresses of feeds, sitemaps or pages that name them, or OPML.

    The desk remembers them: without FEED it goes on with those it has, wherever it was stopped. Ends with Ctrl-C.
    While it waits for a feed to be due, other commands may write to the desk.
    """
    settings = _make_settings(chosen)
    with open_desk(where, settings) as desk:
        if chosen["listing"]:
            ctx.exit(_list(desk, as_json=bool(chosen["as_json"])))
        if chosen["forget"]:
            ctx.exit(_forget(desk, given))
        refused = desk.feeds.start(given, stdin=open_stdin)
        for each in refused:
            report_failure(each)
        if desk.feeds.next_due is None:
            report_failure("no feed is watched; name one, or an OPML file")
            ctx.exit(BAD_INPUT)
        with _open_watcher(settings) as watcher, show_steps() as progress:
            tally = Tally(failures=[*refused])
            _watch(desk, watcher, progress, tally, chosen)
        ctx.exit(judge_exit(found=tally.counts["added"] + tally.counts["version"] > 0, failures=tally.failures))


def _make_settings(chosen: dict[str, bool | float | str | None]) -> Settings:
    from twosource.assembly import make_settings
    from twosource.cli.asked import read_today

    settings = make_settings(today=read_today(), fast=bool(chosen["fast"]))
    fetching = replace(
        settings.reading.fetching,
        allow_private=bool(chosen["allow_private"]),
        delay=float(chosen["delay"] or 0),
        proxy=None if chosen["proxy"] is None else str(chosen["proxy"]),
    )
    return replace(settings, reading=replace(settings.reading, fetching=fetching))


@contextmanager
def _open_watcher(settings: Settings) -> Iterator[Watcher]:
    from twosource.cli.fetching import look_around
    from twosource.reading.fetching import Asker
    from twosource.reading.watching import Watcher

    around = look_around()
    with Asker(settings.reading.fetching, around) as asker:
        yield Watcher(asker, settings.reading, around)


def _watch(
    desk: Desk, watcher: Watcher, progress: Progress, tally: Tally, chosen: dict[str, bool | float | str | None]
) -> None:
    as_json, once, first = bool(chosen["as_json"]), bool(chosen["once"]), True
    try:
        with tally.holding():
            while first or not once:
                if not first:
                    _wait(desk, watcher, progress)
                for each in desk.feeds.poll(watcher, first=first):
                    _tell(each, tally, progress, as_json=as_json)
                if not chosen["later"]:
                    tally.failures += analyse_desk(desk, progress, as_json=as_json)
                first = False
    except KeyboardInterrupt:
        report_failure("stopped; what was told is on the desk")
    if as_json:
        print_json(end_to_dict(tally.counts, desk.queue))
        return
    due = desk.feeds.next_due
    later = f"; the next feed is due at {_say_time(due)}" if once and due is not None and due > watcher.now() else ""
    click.echo(f"{say_counts(tally.counts, desk.queue)}{later}")


def _say_time(time_due: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(time_due))


def _forget(desk: Desk, given: tuple[str, ...]) -> int:
    if not given:
        report_failure("name the feeds to forget, as watch --list shows them")
        return BAD_INPUT
    unknown = [InputError(url, "is not watched; watch --list shows what is") for url in desk.feeds.forget(given)]
    for each in unknown:
        report_failure(each)
    return judge_exit(found=True, failures=unknown)


def _tell(each: Round, tally: Tally, progress: Progress, *, as_json: bool) -> None:
    from twosource.assembly.desking.records import polled_to_dict, told_to_dict

    for polled in each.polled:
        for note in polled.notes:
            report_failure(f"{polled.url}: {note}")
        if as_json:
            print_json(polled_to_dict(polled))
    for told in each.told:
        tally.counts[told.outcome] += 1
        if told.outcome == "failed":
            tally.lose(InputError(told.given, told.why))
        if as_json:
            print_json(told_to_dict(told))
    progress.step("Watching", say_counts(tally.counts, 0))


def _wait(desk: Desk, watcher: Watcher, progress: Progress) -> None:
    due = desk.feeds.next_due
    left = _LONGEST if due is None else max(1.0, due - watcher.now())
    progress.step("Waiting", f"{left:,.0f} seconds until a feed is due")
    desk.step_aside()
    time.sleep(min(left, _LONGEST))
    _claim(desk, progress)


def _claim(desk: Desk, progress: Progress) -> None:
    """Wait until nobody else writes to the desk."""
    while True:
        try:
            desk.open(write=True)
        except BusyError as error:
            progress.step("Waiting", str(error))
            time.sleep(_BUSY)
        else:
            return


def _list(desk: Desk, *, as_json: bool) -> int:
    feeds = desk.feeds.list()
    for feed in feeds:
        if as_json:
            from dataclasses import asdict

            print_json(asdict(feed))
        else:
            due = "never again" if feed.due is None else _say_time(feed.due)
            click.echo(f"{feed.url}  due {due}{f'; failed: {feed.why}' if feed.why else ''}")
    return judge_exit(found=bool(feeds), failures=())
