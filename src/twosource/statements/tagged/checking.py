"""Whether what a model proposes is said at all: it also marks whom voters elected and what a court approved."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.phrases import FINITE, Range, read_phrase_right
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution

_OPENERS = frozenset(["if", "whether", "as"])
_CLAUSES = frozenset(["t", "z"])  # frames of contents that have a subject and a verb
_DO = frozenset(["do", "does", "did", "n't", "not"])


def says_something(tokens: Sequence[Token], cue: Range, content: Sequence[Range]) -> bool:
    """Tell whether a content is words, not a deed or a thing: it is quoted, a clause, or named by a noun of saying.

    ``tokens`` are the sentence, in which the rules did not find the cue.
    """
    if _is_to_come(tokens, cue):
        return False
    if any(token.lower in load_nouns().cues for token in tokens[slice(*cue)]):
        return True
    return any(_is_said(tokens, cue, part) for part in content)


def holds_source(own: Attribution, content: Sequence[Range]) -> bool:
    """Tell whether a marked content takes in who says it ("X quoted Y as saying …": "Y as saying …")."""
    return any(first <= start and stop <= last for first, last in content for start, stop in own.phrases)


def breaks_off(tokens: Sequence[Token], own: Attribution, content: Sequence[Range]) -> bool:
    """Tell whether a marked content is the subject of a clause only: the rules find its verb further on."""
    if own.frame not in _CLAUSES or len(content) != 1 or len(own.content) != 1:
        return False
    (first, last), (start, stop) = content[0], own.content[0]
    verbs = [i for i in range(start, stop) if tokens[i].tag in FINITE or tokens[i].tag == QUOTE]
    return bool(verbs) and start <= first and last <= verbs[0]


def is_clause(tokens: Sequence[Token], content: Sequence[Range]) -> bool:
    """Tell whether a content is a clause, and not cut in two by its cue."""
    return len(content) == 1 and any(token.tag in FINITE or token.tag == QUOTE for token in tokens[slice(*content[0])])


def _is_to_come(tokens: Sequence[Token], cue: Range) -> bool:
    """Tell "will decide" and "will hear them and likely decide" from what was said already ("did say")."""
    words = tokens[max(0, cue[0] - 1) : cue[1]]
    if any(token.tag == "MD" for token in words):
        return True
    verbs = [token.tag for token in tokens[slice(*cue)] if token.tag.startswith("VB")]
    shared = verbs[:1] == ["VB"] and any(token.tag == "MD" for token in tokens[: cue[0]])
    return shared and not any(token.tag == "TO" or token.lower in _DO for token in words)


def _is_said(tokens: Sequence[Token], cue: Range, part: Range) -> bool:
    words = tokens[slice(*part)]
    if any(token.tag == QUOTE for token in words):
        return True
    if part[1] <= cue[0]:  # "…, X let slip"
        return any(token.tag in FINITE for token in words)
    if words[0].lower == "that":
        verbal = any(token.tag in FINITE or token.tag == "PRP" for token in words)
        return verbal or len(words) == 1  # "denied that", but not words whose verb is another's cue
    if words[0].lower in _OPENERS or words[0].lower in load_words("questions"):
        return True
    return _opens_clause(tokens, part)


def _opens_clause(tokens: Sequence[Token], part: Range) -> bool:
    """Tell whether a subject and its verb begin a content."""
    end = read_phrase_right(tokens, part[0])
    while end < part[1] and (tokens[end].tag == "RB" or tokens[end].lower == "and"):
        end = max(end + 1, read_phrase_right(tokens, end + 1))
    return part[0] < end < part[1] and tokens[end].tag in FINITE
