"""The text of the article, chosen from the lines of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from twosource.cleaning.lines.bylines import read_byline
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.cleaning.pages.alignment import Piece, align
from twosource.cleaning.pages.edges import find_lost
from twosource.cleaning.pages.page_lines import PageLine
from twosource.cleaning.pages.places import OUTSIDE
from twosource.model.article import Junk

TITLE = "repeats the title"
LINK = "a link to another page"
BYLINE = "the byline, kept as such"
DATE_LINE = "the date line of the page"
_LINK = 0.9  # share of a line in links that makes it one
_HEADLINE = 4  # words; a link of fewer is a mention
_MOST = 0.3  # of what was extracted; a part of the page that holds more of it is the article's, whatever it is called
_HEADED = "stands under “"  # a line below the heading of a list; whether it is in the list, links tell better


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPage:
    """The lines of a page, each folded, and why it is junk wherever it stands (None: nothing says so).

    ``stated`` is the text that the page itself states as its article's, folded; "" where it states none.
    """

    lines: Sequence[PageLine]
    folded: Sequence[str]
    reasons: Sequence[str | None]
    title: str = ""
    stated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MainText:
    """The paragraphs of the article, the bylines found among them, and every other line of the page.

    ``trust`` is the share of what was extracted that nothing speaks against; where it is low, that went wrong.
    """

    paragraphs: tuple[str, ...]
    bylines: tuple[str, ...]
    junk: tuple[Junk, ...]
    trust: float


def choose_text(page: JudgedPage, extracted: Sequence[str]) -> MainText:
    """Return the article among the lines of a page, from what an extraction found (its paragraphs, in order).

    Lines that the extraction let through are dropped where their words or their place say that they are junk; lines
    that it lost come back (`find_lost`).
    """
    elsewhere = {number for number, line in enumerate(page.lines) if line.place != OUTSIDE}
    aligned = align(page.folded, [(text, fold(text)) for text in extracted], elsewhere)
    pieces = [part for piece in aligned for part in _split(piece, page)]
    own = _list_own_places(page, pieces)
    judged = [(piece, _name_reason(piece, page, own)) for piece in pieces]
    kept = [piece for piece, why in judged if why is None]
    reasons = {number: why for piece, why in judged if why for number in piece.lines}
    seen = {number for piece in pieces for number in piece.lines}
    lost = find_lost(page.lines, page.reasons, seen) | _find_stated(page, seen)
    back = [Piece("", range(number, number + 1)) for number in lost]
    ordered = sorted([*kept, *back], key=lambda piece: piece.lines.start)
    held = {page.folded[number] for piece in ordered for number in piece.lines}
    return MainText(
        paragraphs=tuple(_print(piece, page) for piece in ordered),
        bylines=tuple(byline for piece in pieces if (byline := read_byline(_plain(piece.text)))),
        junk=tuple(_list_junk(page, reasons, held)),
        trust=_weigh_trust(kept, pieces),
    )


def _list_own_places(page: JudgedPage, pieces: Sequence[Piece]) -> frozenset[str]:
    """Return the parts of the page that hold so much of the extracted text that they are the article's own."""
    letters: Counter[str] = Counter()
    for piece in pieces:
        for number in piece.lines:
            letters[page.lines[number].place] += len(page.folded[number])
    return frozenset(place for place, count in letters.items() if count > _MOST * letters.total())


def _name_reason(piece: Piece, page: JudgedPage, own: AbstractSet[str]) -> str | None:
    text = _plain(piece.text)
    if read_byline(text):
        return BYLINE
    if read_date_line(text):
        return DATE_LINE
    if fold(text) == page.title:
        return TITLE
    reasons = [_name_line_reason(page, number, own) for number in piece.lines]
    return reasons[0] if reasons and all(reasons) else None


def _name_line_reason(page: JudgedPage, number: int, own: AbstractSet[str]) -> str | None:
    line, reason = page.lines[number], page.reasons[number]
    is_link = line.linked >= _LINK
    if reason and (is_link or not reason.startswith(_HEADED)):
        return reason
    if line.place not in {OUTSIDE, *own}:
        return line.place
    return LINK if is_link and not ends_a_sentence(line.text) and weigh(line.text) >= _HEADLINE else None


def _find_stated(page: JudgedPage, held: AbstractSet[int]) -> set[int]:
    """Return the lines that the page states as its article's, and that nothing speaks against."""
    if not page.stated:
        return set()
    return {
        number
        for number, line in enumerate(page.lines)
        if number not in held
        and line.place == OUTSIDE
        and not page.reasons[number]
        and ends_a_sentence(line.text)
        and page.folded[number] in page.stated
    }


def _split(piece: Piece, page: JudgedPage) -> Iterator[Piece]:
    """Yield a piece for each line of the page; cells of a table, which the extraction joined, stay together."""
    if len(piece.lines) < 2 or "|" in piece.text:  # noqa: PLR2004 - one line needs no splitting
        yield piece
    else:
        yield from (Piece(page.lines[number].text, range(number, number + 1)) for number in piece.lines)


def _print(piece: Piece, page: JudgedPage) -> str:
    """Return the line of the page that a piece stands for; its own words where it is on none, or joins several."""
    return page.lines[piece.lines.start].text if len(piece.lines) == 1 else piece.text


def _list_junk(page: JudgedPage, reasons: Mapping[int, str], held: AbstractSet[str]) -> Iterator[Junk]:
    """Yield the lines of the page that are none of the article's, ``held``, with why: their words, or their place."""
    for number, (line, folded) in enumerate(zip(page.lines, page.folded, strict=True)):
        if folded and folded not in held:
            why = TITLE if folded == page.title else reasons.get(number) or page.reasons[number] or _name_field(line)
            yield Junk(text=line.text, why=why)


def _name_field(line: PageLine) -> str:
    """Return what field of the article a line outside of it is, else the place it stands in."""
    if line.place != OUTSIDE:
        return line.place
    return BYLINE if read_byline(line.text) else DATE_LINE if read_date_line(line.text) else OUTSIDE


def _weigh_trust(kept: Sequence[Piece], pieces: Sequence[Piece]) -> float:
    total = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) for piece in kept) / total if total else 0.0


def _plain(text: str) -> str:
    """Return the text without the mark that an extraction puts before an item of a list."""
    return text.removeprefix("- ")
