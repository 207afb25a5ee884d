"""What stands between a source and its verb: appositions, relative clauses, brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.phrases import FINITE, Range
from twosource.language.grammar.tokens import Token

_OPENERS = frozenset(["DT", "NN", "NNP", "NNS", "JJ", "VBG", "VBN", "CD", "PRP$", "IN", "W", "RB"])
_CLAUSE_OPENERS = frozenset(["as", "while", "when", "of"])
_ENDS = frozenset([",", ".", ";", ":", "—", "–"])
INSERT_MARKS = frozenset([",", "—", "–", "--"])
_TRIED = 4
_BRACKET_REACH = 12


def skip_bracket(tokens: Sequence[Token], end: int) -> int:
    """Return where the bracket that closes before ``end`` opens; ``end`` when it does not."""
    for i in range(end - 2, max(-1, end - _BRACKET_REACH), -1):
        if tokens[i].text == "(":
            return i
    return end


def find_bracket_end(tokens: Sequence[Token], start: int) -> int:
    """Return the place behind the bracket that opens at ``start``; ``start`` when it does not close."""
    for i in range(start + 1, min(len(tokens), start + _BRACKET_REACH)):
        if tokens[i].text == ")":
            return i + 1
    return start


def find_insert_before(tokens: Sequence[Token], end: int) -> Iterator[Range]:
    """Yield what may be an insertion between commas or dashes that ends right before ``end``; shortest first."""
    mark = tokens[end - 1].text
    tried = 0
    for i in range(end - 2, 0, -1):
        if tokens[i].tag == QUOTE or tokens[i].text in {";", ":"}:
            return
        if tokens[i].text != mark:
            continue
        tried += 1
        if tried > _TRIED:
            return
        if i + 1 < end - 1 and _is_insert(tokens[i + 1 : end - 1]):
            yield i + 1, end - 1


def _is_insert(insert: Sequence[Token]) -> bool:
    """An apposition has no finite verb of its own unless a relative word opens it."""
    first = insert[0]
    if first.tag not in _OPENERS:
        return False
    if first.tag == "W" or first.lower in _CLAUSE_OPENERS:
        return True
    for i, token in enumerate(insert):
        if token.tag == "W":
            return True
        if token.tag in FINITE and i > 0:
            return False
    return True


def find_insert_after(tokens: Sequence[Token], end: int) -> Range | None:
    """Return the apposition after an inverted subject ("said X, a spokesman for Y.")."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].tag in {QUOTE, "CC"}:
        return None
    stop = end + 1
    while stop < len(tokens) and tokens[stop].text not in _ENDS and tokens[stop].tag != QUOTE:
        stop += 1
    return (end + 1, stop) if stop > end + 1 else None
