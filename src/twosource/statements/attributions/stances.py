"""How a source stands to what it says: asserts, denies, hedges, asks, demands; and in which form it is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.model.statement import Form, Stance
from twosource.statements.attributions.attribution import Attribution
from twosource.statements.grammar.lines import QUOTE, Line

_WORD = re.compile(r"[^\W\d_]+(?:['’]t)?")
_BY_KIND: dict[str, Stance] = {
    "deny": "denies",
    "ask": "asks",
    "demand": "demands",
    "order": "demands",
    "hedge": "hedges",
}
_WHOLE = 0.85  # share of the content's letters that must be quoted for direct speech


def find_stance(text: str, line: Line, attribution: Attribution) -> Stance:
    """Return the stance of an attribution from its cue and the words of its content."""
    if attribution.frame == "i" and attribution.kind in {"say", "ask"}:  # "told drivers to stay"
        return "demands"
    if attribution.kind in _BY_KIND and not (attribution.negated and attribution.kind == "deny"):
        return _BY_KIND[attribution.kind]
    if not attribution.phrases:
        return "hedges"
    if attribution.negated and attribution.frame in {"t", "z", "n"} and attribution.kind in {"claim", "think", "say"}:
        return "denies"
    return judge_words(" ".join(line.cut(*part).of(text) for part in attribution.content))


def judge_words(content: str) -> Stance:
    """Return the stance that the words of a content show by themselves."""
    words = [match.group() for match in _WORD.finditer(content)]
    if any(_hedges(words, i) for i in range(len(words))):
        return "hedges"
    if content.rstrip(" \"”’'").endswith("?"):
        return "asks"
    return "asserts"


def _hedges(words: Sequence[str], i: int) -> bool:
    """Tell whether a word hedges: not the month of May, no modal that is denied ("could not") or measures.

    "Faster than we could" tells how fast, not how sure.
    """
    if words[i] == "May" or words[i].casefold() not in _words("hedges"):
        return False
    after = words[i + 1].casefold() if i + 1 < len(words) else ""
    return after not in {"not", "never"} and "than" not in (word.casefold() for word in words[max(0, i - 2) : i])


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_tables("statements_stances")[key].split())


def find_form(line: Line, attribution: Attribution) -> Form:
    """Return the form: the content is a quotation, has one in it, or is told in other words."""
    quoted = other = 0
    for first, last in attribution.content:
        for token in line.tokens[first:last]:
            if token.tag == QUOTE:
                quoted += len(token.span)
            elif token.text.isalnum():
                other += len(token.span)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _WHOLE * (quoted + other) else "mixed"
