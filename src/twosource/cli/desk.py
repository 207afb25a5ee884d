"""``twosource desk``: the database itself."""

from __future__ import annotations

from pathlib import Path

import click

from twosource.cli.asked import read_today
from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import PARTLY_DONE, judge_exit
from twosource.cli.filtering import json_option
from twosource.cli.inputs import print_json, report_failure, statement_options


@click.group("desk")
def command() -> None:
    """Look after the desk: where it is, what is in it, whether it is sound; back it up, analyse what waits."""


@command.command("path")
@desk_option
def path(where: str) -> None:
    """Print where the desk is."""
    from twosource.assembly.desking.held import HeldDesk

    click.echo(HeldDesk(where).name)


@command.command("info")
@json_option
@desk_option
def info(where: str, *, as_json: bool) -> None:
    """Say what is in the desk, how long the queue is, and what it weighs."""
    with open_desk(where) as desk:
        told = desk.upkeep.info()
    if as_json:
        from dataclasses import asdict

        print_json(asdict(told), indent=1)
        return
    from twosource.assembly.desking.records import inventory_lines

    for line in inventory_lines(told):
        click.echo(line)


@command.command("check")
@json_option
@desk_option
@click.pass_context
def check(ctx: click.Context, where: str, *, as_json: bool) -> None:
    """Check that the file is sound and everything in it fits together. Exit code 3: something does not."""
    with open_desk(where) as desk:
        faults = desk.upkeep.verify()
    for fault in faults:
        report_failure(fault)
    if as_json:
        print_json({"sound": not faults, "faults": faults})
    elif not faults:
        click.echo("sound")
    ctx.exit(PARTLY_DONE if faults else 0)


@command.command("backup")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@desk_option
def backup(where: str, target: Path) -> None:
    """Copy the desk to the file TARGET, while others read and write it."""
    with open_desk(where) as desk:
        desk.upkeep.backup(target)
    click.echo(f"wrote {target}", err=True)


@command.command("failures")
@json_option
@desk_option
@click.pass_context
def failures(ctx: click.Context, where: str, *, as_json: bool) -> None:
    """List what could not be used, and why; adding it again tries it again."""
    with open_desk(where) as desk:
        listed = desk.failures(limit=None).items
    for failure in listed:
        if as_json:
            from dataclasses import asdict

            print_json(asdict(failure))
        else:
            times = f", {failure.times} times" if failure.times > 1 else ""
            click.echo(f"{failure.given}: {failure.what} ({failure.last[:10]}{times})")
    ctx.exit(judge_exit(found=bool(listed), failures=()))


@command.command("analyse")
@click.option("--all", "everything", is_flag=True, help="All stories, not only those that wait.")
@statement_options
@json_option
@desk_option
@click.pass_context
def analyse(ctx: click.Context, where: str, *, everything: bool, as_json: bool, fast: bool) -> None:
    """Analyse the stories that wait. Stop it at any time: what is done is stored."""
    from twosource.assembly import make_settings
    from twosource.cli.add import analyse_desk, say_queue
    from twosource.cli.following import show_steps

    settings = make_settings(today=read_today(), fast=fast)
    with open_desk(where, settings) as desk, show_steps() as progress:
        if everything:
            desk.upkeep.queue_all()
        lost = analyse_desk(desk, progress, as_json=as_json)
        click.echo(say_queue(desk.queue), err=True)
    ctx.exit(judge_exit(found=True, failures=lost))


@command.command("rebuild")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@desk_option
@click.pass_context
def rebuild(ctx: click.Context, where: str, target: Path) -> None:
    """Make a new desk, the file TARGET, from all pages and corrections of this one, as this version reads them."""
    from twosource.cli.add import say_counts
    from twosource.cli.following import show_steps

    with open_desk(where) as desk, open_desk(str(target)) as new, show_steps() as progress:
        counts = desk.upkeep.rebuild_into(new, lambda done: progress.step("Making anew", f"{done:,} pages"))
        click.echo(say_counts(counts, new.queue))
    ctx.exit(judge_exit(found=bool(counts), failures=()))
