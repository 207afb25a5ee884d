"""``twosource alerts``: saved searches that tell what became of findings."""

from __future__ import annotations

from typing import get_args

import click

from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import filter_options, json_option
from twosource.cli.inputs import print_json
from twosource.model.alert import Alerted
from twosource.model.event import EventKind
from twosource.model.filters import Filters
from twosource.views.desk.plain import alerted_to_dict


@click.group("alerts")
def command() -> None:
    """Saved searches that tell of new findings and of support that changed."""


@command.command("add")
@click.argument("name")
@click.argument("words", metavar="[QUERY]...", nargs=-1)
@click.option("--kind", "kinds", multiple=True, type=click.Choice(get_args(EventKind)), help="Tell only of these.")
@filter_options
@desk_option
def add(name: str, words: tuple[str, ...], kinds: tuple[EventKind, ...], where: str, filters: Filters) -> None:
    """Save a search as NAME: it tells of what happens from now on. Without a query it tells of everything."""
    with open_desk(where) as desk:
        desk.alerts.add(name, " ".join(words), filters, kinds)
    click.echo(f"{name}: saved", err=True)


@command.command("list")
@json_option
@desk_option
@click.pass_context
def show(ctx: click.Context, where: str, *, as_json: bool) -> None:
    """List the saved searches."""
    with open_desk(where) as desk:
        alerts = desk.alerts.list()
    for alert in alerts:
        if as_json:
            from dataclasses import asdict

            print_json(asdict(alert))
        else:
            click.echo(f"{alert.name}: {alert.words or 'everything'} (since {alert.made[:10]})")
    ctx.exit(judge_exit(found=bool(alerts), failures=()))


@command.command("remove")
@click.argument("name")
@desk_option
def remove(name: str, where: str) -> None:
    """Remove a saved search."""
    with open_desk(where) as desk:
        desk.alerts.remove(name)


@command.command("check")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--keep", is_flag=True, help="Tell the same again the next time.")
@json_option
@desk_option
@click.pass_context
def check(ctx: click.Context, names: tuple[str, ...], where: str, *, keep: bool, as_json: bool) -> None:
    """Tell what is new since the last check. Exit code 1: nothing is."""
    with open_desk(where) as desk:
        told = desk.alerts.check(names, acknowledge=False)
        news = [each for each in told if each.events]
        for each in news:
            _tell(each, as_json=as_json)
        if not keep:
            desk.alerts.acknowledge(told)
    ctx.exit(judge_exit(found=bool(news), failures=()))


def _tell(news: Alerted, *, as_json: bool) -> None:
    if as_json:
        print_json(alerted_to_dict(news))
    else:
        from twosource.cli.screen import Screen
        from twosource.views.desk.terminal import print_alerted

        print_alerted(news, Screen())
