"""The filters that all commands on a desk share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

Command = Callable[..., Any]

_MANY = ("outlets", "sources", "support", "independence", "languages", "stories")
_ONE = ("since", "until")


def filter_options(command: Command) -> Command:
    """Add the filters to a command, which gets them as one `Filters`."""

    @wraps(command)
    def gather(**values: Any) -> Any:
        from twosource.model.filters import Filters

        picked: dict[str, Any] = {name: tuple(values.pop(name)) for name in _MANY}
        picked |= {name: values.pop(name) for name in _ONE}
        return command(filters=Filters(**picked), **values)

    added: Command = gather
    for option in reversed(_list_options()):
        added = option(added)
    return added


def _list_options() -> list[Callable[[Command], Command]]:
    from twosource.model.filters import INDEPENDENCES, SUPPORTS

    return [
        click.option("--outlet", "outlets", metavar="NAME", multiple=True, help="Only what this outlet published."),
        click.option("--source", "sources", metavar="NAME|ID", multiple=True, help="Only what is attributed to it."),
        click.option("--since", metavar="DAY", help="Only what was published on this day, month or year, or later."),
        click.option("--until", metavar="DAY", help="Only what was published on this day, month or year, or earlier."),
        click.option("--support", multiple=True, type=click.Choice(SUPPORTS), help="Only what is so well supported."),
        click.option("--independence", multiple=True, type=click.Choice(INDEPENDENCES), help="Only what is so sure."),
        click.option("--language", "languages", metavar="TAG", multiple=True, help="Only what is in this language."),
        click.option("--in-story", "stories", metavar="ID", multiple=True, help="Only what belongs to this story."),
    ]


def page_options(most: int) -> Callable[[Command], Command]:
    """Return what adds the options of showing a part of a list to a command."""

    def add(command: Command) -> Command:
        limit = click.option("--limit", type=click.IntRange(1), default=most, show_default=True, help="Show so many.")
        offset = click.option("--offset", type=click.IntRange(0), default=0, help="Leave out so many of the first.")
        return limit(offset(command))

    return add


def json_option(command: Command) -> Command:
    """Add ``--json`` to a command."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a page for people.")(command)
