"""A check on a terminal: the first line says what is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from twosource.model.check import Check
from twosource.views.checking.headline import tell_searched, write_check_headline
from twosource.views.checking.rows import answer_lines, find_places
from twosource.views.lines import HEADING, QUIET, line, print_paragraph
from twosource.views.making import describe_making

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_MOST_DOUBTS = 6


def print_check(check: Check, console: Console) -> None:
    """Print for each sentence what is known of it and the statements that show it, then what was searched."""
    places = find_places(check)
    for answer in check.answers:
        headline = write_check_headline(answer, check)
        print_paragraph(line((f"{headline.short}. ", HEADING), headline.long), console)
        if len(check.answers) > 1:
            print_paragraph(line((answer.span.of(check.text), "underline"), indent=2), console)
        for told in answer_lines(answer, places):
            print_paragraph(told, console)
        console.print()
    for told in _closing_lines(check):
        print_paragraph(told, console)


def _closing_lines(check: Check) -> Iterator[Text]:
    yield line(("Searched ", HEADING), f"{tell_searched(check)}.")
    doubts = check.made.degraded
    if doubts:
        yield line(("Doubts", HEADING))
        yield from (line(doubt, indent=2) for doubt in doubts[:_MOST_DOUBTS])
        if len(doubts) > _MOST_DOUBTS:
            yield line((f"and {len(doubts) - _MOST_DOUBTS:,} more", QUIET), indent=2)
    yield line((describe_making(check.made), QUIET))
