"""The language of a text, by py3langid (Lui and Baldwin 2012)."""

from __future__ import annotations

from twosource.language.lexicon import load_tables

UNKNOWN = "und"
_NO_LANGUAGE = "zxx"  # numbers and code
_LEAD = 8.0  # log-likelihood by which a language must lead; close relatives are mistaken below it
_LEAST = 40  # letters; less is too little to tell languages apart
_WIDE = 3  # letters that a sign of a script without spaces stands for
_PIECE = 160  # bytes; three such pieces tell languages apart as well as whole texts do, in a tenth of the time
_ENGLISH_ONLY = frozenset(
    ["and", "been", "from", "have", "that", "the", "their", "they", "this", "were", "which", "with", "would"]
)
_ENGLISH_SHARE = 0.08  # of the words; English has a sixth of such words, other languages none
_PLACES = (0.2, 0.5, 0.8)  # of the text; its edges are datelines, names and what is left of the page


def find_language(text: str, hint: str | None = None) -> str:
    """Return the ISO 639-1 code of the language the text is written in, ``und`` when that is too unsure.

    Looks at three pieces of a long text, first for words that only English has: most texts end there. ``hint`` is the
    language that a page or a feed declares. They often declare wrongly, so it only decides between the two
    likeliest languages.
    """
    sample = _sample(text)
    if _count_letters(sample) < _LEAST:
        return UNKNOWN
    if _is_english(sample):
        return "en"
    from py3langid import rank

    (code, best), (second, next_best) = rank(sample)[:2]
    if code == _NO_LANGUAGE:
        return UNKNOWN
    if best - next_best >= _LEAD:
        return str(code)
    return hint if hint is not None and hint in {code, second} else UNKNOWN


def _count_letters(sample: str) -> int:
    """Return the letters, a sign of a script without spaces as `_WIDE` of them."""
    letters = sum(map(str.isalpha, sample))
    if sample.isascii():
        return letters
    return letters + (_WIDE - 1) * sum("\u2e80" <= letter <= "\ud7af" for letter in sample if letter.isalpha())


def _is_english(sample: str) -> bool:
    words = sample.casefold().split()
    return sum(word in _ENGLISH_ONLY for word in words) > _ENGLISH_SHARE * len(words)


def _sample(text: str) -> str:
    """Return a short text as it is, of a longer one a piece from each third."""
    most = len(_PLACES) * _PIECE
    if len(text) > most:
        starts = [max(0, int(len(text) * place) - _PIECE // 2) for place in _PLACES]
        text = " ".join(_cut(text[start : start + _PIECE]) for start in starts)
    return text.encode("utf-8", "replace")[:most].decode("utf-8", "ignore")


def _cut(piece: str) -> str:
    """Return a piece of a text in as many bytes as its place is given, without the broken word at its beginning."""
    short = piece.encode("utf-8", "replace")[:_PIECE].decode("utf-8", "ignore")
    return short.partition(" ")[2] or short


def name_language(code: str) -> str:
    """Return the English name of a language, or the code where the name is not known."""
    return str(load_tables("languages")["names"].get(code, f"the language “{code}”"))
