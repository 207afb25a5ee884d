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
    "hedges": "yellow",
}
_PLAIN = str.maketrans("“”‘’–—·", "\"\"''---")  # one for one: styles keep their places


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
        fitted = _fit(one, console)
        console.print(fitted, no_wrap=True, overflow="ellipsis" if _is_unicode(console) else "crop", crop=True)


def print_paragraph(text: Text, console: Console) -> None:
    """Print a text over as many rows as it needs, all of them indented as the first one."""
    fitted = _fit(text, console)
    indent = len(fitted.plain) - len(fitted.plain.lstrip(" "))
    for row in fitted[indent:].wrap(console, max(1, console.width - indent), overflow="fold"):
        row.rstrip()
        row.pad_left(indent)
        console.print(row, no_wrap=True, overflow="ignore", crop=False)


def print_beside(margin: Text, text: Text, console: Console) -> None:
    """Print a text over as many rows as it needs, each behind the margin."""
    margin, text = _fit(margin, console), _fit(text, console)
    for row in text.wrap(console, max(1, console.width - len(margin)), overflow="fold"):
        row.rstrip()
        console.print(margin + row, no_wrap=True, overflow="ignore", crop=False)


def _is_unicode(console: Console) -> bool:
    return console.encoding.startswith("utf")


def _fit(text: Text, console: Console) -> Text:
    """Return the text in characters that the terminal has; what it lacks becomes a question mark."""
    from rich.text import Text

    if _is_unicode(console):
        return text
    plain = text.plain.translate(_PLAIN).encode(console.encoding, "replace").decode(console.encoding)
    return Text(plain, spans=text.spans)
