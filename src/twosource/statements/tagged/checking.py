"""Whether what a model proposes is said at all: it also marks whom voters elected and what a court approved."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.statements.grammar.lexicon import load_nouns, load_words
from twosource.statements.grammar.lines import QUOTE
from twosource.statements.grammar.phrases import FINITE, Range, read_phrase_right
from twosource.statements.grammar.tokens import Token

_OPENERS = frozenset(["that", "if", "whether", "as"])


def says_something(tokens: Sequence[Token], cue: Range, content: Sequence[Range]) -> bool:
    """Tell whether a content is words, not a deed or a thing: it is quoted, a clause, or named by a noun of saying.

    ``tokens`` are the sentence, in which the rules did not find the cue.
    """
    if any(token.tag == "MD" for token in tokens[max(0, cue[0] - 1) : cue[1]]):
        return False  # "will decide": not yet
    if any(token.lower in load_nouns().cues for token in tokens[slice(*cue)]):
        return True
    return any(_is_said(tokens, cue, part) for part in content)


def _is_said(tokens: Sequence[Token], cue: Range, part: Range) -> bool:
    words = tokens[slice(*part)]
    if any(token.tag == QUOTE for token in words):
        return True
    if part[1] <= cue[0]:  # "…, X let slip"
        return any(token.tag in FINITE for token in words)
    if words[0].lower in _OPENERS or words[0].lower in load_words("questions"):
        return True
    return _opens_clause(tokens, part)


def _opens_clause(tokens: Sequence[Token], part: Range) -> bool:
    """Tell whether a subject and its verb begin a content."""
    end = read_phrase_right(tokens, part[0])
    while end < part[1] and (tokens[end].tag == "RB" or tokens[end].lower == "and"):
        end = max(end + 1, read_phrase_right(tokens, end + 1))
    return part[0] < end < part[1] and tokens[end].tag in FINITE
