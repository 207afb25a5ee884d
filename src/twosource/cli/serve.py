"""``twosource serve``: the desk in a browser."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from twosource.cli.desks import default_desk, desk_option, who_asks

if TYPE_CHECKING:
    import socket

    from twosource.web.settings import WebSettings

VARIABLE = "TWOSOURCE_TOKEN"
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_ALL = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - known, not bound to here
_PORT = 8717


@click.command("serve")
@desk_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option(
    "--port", type=int, default=_PORT, show_default=True, metavar="NUMBER", help="The port; 0 takes any that is free."
)
@click.option(
    "--host-name",
    "names",
    multiple=True,
    metavar="NAME",
    help="Another name to be reached by, as news.example: that of a proxy, or of this machine. Needs a token.",
)
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.option("--fast", is_flag=True, help="Analyse by rules alone: quicker, less exact.")
@click.option("--no-fetch", is_flag=True, help="Fetch no addresses; files and texts can still be added.")
def command(where: str, **chosen: Any) -> None:
    """Show the desk in a browser: stories, findings, sources; add reports, search, check, correct.

    It serves this machine only. For other machines to reach it (--host 0.0.0.0, or --host-name) it asks for a token:
    that of the variable TWOSOURCE_TOKEN, else one that is made and printed. Ctrl-C stops it.
    """
    from twosource.web.serving import bind

    limits, made = _make_limits(chosen)
    taken = bind(chosen["host"], chosen["port"])
    try:
        _serve(where, taken, limits, made, chosen)
    finally:
        taken.close()


def _serve(where: str, taken: socket.socket, limits: WebSettings, made: str | None, chosen: dict[str, Any]) -> None:
    from twosource.assembly import make_settings
    from twosource.cli.asked import read_today
    from twosource.web.app import make_app
    from twosource.web.opening import open_site
    from twosource.web.serving import name_address, serve
    from twosource.web.warming import calm_collector, warm_up

    if where == str(default_desk()):
        Path(where).parent.mkdir(parents=True, exist_ok=True)
    settings = make_settings(today=read_today(), fast=chosen["fast"])
    with open_site(where, settings, limits, click.echo) as site:
        app = make_app(site)
        warm_up(site)
        calm_collector()
        address = name_address(taken, _name_host(chosen))
        click.echo(f"{site.desk.name} is served at {address}")
        if made is not None:
            click.echo(f"the token to log in with: {made}")
        click.echo("Ctrl-C stops it")
        if chosen["opens"]:
            click.launch(address)
        serve(app, taken)
    click.echo("stopped; what was told as added is on the desk")


def _make_limits(chosen: dict[str, Any]) -> tuple[WebSettings, str | None]:
    """Return what the web allows, and the token where one was made."""
    import secrets
    import socket

    from twosource.web.settings import WebSettings

    elsewhere = chosen["host"].casefold() not in _LOOPBACK or bool(chosen["names"])
    token = os.environ.get(VARIABLE) or None
    made = secrets.token_urlsafe(24) if elsewhere and token is None else None
    own = (chosen["host"], socket.gethostname(), f"{socket.gethostname()}.local") if elsewhere else ()
    limits = WebSettings(
        hosts=(*own, *chosen["names"]),
        elsewhere=elsewhere,
        token=token or made,
        who=who_asks(),
        fetch=not chosen["no_fetch"],
        fast=chosen["fast"],
    )
    return limits, made


def _name_host(chosen: dict[str, Any]) -> str:
    """Return what a browser asks for: a name of this machine where it listens at all of its addresses."""
    import socket

    host: str = chosen["host"]
    if host in _ALL:
        return next(iter(chosen["names"]), socket.gethostname())
    return host
