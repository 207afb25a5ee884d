"""What is known about a single word of a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from twosource.language.lexicon import load_tables, load_terms


@cache
def word_table(name: str) -> frozenset[str]:
    """Return one table of the lexicon of name words."""
    return frozenset(load_tables("name-words")[name]["words"])


@lru_cache(maxsize=65_536)
def is_common(word: str) -> bool:
    """Tell whether a word stands in lower case in running text, so that its capital may be no name's."""
    folded = word.casefold()
    common = load_terms("common-words")
    if folded.replace("’", "'") in load_terms("stop-words"):
        return True
    return folded in common or ("-" in folded and all(part in common for part in folded.split("-")))


@lru_cache(maxsize=65_536)
def is_capital(word: str) -> bool:
    """Tell whether a word has the capital of a name. Days and months do not count; "al-" may stand before it."""
    letter = word[3:4] if word[:3] in {"al-", "el-", "ul-", "ad-", "as-", "ar-"} else word[:1]
    return letter.isupper() and word.casefold() not in _never()


@cache
def _never() -> frozenset[str]:
    return word_table("never") - word_table("doubtful")


def is_institution(words: Sequence[str]) -> bool:
    """Tell whether the words are an institution's, which goes on over "of" and "and"."""
    return any(word.casefold() in _institutional() for word in words)


@cache
def _institutional() -> frozenset[str]:
    return word_table("organisations") | word_table("places") | word_table("others")
