"""What a cue by itself tells of the stance: its class, and whether it is negated or held back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.language.grammar.lexicon import load_nouns
from twosource.model.span import Span
from twosource.statements.stances.lexicon import MARKS, load_cue_kinds, load_group, split_words

_BEFORE, _BEHIND = 40, 16  # characters around a cue in which its negation and its particle stand
_REACH = 4  # words from a negation to the cue
_STRONG = frozenset(["deny", "ask", "demand", "order", "hedge"])
_ASIDE = frozenset(["and", "but", "who", "which", "that", "while", "because"]) | MARKS


@dataclass(frozen=True, slots=True, kw_only=True)
class CueReading:
    """A cue: the class and base form of its verb (or noun), its words, and what stands against it.

    ``turn`` is "not" for what is negated ("did not say"), "withheld" for what is held back ("declined to say",
    "would not say"), else "".
    """

    kind: str
    base: str
    words: tuple[str, ...]
    turn: Literal["", "not", "withheld"]


def read_cue(text: str, cue: Span) -> CueReading:
    """Return what the cue at ``cue`` is; its class is "" when no lexicon has it."""
    words = split_words(cue.of(text))
    behind = split_words(text[cue.end : cue.end + _BEHIND])
    place, kind, base = _find_head([*words, *behind[:1]], len(words))
    before = [*_words_before(text, cue), *words[:place]]
    return CueReading(kind=kind, base=base, words=tuple(words), turn=_find_turn(before))


def _find_head(words: Sequence[str], count: int) -> tuple[int, str, str]:
    """Return the place, class and base form of the verb among the first ``count`` words that tells most."""
    found = []
    kinds = load_cue_kinds()
    for i in range(count):
        pair = f"{words[i]} {words[i + 1]}" if i + 1 < len(words) else words[i]
        known = kinds.get(pair) or kinds.get(words[i])
        if known is not None:
            found.append((i, *known))
    nouns = load_nouns().cues
    if not found or found[0][2] in {"issue", "release"} or not load_group("cue_words", "light").isdisjoint(words):
        found += [(i, nouns[words[i]], words[i]) for i in range(count) if words[i] in nouns]
    strong = [each for each in found if each[1] in _STRONG]
    return (strong or found or [(0, "", "")])[0]


def _words_before(text: str, cue: Span) -> list[str]:
    """Return the words that stand before a cue in its own clause."""
    piece = text[max(0, cue.start - _BEFORE) : cue.start]
    piece = piece[piece.rfind("\n") + 1 :]
    words = split_words(piece)
    for i in range(len(words) - 1, -1, -1):
        if words[i] in _ASIDE:
            return words[i + 1 :]
    return words


def _find_turn(before: Sequence[str]) -> Literal["", "not", "withheld"]:
    near = list(before[-_REACH:])
    if _is_withheld(near):
        return "withheld"
    negated = [
        i
        for i, word in enumerate(near)
        if (word in load_group("cue_words", "negations") or word.endswith("n't")) and near[i + 1 : i + 2] != ["only"]
    ]
    if not negated:
        return ""
    unwilling = load_group("cue_words", "unwilling")
    return "not" if unwilling.isdisjoint(near[max(0, negated[0] - 1) : negated[0] + 1]) else "withheld"


def _is_withheld(near: Sequence[str]) -> bool:
    """Tell whether the cue is what somebody declines to do, not what they do who "declined to be named"."""
    places = [i for i, word in enumerate(near) if word in load_group("cue_words", "withholding")]
    if not places:
        return False
    between = near[places[-1] + 1 :]
    return "or" in between or len([word for word in between if not word.endswith("ly")]) <= 1
