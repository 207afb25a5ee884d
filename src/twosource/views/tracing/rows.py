"""The text of a traced article on a terminal: a letter and a mark in the margin of every row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from twosource.model.span import Span
from twosource.model.trace import Part, PartKind, Trace
from twosource.views.lines import QUIET, line
from twosource.views.tracing.amounts import Amounts, count_words
from twosource.views.tracing.text import cut_text
from twosource.views.wording import count

if TYPE_CHECKING:
    from rich.text import Text

# The marks tell without colour, and are plain ASCII for terminals that have nothing else.
MARKS: Mapping[PartKind, str] = {"copied": "=", "rewritten": "~", "credited": ">", "own": "+", "unknown": "."}
STYLES: Mapping[PartKind, str] = {
    "copied": "yellow",
    "rewritten": "magenta",
    "credited": "blue",
    "own": "green",
    "unknown": "",
}
LONG = 1_500  # words from which only beginnings and ends of parts are shown
MOST_PARTS = 120  # of a long text
_BEGINNING, _END = 240, 120  # characters of a part of a long text


def text_rows(trace: Trace, letters: Mapping[int, str], amounts: Amounts) -> Iterator[tuple[Text, Text]]:
    """Yield margin and words: paragraph by paragraph and part by part, of a long text beginnings and ends alone."""
    widest = max((len(letter) for letter in letters.values()), default=1)
    if amounts.total > LONG:
        yield from _short_rows(trace, letters, widest)
        return
    for paragraph in cut_text(trace.article, trace.parts):
        for piece in paragraph:
            if piece.text.strip():
                part = None if piece.part is None else trace.parts[piece.part]
                letter = letters.get(piece.part, "") if piece.part is not None else ""
                yield _row(part, letter.rjust(widest), piece.text.strip())
    yield from _rest(trace, widest)


def _short_rows(trace: Trace, letters: Mapping[int, str], widest: int) -> Iterator[tuple[Text, Text]]:
    for number, part in enumerate(trace.parts[:MOST_PARTS]):
        text = " ".join(part.span.of(trace.article.text).split())
        if len(text) > _BEGINNING + 2 * _END:
            beginning, end = text[:_BEGINNING].rsplit(" ", 1)[0], text[-_END:].split(" ", 1)[-1]
            text = f"{beginning} […] {end}"
        yield _row(part, letters.get(number, "").rjust(widest), text)
    more = len(trace.parts) - MOST_PARTS
    if more > 0:
        yield line(" " * (widest + 3)), line((f"… and {count(more, 'more part')}", QUIET))
    yield from _rest(trace, widest)


def _rest(trace: Trace, widest: int) -> Iterator[tuple[Text, Text]]:
    """Say how much there is behind the last sentence that was looked at."""
    end = trace.parts[-1].span.end if trace.parts else 0
    [words] = count_words(trace.article.text, [Span(end, len(trace.article.text))])
    if words:
        yield line(" " * (widest + 3)), line((f"… {count(words, 'word')} more were not looked at", QUIET))


def _row(part: Part | None, letter: str, words: str) -> tuple[Text, Text]:
    mark, style = (" ", QUIET) if part is None else (MARKS[part.kind], STYLES[part.kind])
    return line((f"{letter} {mark} ", f"bold {style}".strip())), line((words, style))


def make_bar(amounts: Amounts, width: int) -> Text:
    """Return a bar of so many characters, filled by the shares of the kinds with their marks."""
    pieces: list[tuple[str, str]] = []
    filled, passed = 0, 0
    for kind, mark in MARKS.items():
        passed += amounts.kinds.get(kind, 0)
        end = round(width * amounts.share(passed))
        pieces.append((mark * (end - filled), STYLES[kind]))
        filled = end
    return line("[", *pieces, "]")
