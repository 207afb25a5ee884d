"""The characters of many lines at once: what sort each is, and how many of each sort a line holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

OTHER, LOWER, UPPER, LETTER, WIDE, DIGIT, SPACE, STOP, ASK, COMMA, COLON, QUOTE, BRACKET, BAR, CODE, DASH, SYMBOL = (
    range(17)
)
SORTS = 17
_BY_CATEGORY = {
    "Ll": LOWER, "Lu": UPPER, "Lt": UPPER, "Lo": LETTER, "Lm": LETTER, "Mn": LETTER, "Mc": LETTER, "Nd": DIGIT,
    "Nl": DIGIT, "No": DIGIT, "Zs": SPACE, "Cc": SPACE, "Pd": DASH, "Ps": BRACKET, "Pe": BRACKET, "Pi": QUOTE,
    "Pf": QUOTE, "Sm": SYMBOL, "Sc": SYMBOL, "Sk": SYMBOL, "So": SYMBOL, "Pc": SYMBOL,
}  # fmt: skip
_BY_CHARACTER = {
    STOP: ".…。।۔", ASK: "!?！？؟", COMMA: ",，、،", COLON: ":;：；؛", QUOTE: "\"'“”„‘’«»「」『』",
    BAR: "|›>/·•→←▪►*~", CODE: "{}=<@#_\\$&+^",
}  # fmt: skip
_WIDE = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF))
_PLANE = 0x10000  # characters beyond the first plane count as symbols


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters:
    """The characters of lines, one after the other, each line closed by a line feed.

    ``sorts``: the sort of each; ``lowered``: its code point, capitals as small letters; ``line_of``: the
    number of its line; ``counts``: how many of each sort a line holds, lines × sorts; ``starts`` and
    ``ends``: where each line begins and where its line feed stands.
    """

    sorts: npt.NDArray[np.uint8]
    lowered: npt.NDArray[np.uint32]
    line_of: Ints
    counts: Ints
    starts: Ints
    ends: Ints


def read_characters(lines: Sequence[str]) -> Characters:
    """Return the characters of ``lines``, none of which holds a line feed. Lone surrogates are no letters."""
    import numpy as np

    encoded = ("\n".join(lines) + "\n").encode("utf-32-le", "surrogatepass")
    codes = np.minimum(np.frombuffer(encoded, np.uint32), _PLANE - 1)
    sort_of, small_of = _tables()
    sorts = sort_of[codes]
    ends = np.flatnonzero(codes == ord("\n"))
    starts = np.concatenate(([0], ends[:-1] + 1))
    line_of = np.repeat(np.arange(len(ends)), ends + 1 - starts)
    counts = np.bincount(line_of * SORTS + sorts, minlength=len(ends) * SORTS).reshape(-1, SORTS)
    counts[:, SPACE] -= 1  # the line feed
    return Characters(sorts=sorts, lowered=small_of[codes], line_of=line_of, counts=counts, starts=starts, ends=ends)


@cache
def _tables() -> tuple[Any, Any]:
    import unicodedata

    import numpy as np

    categories = [unicodedata.category(chr(code)) for code in range(_PLANE)]
    sort_of = np.array([_BY_CATEGORY.get(category, OTHER) for category in categories], np.uint8)
    for first, last in _WIDE:
        sort_of[first : last + 1][sort_of[first : last + 1] == LETTER] = WIDE
    for sort, characters in _BY_CHARACTER.items():
        sort_of[[ord(character) for character in characters]] = sort
    sort_of[_PLANE - 1] = SYMBOL
    small_of = np.arange(_PLANE, dtype=np.uint32)
    capitals = np.flatnonzero(sort_of == UPPER)
    small_of[capitals] = [ord(chr(code).lower()[0]) for code in capitals]
    return sort_of, small_of
