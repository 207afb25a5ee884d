"""Names of persons, places and houses that nobody has, made of syllables; and countries, as they are."""

from __future__ import annotations

from functools import cache
from random import Random

from benchmarks.corpora.wordlists import load_rows, load_words
from twosource.language.lexicon import load_tables, load_terms

_AMOUNT = 20_000  # of each kind


@cache
def list_names(kind: str, *, vowel: bool) -> tuple[str, ...]:
    """Return all names of a kind, "person" or "place", that begin with a vowel or do not, in no order."""
    firsts = load_words("vowel-firsts" if vowel else "firsts")
    links, ends = ("", *load_words("links")), load_words(f"{kind}-ends")
    made = sorted({first + link + end for first in firsts for link in links for end in ends if _sounds(link, end)})
    Random(f"{kind} {vowel}").shuffle(made)
    return tuple(made[:_AMOUNT])


def _sounds(link: str, end: str) -> bool:
    return not (link[-1:] in "aeiou" and link and end[0] in "aeiou")


@cache
def list_given_names(gender: str) -> tuple[str, ...]:
    """Return given names, of men or of women, as they are written."""
    known = {name.lower() for name in load_terms("given-names")}
    names = sorted(name for name in load_tables("statements_given_names")[gender].split() if name in known)
    return tuple(name.capitalize() for name in names if name.isalpha() and len(name) > 2)


@cache
def list_lands() -> tuple[tuple[str, ...], ...]:
    """Return countries, their capitals, their adjectives and the words for their people, in the same order."""
    return tuple(zip(*load_rows("lands"), strict=True))
