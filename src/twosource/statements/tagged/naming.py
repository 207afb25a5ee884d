"""The words that a model marks as a source, read by grammar: phrases of joint sources, and what describes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.model.span import Span
from twosource.statements.attributions.inserts import INSERT_MARKS
from twosource.statements.attributions.subjects import is_portfolio
from twosource.statements.grammar.lexicon import load_nouns
from twosource.statements.grammar.lines import QUOTE
from twosource.statements.grammar.phrases import NOUNS, Range
from twosource.statements.grammar.tokens import Token

_LEADS = frozenset(["IN", "TO", "CC", ".", "RB", QUOTE])
_JOINTS = frozenset(["and", "or", "&"])
_ENDS = NOUNS | {"PRP", "CD", "JJ", "DT"}  # how a noun phrase ends: "Tal", "she", "dozens", "the wounded", "both"
_MODIFIED = 2  # words of "Veyran and Tarnese officials" behind the conjunction


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Token numbers of a source: a phrase for each of joint sources, and the apposition or clause behind them."""

    phrases: tuple[Range, ...]
    insert: Range | None = None


def find_range(tokens: Sequence[Token], span: Span) -> Range | None:
    """Return the tokens that a span touches; None when it touches none."""
    touched = [i for i, token in enumerate(tokens) if token.span.overlaps(span)]
    return (touched[0], touched[-1] + 1) if touched else None


def read_naming(tokens: Sequence[Token], span: Span) -> Naming | None:
    """Return the source that a span names; None when no words are left that could."""
    found = find_range(tokens, span)
    if found is None:
        return None
    first, last = _trim(tokens, found)
    if first == last:
        return None
    parts = list(_split_joint(tokens, first, last))
    if len(parts) > 1:
        return Naming(phrases=tuple(parts))
    stop = next((i for i in range(first + 1, last) if _breaks(tokens[i])), last)
    behind = (stop + 1, last) if stop + 1 < last and tokens[stop].text in INSERT_MARKS else None
    clause = (stop, last) if stop < last and tokens[stop].tag == "W" else None
    return Naming(phrases=((first, stop),), insert=behind or clause)


def _trim(tokens: Sequence[Token], found: Range) -> Range:
    first, last = found
    while first < last and tokens[first].tag in _LEADS:
        first += 1
    while last > first and tokens[last - 1].tag in {".", QUOTE, "POS", "CC"}:
        last -= 1
    return first, last


def _breaks(token: Token) -> bool:
    return token.text in INSERT_MARKS or token.text == "(" or token.tag == "W"


def _split_joint(tokens: Sequence[Token], first: int, last: int) -> Iterator[Range]:
    """Yield the phrases of "A and B" or "A, B and C"; one when the conjunction stands inside of a single source."""
    joints = [i for i in range(first + 1, last) if tokens[i].lower in _JOINTS]
    marks = {*joints, *(i for i in range(first + 1, last) if joints and tokens[i].text == ",")}
    places = [first - 1, *sorted(marks), last]
    parts = [(a + 1, b) for a, b in pairwise(places) if b > a + 1]
    if not joints or not all(_stands_alone(tokens, part) for part in parts) or _is_one(tokens, parts):
        yield first, last
    else:
        yield from parts


def _stands_alone(tokens: Sequence[Token], part: Range) -> bool:
    """Tell whether a part can be a source by itself: a name, a pronoun, or a noun that can speak."""
    words = tokens[part[0] : part[1]]
    if any(_breaks(token) for token in words) or words[-1].tag not in _ENDS:
        return False
    named = all(token.tag in {"NNP", "PRP"} for token in words)
    return named or any(token.lower in load_nouns().speakers or token.tag == "NNP" for token in words)


def _is_one(tokens: Sequence[Token], parts: Sequence[Range]) -> bool:
    """Tell whether the parts are one body, or modifiers of one plural ("Veyran and Tarnese officials")."""
    left, right = parts[-2], parts[-1]
    modifies = right[1] - right[0] >= _MODIFIED and tokens[right[0]].tag in {"NNP", "JJ"} and left[1] - left[0] == 1
    return is_portfolio(tokens, parts) or (modifies and tokens[right[1] - 1].tag == "NNS")
