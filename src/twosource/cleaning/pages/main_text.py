"""The text of the article, chosen from the lines of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from twosource.cleaning.lines.bylines import read_byline
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.cleaning.pages.alignment import Piece, align
from twosource.cleaning.pages.edges import find_lost
from twosource.cleaning.pages.page_lines import PageLine
from twosource.cleaning.pages.places import OUTSIDE
from twosource.model.article import Junk

_LINK = 0.9  # share of a line in links that makes it one
_HEADLINE = 4  # words; a link of fewer is a mention
_MOST = 0.3  # of what was extracted; a part of the page that holds more of it is the article's, whatever it is called
TITLE = "repeats the title"
HEADED = "stands under “"  # a line below the heading of a list; whether it is in the list, links tell better


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPage:
    """The lines of a page, each folded, and why it is junk wherever it stands (None: nothing says so)."""

    lines: Sequence[PageLine]
    folded: Sequence[str]
    reasons: Sequence[str | None]
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MainText:
    """The paragraphs of the article, the bylines found among them, and every other line of the page."""

    paragraphs: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    junk: list[Junk] = field(default_factory=list)


def choose_text(page: JudgedPage, extracted: Sequence[str]) -> MainText:
    """Return the article among the lines of a page, from what an extraction found (its paragraphs, in order).

    Lines that the extraction let through are dropped where their words or their place say that they are junk; lines
    that it lost come back (`find_lost`).
    """
    pieces = align(page.folded, [(text, fold(text)) for text in extracted])
    title, own = fold(page.title or ""), _list_own_places(page, pieces)
    dropped = {id(piece) for piece in pieces if _is_field(_plain(piece.text), title) or _is_junk(piece, page, own)}
    kept = [piece for piece in pieces if id(piece) not in dropped]
    lost = find_lost(page.lines, page.reasons, {number for piece in pieces for number in piece.lines})
    kept = sorted([*kept, *(Piece("", range(number, number + 1)) for number in lost)], key=lambda one: one.lines.start)
    paragraphs = [line for piece in kept for line in _print(piece, page)]
    return MainText(
        paragraphs=paragraphs,
        bylines=[byline for piece in pieces if (byline := read_byline(_plain(piece.text)))],
        junk=list(_list_junk(page, title, fold("".join(paragraphs)))),
    )


def _list_own_places(page: JudgedPage, pieces: Sequence[Piece]) -> frozenset[str]:
    """Return the parts of the page that hold so much of the extracted text that they are the article's own."""
    letters: Counter[str] = Counter()
    for piece in pieces:
        for number in piece.lines:
            letters[page.lines[number].place] += len(page.folded[number])
    return frozenset(place for place, count in letters.items() if count > _MOST * letters.total())


def _is_field(text: str, title: str) -> bool:
    return bool(read_byline(text) or read_date_line(text) or fold(text) == title)


def _is_junk(piece: Piece, page: JudgedPage, own: AbstractSet[str]) -> bool:
    return len(piece.lines) > 0 and all(_is_junk_line(page, number, own) for number in piece.lines)


def _is_junk_line(page: JudgedPage, number: int, own: AbstractSet[str]) -> bool:
    line, reason = page.lines[number], page.reasons[number]
    is_link = line.linked >= _LINK
    if reason and (is_link or not reason.startswith(HEADED)):
        return True
    elsewhere = line.place not in {OUTSIDE, *own}
    return elsewhere or (is_link and not ends_a_sentence(line.text) and weigh(line.text) >= _HEADLINE)


def _print(piece: Piece, page: JudgedPage) -> Iterator[str]:
    """Yield the lines of the page that a piece stands for; its own words where it joined cells of a table."""
    is_joined = len(piece.lines) > 1 and "|" in piece.text
    if is_joined or not piece.lines:
        yield piece.text
    else:
        yield from (page.lines[number].text for number in piece.lines if page.folded[number])


def _list_junk(page: JudgedPage, title: str, held: str) -> Iterator[Junk]:
    """Yield the lines of the page that the text does not hold, with the place they stood in."""
    for line, folded, reason in zip(page.lines, page.folded, page.reasons, strict=True):
        if folded and folded not in held:
            yield Junk(text=line.text, why=TITLE if folded == title else reason or line.place)


def _plain(text: str) -> str:
    """Return the text without the mark that an extraction puts before an item of a list."""
    return text.removeprefix("- ")
