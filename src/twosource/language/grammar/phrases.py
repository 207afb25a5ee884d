"""Noun phrases beside a word, by the tags of their tokens. Places are token numbers, half-open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.language.grammar.lexicon import load_words
from twosource.language.grammar.tokens import Token

Range = tuple[int, int]

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
NOUNS = frozenset(["NN", "NNS", "NNP"])
_INSIDE = NOUNS | {"JJ", "CD", "POS", "VBN", "VBG", "PRP$", "DT"}
_OPENERS = frozenset(["DT", "PRP$"])
_COUNTED = NOUNS | {"CD"}
_ENDS = NOUNS | {"CD", "JJ", "DT"}
_OWNING = NOUNS | {"POS"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_CENTURIES = frozenset(["19", "20"])
_BEFORE_MODIFIER = frozenset(["DT", "PRP$", "JJ", "CD", "POS", "RB", "VBN", "VBG"])
_AFTER = {  # which tags may stand before a modifier inside a noun phrase
    "VBN": frozenset(["DT", "PRP$", "JJ", "CD"]),
    "VBG": frozenset(["DT", "PRP$", "JJ", "CD"]),
    "RB": frozenset(["DT"]),
    "JJ": _BEFORE_MODIFIER | {"NNP"},
    "CD": _BEFORE_MODIFIER,
}
_MODIFIERS = 4  # words that "both … and" may put before a plural
_INVERTED_TITLES = frozenset(["jr.", "sr.", "ii", "iii"])


def is_time(token: Token) -> bool:
    """Tell whether the token is the name of a day, month or part of the day, or a year."""
    text = token.text
    return token.lower in load_words("times") or (text[:2] in _CENTURIES and _YEAR.fullmatch(text) is not None)


def read_phrase_left(tokens: Sequence[Token], end: int) -> int:
    """Return where the noun phrase that ends at ``end`` starts; ``end`` itself when there is none."""
    start = _read_core_left(tokens, end)
    while start < end and start >= 2 and tokens[start - 1].lower in load_words("links") and not is_time(tokens[start]):  # noqa: PLR2004 - a noun and a link before it
        if tokens[start - 2].tag not in _COUNTED or is_time(tokens[start - 2]):
            break
        before = _read_core_left(tokens, start - 1)
        if before == start - 1:
            break
        start = before
    return start


def _read_core_left(tokens: Sequence[Token], end: int) -> int:
    if end <= 0:
        return end
    last = tokens[end - 1]
    if last.lower.endswith(("self", "selves")) and end > 1:  # "Tal himself"
        return min(end - 1, _read_core_left(tokens, end - 1))
    if last.tag == "PRP" or (last.tag == "W" and last.lower == "who"):
        return end - 1
    if last.tag not in _ENDS or is_time(last) or last.lower in {"that", "no"}:
        return end
    start = end - 1
    while start > 0 and _continues_left(tokens, start):
        start -= 1
    return _drop_lead(tokens, start, end)


def _continues_left(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether the token before ``start`` belongs to the phrase that starts there."""
    here, before = tokens[start], tokens[start - 1]
    if (here.tag in _OPENERS and before.tag != "DT") or is_time(before):
        return False
    if here.tag == "POS":
        return before.tag in NOUNS or before.tag == "CD"
    if here.lower in _INVERTED_TITLES and before.text == ",":
        return True
    if before.tag == "CC" or before.text == "&":
        return before.lower in {"and", "&"} and _joins_modifiers(tokens, start)
    return _is_inside(before, tokens[start - 2] if start > 1 else None)


def _is_inside(token: Token, before: Token | None) -> bool:
    """Tell whether a token can stand inside a noun phrase, behind ``before``."""
    if token.tag in {"VBN", "VBG"}:
        opens = before is None or before.tag in {".", "Q"}  # "…," retired general Mira Tal said
        return (opens and token.tag == "VBN") or (before is not None and before.tag in _OPENERS)
    return token.tag in _INSIDE or (token.tag == "RB" and before is not None and before.tag == "DT")


def _joins_modifiers(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether the conjunction before ``start`` joins two modifiers ("Russian and North Korean officials")."""
    if start < 2:  # noqa: PLR2004 - a word and the conjunction
        return False
    left = tokens[start - 2]
    both = start >= 3 and tokens[start - 3].lower == "both"  # noqa: PLR2004 - one more word
    name = left.tag == tokens[start].tag == "NNP" and tokens[start - 1].text == "&"
    listed = both and any(token.tag == "NNS" for token in tokens[start : start + _MODIFIERS])
    return (left.tag == "JJ" and (tokens[start].tag == "JJ" or both)) or (listed and left.tag == "NNP") or name


def _drop_lead(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end and (tokens[start].tag == "POS" or is_time(tokens[start])):
        start += 1
    return start


def read_phrase_right(tokens: Sequence[Token], start: int) -> int:
    """Return where the noun phrase that starts at ``start`` ends; ``start`` itself when there is none."""
    end = _read_core_right(tokens, start)
    while end > start and end + 1 < len(tokens) and tokens[end].lower in load_words("links"):
        if is_time(tokens[end + 1]) or tokens[end + 1].lower in load_words("time_leads"):
            break
        following = _read_core_right(tokens, end + 1)
        if following == end + 1:
            break
        end = following
    return end


def _read_core_right(tokens: Sequence[Token], start: int) -> int:
    if start >= len(tokens):
        return start
    if tokens[start].tag == "PRP":
        return start + 1
    end = start
    while end < len(tokens) and _continues_right(tokens, start, end):
        end += 1
    while end > start and tokens[end - 1].tag not in _ENDS:
        end -= 1
    return end


def _continues_right(tokens: Sequence[Token], start: int, end: int) -> bool:
    token = tokens[end]
    if is_time(token):
        return False
    if token.tag in _OPENERS:
        return end == start or tokens[end - 1].tag in {"DT", "POS"} or tokens[end - 1].lower == "and"
    if token.tag == "NNP" and end > start and tokens[end - 1].tag == "NNS":
        return False  # "according to sources Mira Tal was there"
    return token.tag in _OWNING or (token.tag in _AFTER and (end == start or _follows(tokens, end)))


def _follows(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a modifier can follow the token before it: a phrase does not go on behind its noun."""
    return tokens[end - 1].tag in _AFTER[tokens[end].tag]


def skip_adjuncts(tokens: Sequence[Token], start: int) -> int:
    """Return the first place at or after ``start`` that is not an adverb, a time or a phrase with a preposition."""
    while start < len(tokens):
        following = _skip_adjunct(tokens, start)
        if following == start:
            break
        start = following
    return start


def _skip_adjunct(tokens: Sequence[Token], start: int) -> int:
    token = tokens[start]
    if token.tag == "RB" and token.lower not in {"not", "n't"}:
        return start + 1
    if token.lower in load_words("time_leads") and start + 1 < len(tokens) and is_time(tokens[start + 1]):
        return start + 2
    if is_time(token):
        return start + 1
    if token.tag in {"IN", "TO"} and token.lower not in {"that", "if", "whether", "because", "although", "while", "as"}:
        end = read_phrase_right(tokens, start + 1)
        return end if end > start + 1 else start
    return start


def skip_adverbs_left(tokens: Sequence[Token], end: int) -> int:
    """Return ``end`` moved before adverbs and times that stand between a subject and its verb."""
    while end > 0 and (tokens[end - 1].tag == "RB" or is_time(tokens[end - 1])):
        end -= 1
        if end > 1 and tokens[end - 1].lower in load_words("time_leads") and is_time(tokens[end]):
            end -= 1
    return end
