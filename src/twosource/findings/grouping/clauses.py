"""Whether a part of a statement says something by itself, and whether it can be understood so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.findings.propositions.words import FINITE, VERBS
from twosource.findings.words.terms import find_terms
from twosource.language.grammar.corrections import tag_words
from twosource.language.grammar.tags import load_word_tagger
from twosource.language.grammar.tokens import Token, split_tokens
from twosource.model.span import Span

# What begins with one of these is told of something that was named before it, or is part of a longer clause.
_LEANING_TAGS = VERBS | {"W", "IN", "CC", "TO"}
_LEADING_TAGS = frozenset(["W", "IN"])
_CONTENT = frozenset(["that", "whether", "if"])  # what follows is what is said
_LEAST_WORDS = 2  # content words beside the verb; a number by itself is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What is known of a part of a sentence.

    ``is_subordinate``: a word such as "when" or "because" stands before it.
    ``says_something``: it has a finite verb and two content words beside it. ``is_whole``: it says something, and
    begins as a sentence may.
    """

    says_something: bool
    is_subordinate: bool
    is_whole: bool


def read_clause(spans: Sequence[Span], statement: Span, text: str) -> Clause:
    """Return what the part of a statement at ``spans`` is; the words around it tell its words' kinds."""
    tokens = split_tokens(text, statement)
    tag_words(tokens, load_word_tagger())
    inside = [token for token in tokens if any(span.contains(token.span) for span in spans)]
    verbs = [token for token in inside if token.tag in FINITE]
    content = {term.span for span in spans for term in find_terms(text, span) if term.kind != "number"}
    says = bool(verbs) and len(content - {verb.span for verb in verbs}) >= _LEAST_WORDS
    led = _is_led(tokens, inside)
    return Clause(says_something=says, is_subordinate=led, is_whole=says and not led and _begins_well(inside))


def _is_led(tokens: Sequence[Token], inside: Sequence[Token]) -> bool:
    before = [token for token in tokens if inside and token.end <= inside[0].start]
    return bool(before) and before[-1].tag in _LEADING_TAGS and before[-1].lower not in _CONTENT


def _begins_well(tokens: Sequence[Token]) -> bool:
    first = next((token for token in tokens if token.tag != "."), None)
    return first is not None and first.tag not in _LEANING_TAGS
