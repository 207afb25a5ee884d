"""Words as they are searched for: without case, accents, width and the plural of English.

Both kinds of database are handed the words that are found here, so both give the same answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from zlib import crc32

# What stands between two signs that part words for sure; what is left may still be several words.
PIECE = re.compile(r"[^\x00-/:-@\[-`{-\x7f\s\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2000-\u200b\u2010-\u206f]+")
# Scripts without spaces between words, or with endings that stick to them: each character is a word, and what is typed
# is a phrase of them. Thai and Lao, Burmese, Khmer, kana, Han, Hangul.
_SINGLE = re.compile(
    "[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u1000-\u102a\u1780-\u17b3"
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b2ff\U00020000-\U000323af]"
)
_JOINERS = "\u200c\u200d"
# Marks that are left away: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and the stroke that
# makes an Arabic word longer. Those of other scripts are vowels: without them a word is another word.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d\ufe00-\ufe0f]+")
_PARTING = re.compile(r"[\x00-/:-@\[-`{-\x7f\s]+")  # inside of a word an index would cut there
_LONGEST = 64  # code points of a word that tell it from others
_SHORTEST_PLURAL = 4
_NO_PLURAL = ("ss", "us", "is")
_WITH_E = ("che", "she", "xe", "sse", "zze", "oe", "use")  # the plural of "church" and of "cache" end alike
_PAIRS = 1 << 20
PAIR = "\ue000"  # no word begins with it
_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"


Word = tuple[int, int, str]
"""A word of a text: start and end, and its form without case, accents and width."""


def find_words(text: str) -> list[Word]:
    """Return the words of a text in order.

    A word is a run of letters, digits and their marks, one character of a script that is written without spaces, or one
    symbol: an emoji, for instance.
    """
    words: list[Word] = []
    for piece in PIECE.finditer(text):
        start = piece.start()
        words.extend([(start + first, start + end, form) for first, end, form in split_piece(piece.group())])
    return words


@lru_cache(maxsize=1 << 16)
def split_piece(piece: str) -> tuple[Word, ...]:
    """Return the words of a piece of text, as `find_words` does."""
    if piece.isascii():
        return ((0, len(piece), piece.lower()[:_LONGEST]),)
    folded = ((first, end, _fold(piece[first:end])) for first, end in _bound(piece))
    return tuple((first, end, form) for first, end, form in folded if form)


def _bound(piece: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word of a piece."""
    start: int | None = None
    for place, sign in enumerate(piece):
        alone = bool(_SINGLE.match(sign)) or unicodedata.category(sign) == "So"
        inside = sign.isalnum() or (sign in _JOINERS or unicodedata.category(sign)[0] == "M")
        if start is not None and (alone or not inside):
            yield start, place
            start = None
        if alone:
            yield place, place + 1
        elif start is None and sign.isalnum():
            start = place
    if start is not None:
        yield start, len(piece)


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    kept = _PARTING.sub("", _MARKS.sub("", plain)) or plain
    return _PARTING.sub("", unicodedata.normalize("NFC", kept))[:_LONGEST]


@lru_cache(maxsize=1 << 16)
def singular(form: str) -> str:
    """Return the form under which a word is looked up: an English plural and its singular have one.

    "floods" and "flood", "cities" and "city", "viruses" and "virus". What comes out need not be a word.
    """
    if len(form) < _SHORTEST_PLURAL or not (form.isascii() and form.isalpha()) or form == "news":
        return form
    if form.endswith("s") and not form.endswith(_NO_PLURAL):
        form = form[:-1]
    if len(form) >= _SHORTEST_PLURAL and form.endswith(_WITH_E):
        form = form[:-1]
    return f"{form[:-2]}y" if len(form) > _SHORTEST_PLURAL and form.endswith("ie") else form


def find_keys(text: str) -> list[str]:
    """Return the forms under which the words of a text are looked up, in order: what an index is made of."""
    return list(chain.from_iterable(map(_keys, PIECE.findall(text))))


@lru_cache(maxsize=1 << 16)
def _keys(piece: str) -> tuple[str, ...]:
    return tuple(singular(form) for _, _, form in split_piece(piece))


def pair_codes(keys: Sequence[str]) -> set[str]:
    """Return the codes of all words side by side, of which phrases are made: about a million different ones.

    The words are given as they are looked up. Other words side by side may have the same code.
    """
    numbers = {(first * 31 + second) % _PAIRS for first, second in pairwise(map(_hash, keys))}
    halves = _halves()
    return {f"{PAIR}{halves[number >> 10]}{halves[number & 1023]}" for number in numbers}


@lru_cache(maxsize=1 << 16)
def _hash(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))


@cache
def _halves() -> tuple[str, ...]:
    return tuple(first + second for first in _DIGITS for second in _DIGITS)
