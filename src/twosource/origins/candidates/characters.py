"""What each character is to a fingerprint: part of a word, a mark of quotation, a blank, and how it is folded."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TABLE = 0x20001  # one entry for each character of the two first planes, and one for all beyond: rare Han
_SHORT = 256
_LOOK, _SEVERAL = 255, 254  # no kinds, but what is to be done
_ACCENTS = range(0x300, 0x370)
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # kana
    (0x3400, 0x9FFF),  # Han
    (0xF900, 0xFAFF),
    (0x20000, 0x20000),
)


class Kind:
    """The kinds of characters. Words of scripts without spaces are ``UNSPACED``; ``UNSEEN`` ones count for nothing."""

    OTHER = 0
    WORD = 1
    UNSPACED = 2
    UNSEEN = 3
    BLANK = 4
    BREAK = 5
    BRACKET = 6
    OPENING = 7
    CLOSING = 8
    STRAIGHT = 9
    SINGLE_OPENING = 10
    SINGLE = 11


_MARKS = {
    Kind.BLANK: "\t",
    Kind.BREAK: "\n\r\v\f\0\x85\u2028\u2029",
    Kind.BRACKET: "([{—–-:;/",
    Kind.OPENING: "“„«「『",
    Kind.CLOSING: "”»」』",
    Kind.STRAIGHT: '"″',
    Kind.SINGLE_OPENING: "‘",
    Kind.SINGLE: "'’",
}
_KIND_OF = {"L": Kind.WORD, "N": Kind.WORD, "M": Kind.WORD, "Z": Kind.BLANK}  # by the first letter of the category


@cache
def list_kinds() -> NDArray[np.uint8]:
    """Return the kind of each character, by its number."""
    import numpy as np

    told = (_KIND_OF.get(unicodedata.category(chr(code))[0], Kind.OTHER) for code in range(_TABLE))
    kinds = np.fromiter(told, dtype=np.uint8, count=_TABLE)
    unseen = [code for code in range(_TABLE) if unicodedata.category(chr(code)) == "Cf"]
    kinds[[*unseen, *_ACCENTS]] = Kind.UNSEEN
    for first, last in _UNSPACED:
        block = kinds[first : last + 1]
        block[block == Kind.WORD] = Kind.UNSPACED
    for kind, marks in _MARKS.items():
        kinds[[ord(mark) for mark in marks]] = kind
    return kinds


@cache
def list_folded() -> NDArray[np.uint32]:
    """Return, by the number of each character, the one that it is taken for: accents and widths folded away."""
    import numpy as np

    folded = np.arange(_TABLE, dtype=np.uint32)
    for code in range(_TABLE):
        if unicodedata.decomposition(chr(code)):
            folded[code] = _fold(chr(code))
    return folded


def _fold(character: str) -> int:
    plain = unicodedata.normalize("NFKD", character)
    whole = all(ord(each) in _ACCENTS for each in plain[1:])
    return ord(plain[0] if whole else character)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Characters:
    """The characters of some texts with a break between them: their kinds, and the numbers of what they are taken for.

    Each is taken for its lower case without accents. ``starts`` is where each text starts.
    """

    kinds: NDArray[np.uint8]
    folded: NDArray[np.uint32]
    starts: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Tables:
    """Kind and folded number of each character in any case, `_SEVERAL` for what is several characters in lower case.

    The ``short`` ones are those of the first 256, as `bytes.translate` takes them, and `_LOOK` for what has no room.
    """

    kinds: NDArray[np.uint8]
    folded: NDArray[np.uint32]
    short_kinds: bytes
    short_folded: bytes


def read_characters(texts: Sequence[str]) -> Characters:
    """Return the characters of the texts."""
    import numpy as np

    tables, codes = _list_tables(), _read_codes("\n".join(texts))
    short = codes.astype(np.uint8).tobytes()  # nearly all are among the first 256, and the others are mended
    kinds = np.frombuffer(bytearray(short.translate(tables.short_kinds)), dtype=np.uint8)
    folded = np.frombuffer(short.translate(tables.short_folded), dtype=np.uint8).astype(np.uint32)
    others = ((codes >= _SHORT) | (kinds == _LOOK)).nonzero()[0]
    beyond = codes[others]
    kinds[others], folded[others] = tables.kinds[beyond], tables.folded[beyond]
    if (kinds[others] == _SEVERAL).any():
        return read_characters([text.casefold() for text in texts])
    starts = np.cumsum([0, *(len(text) + 1 for text in texts)])[:-1]
    return Characters(kinds=kinds, folded=folded, starts=starts)


@cache
def _list_tables() -> _Tables:
    import numpy as np

    lower = [chr(code).casefold() for code in range(_TABLE)]
    several = np.array([len(each) != 1 for each in lower])
    codes = np.array([ord(each[0]) for each in lower])
    kinds, folded = np.where(several, _SEVERAL, list_kinds()[codes]).astype(np.uint8), list_folded()[codes]
    look = several[:_SHORT] | (folded[:_SHORT] >= _SHORT)
    return _Tables(
        kinds=kinds,
        folded=folded,
        short_kinds=np.where(look, _LOOK, kinds[:_SHORT]).astype(np.uint8).tobytes(),
        short_folded=folded[:_SHORT].astype(np.uint8).tobytes(),
    )


def _read_codes(text: str) -> NDArray[np.uint32]:
    """Return the numbers of the characters of ``text``, those beyond the table as its last entry."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    known: NDArray[np.uint32] = np.minimum(codes, np.uint32(_TABLE - 1))
    return known
