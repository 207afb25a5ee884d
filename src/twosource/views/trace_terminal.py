"""A trace on a terminal: first what it comes to, then the text with its margin, then where each part stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from twosource.model.article import Article, short_name
from twosource.model.trace import Elsewhere, Trace
from twosource.views.catalogue import name_origin
from twosource.views.lines import HEADING, QUIET, line, print_beside, print_lines, print_paragraph
from twosource.views.tracing.amounts import Amounts, measure_trace
from twosource.views.tracing.headline import write_trace_headline
from twosource.views.tracing.keys import Key, make_keys
from twosource.views.tracing.rows import MARKS, STYLES, make_bar, text_rows
from twosource.views.versions import describe_versions
from twosource.views.wording import count, describe_date, describe_share

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_BAR = 60  # characters
_MOST_KEYS = 12
_MOST_CARRIERS = 4  # of one key
_MOST_REASONS = 3  # of one key
_MOST_DOUBTS = 10
_MEANINGS = {
    "copied": "copied",
    "rewritten": "rewritten",
    "credited": "credited to others",
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
    print_paragraph(make_bar(amounts, min(_BAR, console.width - 2)), console)
    print_paragraph(_explain_marks(amounts), console)
    console.print()
    for margin, words in text_rows(trace, letters, amounts):
        print_beside(margin, words, console)
    console.print()
    for told in (*_key_lines(keys, trace, amounts), *_doubt_lines(trace)):
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


def _key_lines(keys: tuple[Key, ...], trace: Trace, amounts: Amounts) -> Iterator[Text]:
    """Where each lettered part stands; of very many letters those with the most words."""
    sizes = {key.letter: sum(amounts.sizes[number] for number in key.parts) for key in keys}
    ranked = sorted(keys, key=lambda key: -sizes[key.letter])[:_MOST_KEYS]
    articles = {each.id: each for each in (trace.article, *trace.among)}
    origins = {origin.id: name_origin(origin) for origin in trace.lineage.origins}
    for key in (key for key in keys if key in ranked):
        told = f"{key.kind}, {describe_share(amounts.share(sizes[key.letter]))}"
        style = f"bold {STYLES[key.kind]}"
        yield line((f"{key.letter} {MARKS[key.kind]} ", style), (told, HEADING), f"  {_say_whose(key, origins)}")
        yield from (_place_line(one, articles, key) for one in key.elsewhere[:_MOST_CARRIERS])
        if len(key.elsewhere) > _MOST_CARRIERS:
            yield line((f"and {count(len(key.elsewhere) - _MOST_CARRIERS, 'more article')}", QUIET), indent=6)
        if key.first == trace.article.id:
            yield line("first in this article", indent=4)
        yield from (line((why, QUIET), indent=4) for why in key.why[:_MOST_REASONS])
    if len(keys) > len(ranked):
        left = sum(sizes.values()) - sum(sizes[key.letter] for key in ranked)
        more = f"{count(len(keys) - len(ranked), 'more letter')}, {describe_share(amounts.share(left))} of the text"
        yield line((f"… and {more}: all of them are in the page that -o FILE.html writes", QUIET))


def _say_whose(key: Key, origins: dict[str, str]) -> str:
    return f"origin: {origins.get(key.origin or '', 'unknown')}"


def _place_line(one: Elsewhere, articles: dict[str, Article], key: Key) -> Text:
    article = articles[one.place.article]
    return line(
        f"in {short_name(article)}, {describe_date(article)}: {one.kind}, similarity {one.similarity:.2f}",
        (", first" if key.first == article.id else "", HEADING),
        (f"  {article.given}" if article.outlet else "", QUIET),
        indent=4,
    )


def _doubt_lines(trace: Trace) -> Iterator[Text]:
    doubts = trace.made.degraded
    if doubts:
        yield line(("Doubts", HEADING))
        yield from (line(doubt, indent=2) for doubt in doubts[:_MOST_DOUBTS])
        if len(doubts) > _MOST_DOUBTS:
            yield line((f"and {len(doubts) - _MOST_DOUBTS:,} more", QUIET), indent=2)
