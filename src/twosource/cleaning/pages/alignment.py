"""Which lines of a page an extracted text is made of: it may have joined, cut and tidied them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate

_SURE = 30  # letters that stand only once on a page
_WHOLE = 0.6  # of a line; an extraction that holds this much of it holds the line


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of an extracted text, and the lines of the page it is made of (none: it is on no line)."""

    text: str
    lines: range


def align(
    folded: Sequence[str], paragraphs: Sequence[tuple[str, str]], elsewhere: AbstractSet[int] = frozenset()
) -> list[Piece]:
    """Return a piece for each paragraph, in the order of the page.

    ``folded`` are the lines of the page without case, spaces and punctuation (`fold`), ``paragraphs`` the text of each
    and the same folded. A paragraph that is on no line goes after the one before it. Of equal lines those that do not
    stand ``elsewhere`` than in the article, in a caption for instance, are meant.
    """
    stream = _Stream(folded, elsewhere)
    pieces, cursor = [], 0
    for text, key in paragraphs:
        if key:
            found = stream.find(key, cursor)
            lines = range(cursor, cursor) if found is None else found
            cursor = max(cursor, lines.stop)
            pieces.append(Piece(text, lines))
    return sorted(pieces, key=lambda piece: piece.lines.start)


class _Stream:
    """The folded lines of a page as one run of letters."""

    def __init__(self, folded: Sequence[str], elsewhere: AbstractSet[int]) -> None:
        self.folded = folded
        self.letters = "".join(folded)
        self.starts = [0, *accumulate(map(len, folded))]
        self.numbers: dict[str, list[int]] = {}
        for number, line in enumerate(folded):
            self.numbers.setdefault(line, []).append(number)
        self.elsewhere = elsewhere

    def find(self, key: str, cursor: int) -> range | None:
        """Return the lines that hold ``key``, below the line ``cursor`` if they stand there, else above."""
        numbers = self.numbers.get(key)
        if numbers:
            meant = [number for number in numbers if number not in self.elsewhere] or numbers
            number = next((number for number in meant if number >= cursor), meant[0])
            return range(number, number + 1)
        if len(key) < _SURE:
            return None
        begin, end = self._look_for(key, cursor), 0
        if begin >= 0:
            return self._between(begin, begin + len(key))
        begin = self._look_for(key[:_SURE], cursor)
        if begin < 0:
            return None
        end = self.letters.find(key[-_SURE:], begin, begin + 2 * len(key)) + _SURE
        return self._between(begin, end if end > begin else min(begin + len(key), len(self.letters)))

    def _look_for(self, key: str, cursor: int) -> int:
        below = self.letters.find(key, self.starts[min(cursor, len(self.folded))])
        return below if below >= 0 else self.letters.find(key)

    def _between(self, begin: int, end: int) -> range:
        """Return the lines of which most stands between two places."""
        first = bisect_right(self.starts, begin) - 1
        last = bisect_right(self.starts, end - 1) - 1
        if first == last:
            is_most = end - begin >= _WHOLE * len(self.folded[first])
            return range(first, first + 1) if is_most else range(first, first)
        first += begin - self.starts[first] > (1 - _WHOLE) * len(self.folded[first])
        last -= end - self.starts[last] < _WHOLE * len(self.folded[last])
        return range(first, last + 1)
