"""What a noun phrase is about: its core, the name in it."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.phrases import NOUNS
from twosource.language.grammar.tokens import Token
from twosource.language.places import load_gazetteer
from twosource.model.mention import Name
from twosource.model.span import Span

_CORE_ENDS = NOUNS | {"CD", "DT"}


def find_core(tokens: Sequence[Token], names: Sequence[Name]) -> Sequence[Token]:
    """Return the phrase without what is attached by prepositions ("analysts at a bank": "analysts")."""
    for i in range(1, len(tokens)):
        attached = tokens[i].lower in load_words("links") or tokens[i].tag in {"VBN", "VBG", "W"}
        attached = attached or _is_trailing(tokens, i)
        attached = attached and not _is_modifier(tokens, i)
        if attached and tokens[i - 1].tag in _CORE_ENDS:
            inside = any(name.span.start < tokens[i].start < name.span.end for name in names)
            if not inside:
                return tokens[:i]
    return tokens


def _is_modifier(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a participle stands before its noun ("the released tape"), not behind ("those released")."""
    before, following = tokens[place - 1], tokens[place + 1 : place + 2]
    return before.tag == "DT" and bool(following) and following[0].tag in NOUNS | {"JJ"}


def _is_trailing(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an adjective with a preposition stands behind its noun ("a source familiar with it")."""
    following = tokens[place + 1 : place + 2]
    if tokens[place].tag != "JJ" or not following:
        return False
    return following[0].lower in load_words("links") or following[0].tag == "TO"


def find_name(core: Sequence[Token], names: Sequence[Name]) -> Name | None:
    """Return the name the core is about: the one that holds its last word, or that a word like "agency" follows."""
    last = core[-1]
    for name in names:
        inside = name.span.contains(Span(core[0].start, last.end))  # "Lantern" of the Morning Lantern
        if name.span.overlaps(last.span) and (inside or core[0].start <= name.span.start):
            return name if name.kind != "other" or last.tag == "NNP" else None
    nouns = load_nouns()
    tail = [token for token in core if token.tag in {"NN", "NNS"}]
    owned = last.lower in load_words("state")  # "the Veyran ministry" is not Veyra
    if last.lower in nouns.bodies and not owned and not last.lower.endswith("s") and tail:
        before = [name for name in names if core[0].start <= name.span.start and name.span.end <= last.start]
        if before and before[-1].kind in {"organisation", "other"}:
            return before[-1]
    return None


def find_outlet(core: Sequence[Token]) -> Sequence[Token]:
    """Return the phrase up to the name of a paper or broadcaster ("Veyra's Tarn Courier newspaper")."""
    end = len(core)
    while end > 0 and core[end - 1].lower in load_words("media"):
        end -= 1
    named = end > 1 and core[end - 1].tag == core[end - 2].tag == "NNP"
    return core[:end] if named and end < len(core) else ()


def is_people(word: str) -> bool:
    """Tell whether a word is a people's plural."""
    return word.endswith("s") and word.removesuffix("s") in load_gazetteer().demonyms
