"""Whether two words are one word, spelled differently.

Conservative: two words of the language are never one, whatever they look like ("casual", "causal"), nor are names and
numbers. What is left are slips of the pen: letters exchanged, doubled, left out or mistaken inside a word
(the four errors of Damerau 1964).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from twosource.language.lexicon import load_terms

_SHORTEST = 5  # letters; between shorter words almost every slip makes another word
_SHORTEST_UNKNOWN = 7
_VARIANTS = (  # American and British forms of one word
    (re.compile(r"our(?=s|ed|ing|able|ful|ite|$)"), "or"),
    (re.compile(r"is(?=e[ds]?$|ing$|ations?$)"), "iz"),
    (re.compile(r"ys(?=e[ds]?$|ing$)"), "yz"),
    (re.compile(r"(?<=[^aeiou])re(?=s?$)"), "er"),
    (re.compile(r"ll(?=ed$|ing$|ers?$)"), "l"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ence(?=s?$)"), "ense"),
)


def is_same_word(first: str, second: str) -> bool:
    """Tell whether two words differ in spelling only. Both are folded (lower case, no apostrophes)."""
    if not (first.isalpha() and second.isalpha()):
        return False
    if _vary(first) == _vary(second):
        return True
    known = (_is_known(first), _is_known(second))
    if all(known) or min(len(first), len(second)) < _SHORTEST:
        return False
    slip = _name_slip(first, second)
    if slip in {"exchanged", "doubled"}:
        return any(known) or min(len(first), len(second)) >= _SHORTEST_UNKNOWN
    return slip == "inside" and any(known)


@cache
def _vary(word: str) -> str:
    if len(word) < _SHORTEST:
        return word
    for form, other in _VARIANTS:
        word = form.sub(other, word)
    return word


def is_common(word: str) -> bool:
    """Tell whether it is a word that stands in lower case in news."""
    return word in load_terms("common-words") or word in load_terms("stop-words")


def _is_known(word: str) -> bool:
    return is_common(word) or word in _seen_whole()


@cache
def _seen_whole() -> frozenset[str]:
    """The words that the encoder's vocabulary holds in one piece: the frequent words of English."""
    import json
    from importlib.resources import files

    text = files("twosource.language").joinpath("weights", "encoder-tokenizer.json").read_text("utf-8")
    return frozenset(word for word in json.loads(text)["model"]["vocab"] if word.isalpha())


def _name_slip(first: str, second: str) -> str | None:
    """Return how one slip leads from one word to the other: "exchanged", "doubled", "inside", or None."""
    short, long = sorted((first, second), key=len)
    start = _common(short, long)
    end = min(_common(short[::-1], long[::-1]), len(short) - start)
    middle_short, middle_long = short[start : len(short) - end], long[start : len(long) - end]
    if len(middle_short) == len(middle_long) == len("ab") and middle_short == middle_long[::-1]:
        return "exchanged"
    if (len(middle_short), len(middle_long)) not in {(0, 1), (1, 1)}:
        return None
    if not middle_short and middle_long in {long[start - 1 : start], long[start + 1 : start + 2]}:
        return "doubled"
    return "inside" if start and end else None


def _common(first: str, second: str) -> int:
    """Return with how many equal letters two words begin."""
    return next((place for place, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), len(first))


def is_doubled(words: list[str], place: int) -> bool:
    """Tell whether the word at ``place`` is written twice in a row."""
    return any(first == second for first, second in pairwise(words[max(0, place - 1) : place + 2]))
