"""Corrections that would do nothing, or not what was meant, are refused before they are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from twosource.cli.inputs import report_failure

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk


def refuse_one_story(desk: Desk, stories: Sequence[str]) -> None:
    """Refuse to merge a story with itself.

    Raises:
        click.UsageError: all of the ids lead to one story.
        DeskError: there is no story of one of them.
    """
    if len({desk.members(story) for story in stories}) == 1:
        message = f"{' and '.join(stories)} {'is' if len(stories) == 1 else 'are'} one story; name two or more"
        raise click.UsageError(message)


def refuse_strangers(desk: Desk, story: str, articles: Sequence[str]) -> None:
    """Refuse to take out of a story what is not in it, or all of it.

    Raises:
        click.UsageError: the message names the article, and how those of the story are listed.
        DeskError: there is no such story.
    """
    members = desk.members(story)
    for article in articles:
        if article not in members:
            message = f"{article} is no article of this story; twosource story {story} --ids lists them"
            raise click.UsageError(message)
    if not set(members) - set(articles):
        message = "these are all articles of this story; name only those that are to leave it"
        raise click.UsageError(message)


def warn_of_unknown(desk: Desk, outlet: str) -> None:
    """Say on standard error that nothing on the desk is of an outlet: its name may have been mistyped."""
    from twosource.model.filters import Filters

    if not desk.outlets(Filters(outlets=(outlet,)), limit=1).total:
        report_failure(f"no article of {outlet!r} is on the desk; the correction holds for those that may come")
