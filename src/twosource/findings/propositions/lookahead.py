"""What stands ahead in a sentence: a verb, a subject with its verb, the end of a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.propositions.words import FINITE, load_turns
from twosource.language.grammar.lexicon import load_words
from twosource.language.grammar.phrases import skip_adjuncts
from twosource.language.grammar.tokens import Token

_FARTHEST = 30  # tokens that a subject may take
_SUBJECTS = frozenset(["NN", "NNS", "NNP", "CD", "Q"])
_INSIDE = frozenset(["JJ", "RB", "POS", "VBN", "VBG", "CC"])
_DETERMINERS = frozenset(["DT", "PRP$"])
STRONG = frozenset(";:—–.?!…")


def is_strong(token: Token) -> bool:
    """Tell whether the mark parts more than a comma does."""
    return token.tag == "." and token.text[0] in STRONG


def skip_adverbs(tokens: Sequence[Token], start: int) -> int:
    """Return the first place at or after ``start`` that is no adverb."""
    while start < len(tokens) and tokens[start].tag == "RB":
        start += 1
    return start


def find_finite(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of the finite verb that stands at ``start``, adverbs aside."""
    place = skip_adverbs(tokens, start)
    return place if place < len(tokens) and tokens[place].tag in FINITE else None


def find_any_finite(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of the next finite verb before a strong mark."""
    for place in range(start, len(tokens)):
        if tokens[place].tag in FINITE:
            return place
        if is_strong(tokens[place]):
            return None
    return None


def find_clause(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of the finite verb whose subject begins at ``start``, behind adverbs or "on Monday" too."""
    found = _find_verb(tokens, start)
    if found is None:
        behind = skip_adjuncts(tokens, start)
        found = _find_verb(tokens, behind) if behind > start else None
    return found


def _find_verb(tokens: Sequence[Token], start: int) -> int | None:
    named, linked = False, True
    place = start
    while place < min(len(tokens), start + _FARTHEST):
        token = tokens[place]
        if token.tag in FINITE:
            return place if named else None
        if token.text == ",":
            place = _skip_insert(tokens, place) if named else len(tokens)
            continue
        if token.tag == "W":
            return _find_behind_relative(tokens, place) if named else None
        opens = token.tag in _DETERMINERS or token.tag == "PRP"
        if opens and not linked:
            return None  # "the plan the firm had drawn"
        if not (opens or token.tag in _SUBJECTS or token.tag in _INSIDE or _links(token)):
            return None
        named = named or token.tag in _SUBJECTS or token.tag in {"PRP", "DT"}
        linked = token.tag in {"IN", "TO", "CC", "RB"} or token.lower in {"all", "both", "half"}
        place += 1
    return None


def find_past(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of a form in -ed taken for a participle, if a noun stands before it and no verb else follows."""
    for place in range(start + 1, find_mark(tokens, start)):
        token = tokens[place]
        if token.tag == "VBN" and tokens[place - 1].tag in _SUBJECTS | {"PRP", "RB"}:
            return place
        if not (token.tag in _SUBJECTS or token.tag in _DETERMINERS or token.tag in {"JJ", "RB", "POS", "PRP"}):
            return None
    return None


def find_mark(tokens: Sequence[Token], start: int) -> int:
    """Return the place of the next comma or strong mark at or after ``start``, or the end."""
    for place in range(start, len(tokens)):
        if tokens[place].text == "," or is_strong(tokens[place]):
            return place
    return len(tokens)


def _links(token: Token) -> bool:
    """Tell whether the token joins nouns: a preposition, and no conjunction."""
    clause = token.lower in load_words("clause_leads") or token.lower in load_turns("openers")
    return token.tag in {"IN", "TO"} and not clause


def _skip_insert(tokens: Sequence[Token], comma: int) -> int:
    """Return the place behind what stands between two commas if a verb follows it, else the end."""
    end = find_mark(tokens, comma + 1)
    closes = end < len(tokens) and tokens[end].text == "," and find_finite(tokens, end + 1) is not None
    return end + 1 if closes else len(tokens)


def _find_behind_relative(tokens: Sequence[Token], place: int) -> int | None:
    """Return the place of the second finite verb after a relative pronoun: the first is the relative clause's."""
    first = find_any_finite(tokens, place)
    return None if first is None else find_any_finite(tokens, first + 1)
