"""Where numbers begin in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.numerals.digits import read_digits, skip_digits
from twosource.language.numerals.numeral import Numeral
from twosource.language.numerals.words import read_words


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers of ``text`` in order, with the magnitude that follows ("3.2 million" is one number)."""
    search = _starts().search
    padded = f" {text}"  # a number word is found with the sign before it; so is one at the very start
    place = 0
    while match := search(padded, place):
        if match["word"]:
            start = match.start()
            numeral = read_words(text, start)
        else:
            start = match.start() - 1
            numeral = read_digits(text, start)
        if numeral is None:
            place = match.end() if match["word"] else skip_digits(text, start) + 1
            continue
        yield numeral
        place = numeral.span.end + 1


@cache
def _starts() -> re.Pattern[str]:
    """Return a pattern that begins with a set of characters, which is the fastest search that ``re`` knows."""
    tables = load_tables("numbers")
    words = [word for name in ("words", "magnitudes", "plurals", "parts") for word in tables[name]]
    forms = [form for word in words for form in (word, word.capitalize(), word.upper())]
    return re.compile(rf"[\d½¼¾⅓⅔]|[\W_](?P<word>{_branch(forms)})(?:(?!\w)|(?=fold(?!\w)))")


def _branch(words: list[str]) -> str:
    """Return a pattern of words that share their first letters: each letter of the text is looked at once."""
    if words == [""]:
        return ""
    heads = dict.fromkeys(word[0] for word in words if word)
    rest = {head: [word[1:] for word in words if word.startswith(head)] for head in heads}
    either = "|".join(head + _branch(tails) for head, tails in rest.items())
    return f"(?:{either})" + ("?" if "" in words else "")
