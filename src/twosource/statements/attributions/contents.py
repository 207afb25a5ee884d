"""What a cue attributes: the words after it, before it, or on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_verbs, load_words
from twosource.language.grammar.phrases import FINITE, Range, read_phrase_right, skip_adjuncts
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.cues import Cue
from twosource.statements.attributions.frames import find_frame, opens_clause

_ENDINGS = frozenset([",", "?", "!", "—", "–", "-", "--"])
_ADJUNCT_REACH = 18
_SUBJECT_REACH = 8  # tokens between "what" and the verb of its clause
_LONGEST_LEAD = 8  # tokens before "X said" that may be an adverbial; more are a clause, verb seen or not


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What follows a cue: ``content`` and the letter of its frame (see the lexicon)."""

    content: Range
    frame: str


def find_complement(tokens: Sequence[Token], cue: Cue, start: int) -> Complement | None:
    """Return the content that follows the cue (or, when inverted, its subject) from ``start`` on."""
    place = skip_addressee(tokens, cue, start)
    found = _read_complement(tokens, cue, place)
    if found is None or found.frame in {"n", "z"}:
        later = _find_later(tokens, cue, place)
        if later is not None:
            return later
    return found


def skip_addressee(tokens: Sequence[Token], cue: Cue, start: int) -> int:
    """Return the place behind whom the cue speaks to ("told reporters")."""
    if cue.verb.base not in load_words("addressing") or cue.shape == "passive":
        return start
    end = read_phrase_right(tokens, start)
    if end >= len(tokens):
        return start
    if tokens[end].tag == "TO":  # "told drivers to stay": who is told is part of what is told
        return start
    said = tokens[end].tag == QUOTE or tokens[end].lower == "that" or tokens[end].text in {",", ":"}
    return end if said or cue.verb.base in {"tell", "inform"} else start


def _find_later(tokens: Sequence[Token], cue: Cue, place: int) -> Complement | None:
    """Look behind adjuncts: "said in a statement on Monday that …"."""
    behind = _find_that(tokens, cue, place) or skip_adjuncts(tokens, place)
    if behind == place:
        return None
    found = _read_complement(tokens, cue, behind)
    if found is not None and found.frame == "n":
        return None
    return found


def _find_that(tokens: Sequence[Token], cue: Cue, place: int) -> int | None:
    """Return where "that" stands behind where something was said ("said at a rally in Tarn, Veyra, that …")."""
    if "t" not in cue.verb.frames or place >= len(tokens) or tokens[place].tag != "IN":
        return None
    for i in range(place + 1, min(len(tokens), place + _ADJUNCT_REACH)):
        if tokens[i].lower == "that":
            return i if tokens[i].tag != "DT" and opens_clause(tokens, i) else None
        if tokens[i].tag in FINITE or tokens[i].tag == QUOTE:
            return None
    return None


def _read_complement(tokens: Sequence[Token], cue: Cue, place: int) -> Complement | None:
    if place >= len(tokens):
        return None
    frame = find_frame(tokens, cue, place)
    if frame is None:
        return None
    if frame == "q" and tokens[place].tag != QUOTE:
        place += 1
    end = _find_object_end(tokens, place, cue) if frame == "n" else len(tokens)
    return Complement(content=(place, end), frame=frame) if place < end else None


def _find_object_end(tokens: Sequence[Token], place: int, cue: Cue) -> int:
    """Return where the object of a verb ends: before another verb, a clause of time or reason, a participle."""
    filled = _fills_subject(tokens, cue)
    for i in range(place + 1, len(tokens) - 1):
        token, following = tokens[i], tokens[i + 1]
        if filled and token.tag in FINITE:
            return i
        joined = token.tag == "CC" and (following.tag in FINITE | {"RB"} or following.lower in load_verbs())
        loose = token.text == "," and following.tag in {"CC", "W", "VBG", "VBD", "VBZ"}
        if joined or (cue.verb.kind != "accuse" and (loose or token.lower in load_words("object_ends"))):
            return i
    return len(tokens)


def _fills_subject(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell whether the verb stands in a clause that is a subject ("What the crew call a leak was none")."""
    for i in range(cue.start - 1, max(-1, cue.start - _SUBJECT_REACH), -1):
        if tokens[i].tag in FINITE:
            return False
        if tokens[i].lower == "what":
            return i == 0 or tokens[i - 1].tag in {".", QUOTE, "CC", "IN"}
    return False


def find_content_before(tokens: Sequence[Token], stop: int, *, interrupts: bool = False) -> Range | None:
    """Return the content that ends where the subject (or inverted cue) at ``stop`` begins.

    ``interrupts``: it goes on behind the cue, so that it need not be a clause ("The test, X said, was a success").
    """
    if stop == 0:
        return None
    last = tokens[stop - 1]
    if last.tag == QUOTE:
        return (0, stop)
    if last.text not in _ENDINGS or stop == 1:
        return None
    if interrupts:
        return (0, stop - 1)
    clause = stop > _LONGEST_LEAD or any(token.tag in FINITE or token.tag == QUOTE for token in tokens[: stop - 1])
    return (0, stop - 1) if clause else None
