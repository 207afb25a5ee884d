"""A trace on a terminal: first what it comes to, then the text with its margin, then where each part stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from twosource.model.article import Article, short_name
from twosource.model.trace import Trace
from twosource.views.lines import HEADING, QUIET, line, print_beside, print_lines, print_paragraph
from twosource.views.tracing.amounts import Amounts, measure_trace
from twosource.views.tracing.headline import write_trace_headline
from twosource.views.tracing.keys import make_keys
from twosource.views.tracing.legend import carrier_lines, key_lines
from twosource.views.tracing.rows import MARKS, STYLES, make_bar, text_rows
from twosource.views.versions import describe_versions
from twosource.views.wording import describe_date, describe_share

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_BAR = 60  # characters
_MOST_DOUBTS = 6
_MEANINGS = {
    "copied": "copied",
    "rewritten": "rewritten",
    "credited": "credited",
    "own": "own reporting",
    "unknown": "unknown",
}


def print_trace(trace: Trace, console: Console) -> None:
    """Print how much stands elsewhere, the text with marks in the margin, where each part stands, and the doubts."""
    amounts = measure_trace(trace)
    keys = make_keys(trace)
    letters = {number: key.letter for key in keys for number in key.parts}
    print_lines(_head_lines(trace.article), console)
    headline = write_trace_headline(trace, amounts)
    print_paragraph(line((f"{headline.short}. ", HEADING), headline.long), console)
    if not trace.among:
        print_paragraph(line("Name others behind --among to look for its text in them.", indent=0), console)
    print_paragraph(make_bar(amounts, min(_BAR, console.width - 2)), console)
    print_paragraph(_explain_marks(amounts), console)
    console.print()
    for margin, words in text_rows(trace, letters, amounts):
        print_beside(margin, words, console)
    console.print()
    for told in (*carrier_lines(trace, amounts), *key_lines(keys, trace, amounts), *_doubt_lines(trace)):
        print_paragraph(told, console)


def _head_lines(article: Article) -> Iterator[Text]:
    if article.title:
        yield line((article.title, f"{HEADING} underline"))
    yield line(f"{short_name(article)}, {describe_date(article)}", (f"  {article.given}", QUIET))
    if article.versions:
        yield line((describe_versions(article), QUIET))


def _explain_marks(amounts: Amounts) -> Text:
    pieces: list[str | tuple[str, str]] = []
    for kind, mark in MARKS.items():
        words = amounts.kinds.get(kind, 0)
        if words:
            share = describe_share(amounts.share(words))
            pieces += [(f"{mark} ", f"bold {STYLES[kind]}".strip()), f"{_MEANINGS[kind]} {share}   "]
    return line(*pieces)


def _doubt_lines(trace: Trace) -> Iterator[Text]:
    doubts = trace.made.degraded
    if doubts:
        yield line(("Doubts", HEADING))
        yield from (line(doubt, indent=2) for doubt in doubts[:_MOST_DOUBTS])
        if len(doubts) > _MOST_DOUBTS:
            yield line((f"and {len(doubts) - _MOST_DOUBTS:,} more", QUIET), indent=2)
