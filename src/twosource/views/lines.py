"""Lines for a terminal: text of articles made safe, on one line, never read as markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from twosource.views.wording import neutralise

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

HEADING = "bold"
QUIET = "dim"
TONES = {
    "corroborated": "green",
    "one source": "cyan",
    "one origin": "yellow",
    "single article": "dim",
    "contradicts": "bold red",
    "differs": "magenta",
}


def line(*pieces: str | tuple[str, str], indent: int = 0) -> Text:
    """Return one line made of pieces, each a text or a pair of text and style."""
    from rich.text import Text

    made = Text(" " * indent)
    for piece in pieces:
        text, style = (piece, "") if isinstance(piece, str) else piece
        made.append(flatten(text), style=style)
    return made


def flatten(text: str) -> str:
    """Return ``text`` on one line, without characters that a terminal would obey."""
    return " ".join(neutralise(text).split()) if "\n" in text or "\t" in text else neutralise(text)


def quote(text: str) -> str:
    """Return ``text`` in quotation marks if it can be shown as it stands, else without them."""
    shown = flatten(text)
    return f"“{shown}”" if shown == text and not set(text) & set('“”"') else shown


def print_lines(lines: Iterable[Text], console: Console) -> None:
    """Print each line on one row of the terminal, cut where it is too long."""
    for one in lines:
        console.print(one, no_wrap=True, overflow="ellipsis", crop=True)


def print_paragraph(text: Text, console: Console) -> None:
    """Print a text over as many rows as it needs."""
    console.print(text, overflow="fold")
