"""Lines of pages to a text: what repeats on the pages goes, words parted at line ends are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_EDGE = 3  # lines at the top and the bottom of a page that may be a header or a footer
_PART = 6  # of a page's lines may be at each edge at most
_FEWEST = 3  # pages on which a line must stand to count as repeated; of two pages both
_LONGEST_EDGE = 300  # characters of a header or footer
_SHARE = 0.5  # of the pages
_COUNTED = re.compile(r"\A\W*\d{1,4}\b\W*|\W*(?:\bpage\s*)?\b\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*\Z", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|/|\|)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)
_BROWSER = re.compile(  # what browsers print at the edges: the time and the title, the address and the page
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d\d\b.*|(?:https?|file)://\S+(?: \d{1,4}/\d{1,4})?", re.IGNORECASE
)
_LONGEST_WORD = 60  # characters
_PARTED = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_FIRST_PARTS = frozenset(
    ("well", "self", "ex", "half", "high", "long", "low", "full", "part", "short", "far", "mid", "so")
)
_BLANKS = re.compile(r"[ \t\u00a0]+")


def strip_edges(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], tuple[str, ...]]:
    """Return the pages without headers, footers and page numbers, and the words of each that was left out.

    Letters that were printed as one (ﬁ) are two again.

    A line at the edge of a page is a header or footer when it stands, page numbers apart, at the edges of half
    of the pages.
    """
    tidy = [[line for raw in page if (line := _BLANKS.sub(" ", raw.translate(_LIGATURES)).strip())] for page in pages]
    counted = Counter(shape for page in tidy for shape in {_shape(page[number]) for number in _edges(page)})
    least = max(2, min(_FEWEST, len(tidy)), _SHARE * len(tidy))
    dropped: dict[str, None] = {}
    stripped = [
        _strip_page(page, {shape for shape, often in counted.items() if often >= least}, dropped) for page in tidy
    ]
    return stripped, tuple(dropped)


def join_lines(pages: Sequence[Sequence[str]]) -> str:
    """Return the lines as one text; a word that a hyphen parts at the end of a line is whole again.

    The hyphen goes only where the next line goes on with a small letter. It stays where the text has the compound
    elsewhere, and after words that are hardly ever parted otherwise ("well-known").
    """
    lines = [line for page in pages for line in page]
    known = {word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)}
    joined: list[str] = []
    for line in lines:
        if joined and line[:1].islower() and _PARTED.search(joined[-1]):
            first, _, rest = line.partition(" ")
            joined[-1] = _join_word(joined[-1], first, known)
            line = rest  # noqa: PLW2901 - its first word is in the line before
        if line:
            joined.append(line)
    return "\n".join(joined)


def _join_word(before: str, after: str, known: set[str]) -> str:
    start = re.split(r"\W", before[-_LONGEST_WORD:-1])[-1].lower()
    end = re.split(r"[^\w-]", after)[0].lower()
    compound = f"{start}-{end}" in known or (start in _FIRST_PARTS and start + end not in known)
    return f"{before}{after}" if compound else f"{before[:-1]}{after}"


def _strip_page(page: list[str], repeated: set[str], dropped: dict[str, None]) -> list[str]:
    edges = _edges(page)
    gone = {number for number in edges if _shape(page[number]) in repeated}
    ends = {0, len(page) - 1} if len(page) > 1 else set()
    outermost = {number for number in ends if _BROWSER.fullmatch(page[number]) or _PAGE_NUMBER.fullmatch(page[number])}
    dropped.update((page[number], None) for number in sorted(gone | outermost))
    return [line for number, line in enumerate(page) if number not in gone | outermost]


def _edges(page: Sequence[str]) -> list[int]:
    count = len(page)
    edge = min(_EDGE, -(-count // _PART))
    return [number for number in range(count) if number < edge or number >= count - edge]


def _shape(line: str) -> str:
    """Return the line without a page number at its beginning or end, unless it is nothing else."""
    return line if len(line) > _LONGEST_EDGE else _COUNTED.sub("", line.lower()) or line
