"""Where a line stood on its page: beside which line of the text it is put back."""

from __future__ import annotations

import re

from twosource.cleaning.pages.bare_text import strip_tags
from twosource.cleaning.relabelling.lines import normalise
from twosource.model.article import RawArticle
from twosource.model.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def put_back(text: str, words: str, page: RawArticle | None) -> tuple[str, bool]:
    """Return the text with words as a paragraph of it, and whether they stand where they stood on the page.

    They stand before or behind the line that is nearest on the page among those of the text; without one at its end.
    """
    gap = "\n\n" if "\n\n" in text or "\n" not in text else "\n"
    lines = {normalise(match.group()): Span(match.start(), match.end()) for match in _LINE.finditer(text)}
    beside = _find_beside([*map(normalise, _read_lines(page))], [*map(normalise, _LINE.findall(words))], lines)
    if beside is None:
        return f"{text.rstrip()}{gap}{words}", False
    place, follows = beside
    if follows:
        return f"{text[: place.end]}{gap}{words}{text[place.end :]}", True
    return f"{text[: place.start]}{words}{gap}{text[place.start :]}", True


def _read_lines(page: RawArticle | None) -> list[str]:
    if page is None:
        return []
    content = strip_tags(page.content) if page.markup == "html" else page.content
    return [line for line in _LINE.findall(content) if line.strip()]


def _find_beside(page: list[str], words: list[str], lines: dict[str, Span]) -> tuple[Span, bool] | None:
    """Return the place in the text of the nearest line on the page, and whether the words follow it."""
    wanted = [line for line in words if line]
    starts = [number for number in range(len(page)) if wanted and page[number : number + len(wanted)] == wanted]
    best: tuple[int, bool, Span] | None = None
    for start in starts:
        for number, line in enumerate(page):
            if line in lines and not start <= number < start + len(wanted):
                follows = number < start
                away = start - number if follows else number - start - len(wanted) + 1
                if best is None or (away, not follows) < (best[0], not best[1]):
                    best = (away, follows, lines[line])
    return (best[2], best[1]) if best else None
