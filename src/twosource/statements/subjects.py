"""Who the subject of a cue verb is: the noun phrase before it, or after it when the order is inverted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.statements.cues import Cue
from twosource.statements.lexicon import load_words
from twosource.statements.lines import QUOTE
from twosource.statements.phrases import NOUNS, read_phrase_left, read_phrase_right, skip_adverbs_left
from twosource.statements.tokens import Token

_RELATIVES = frozenset(["who", "which", "that"])
_INSERT_OPENERS = frozenset(["DT", "NN", "NNP", "NNS", "JJ", "VBG", "VBN", "CD", "PRP$", "IN", "W", "RB"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_INSERTS_TRIED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The subject of a cue: one phrase, or several when sources are joint.

    ``start`` and ``end`` bound everything from the first phrase to the verb, insertions included
    (``end`` to the end of an inverted subject). ``insert`` is the apposition or relative clause.
    """

    phrases: tuple[tuple[int, int], ...]
    start: int
    end: int
    insert: tuple[int, int] | None = None
    inverted: bool = False


def find_subject_before(tokens: Sequence[Token], place: int) -> Subject | None:
    """Return the subject that stands before the verb group that starts at ``place``."""
    end = skip_adverbs_left(tokens, place)
    if end == 0:
        return None
    last = tokens[end - 1]
    if last.text == ",":
        return _find_before_insert(tokens, end, place)
    if last.text == ")":
        end = _skip_bracket(tokens, end)
    if last.tag == "W" and last.lower in _RELATIVES:
        return _find_antecedent(tokens, end - 1, place)
    return _read_subject(tokens, end, place)


def _skip_bracket(tokens: Sequence[Token], end: int) -> int:
    for i in range(end - 2, max(-1, end - 12), -1):
        if tokens[i].text == "(":
            return i
    return end


def _read_subject(tokens: Sequence[Token], end: int, place: int) -> Subject | None:
    start = read_phrase_left(tokens, end)
    if start == end:
        return None
    phrases = _join_left(tokens, start, end)
    return Subject(phrases=phrases, start=_include_both(tokens, phrases[0][0]), end=place)


def _include_both(tokens: Sequence[Token], start: int) -> int:
    return start - 1 if start > 0 and tokens[start - 1].lower in {"both", "either", "neither"} else start


def _join_left(tokens: Sequence[Token], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the phrases that "and" joins to the one from ``start`` to ``end``, first one first."""
    phrases = [(start, end)]
    first = start
    while first > 1 and _is_joint(tokens[first - 1]):
        stop = first - 1
        if tokens[stop - 1].text == ",":
            stop -= 1
        before = read_phrase_left(tokens, stop)
        if before == stop:
            break
        phrases.insert(0, (before, stop))
        first = before
    if len(phrases) > 1 and not _starts_clause(tokens, _include_both(tokens, first)):
        return ((start, end),)
    return tuple(phrases)


def _is_joint(token: Token) -> bool:
    return token.lower in {"and", "or", "&"} or token.text == ","


def _starts_clause(tokens: Sequence[Token], start: int) -> bool:
    if start == 0:
        return True
    before = tokens[start - 1]
    return before.tag in {".", QUOTE} or before.lower in load_words("clause_leads")


def _find_antecedent(tokens: Sequence[Token], relative: int, place: int) -> Subject | None:
    """Return whom "who" in "…, who said" stands for."""
    end = relative - 1 if relative > 0 and tokens[relative - 1].text == "," else relative
    start = read_phrase_left(tokens, end)
    if start == end:
        return None
    return Subject(phrases=((start, end),), start=start, end=place)


def _find_before_insert(tokens: Sequence[Token], end: int, place: int) -> Subject | None:
    """Return the subject before an apposition or relative clause between commas that ends at ``end``."""
    tried = 0
    for i in range(end - 2, 0, -1):
        if tokens[i].tag == QUOTE or tokens[i].text in {";", ":"}:
            return None
        if tokens[i].text != ",":
            continue
        tried += 1
        if tried > _INSERTS_TRIED:
            return None
        subject = _try_insert(tokens, (i, end), place)
        if subject is not None:
            return subject
    return None


def _try_insert(tokens: Sequence[Token], commas: tuple[int, int], place: int) -> Subject | None:
    opening, end = commas
    insert = tokens[opening + 1 : end - 1]
    if not insert or insert[0].tag not in _INSERT_OPENERS | {"VBD"} or not _is_insert(insert):
        return None
    found = _read_subject(tokens, opening, place)
    if found is None or not _starts_clause(tokens, found.start):
        return None
    return Subject(phrases=found.phrases, start=found.start, end=place, insert=(opening + 1, end - 1))


def _is_insert(insert: Sequence[Token]) -> bool:
    """An apposition has no finite verb of its own unless a relative word opens it."""
    if insert[0].tag == "W" or insert[0].lower in {"as", "while", "when", "of"} or insert[-1].tag == "W":
        return True
    for i, token in enumerate(insert):
        if token.tag == "W":
            return True
        if token.tag in _FINITE and i > 0:
            return False
    return True


def find_subject_after(tokens: Sequence[Token], cue: Cue) -> Subject | None:
    """Return the subject of an inverted order ("…", said X)."""
    if cue.end >= len(tokens) or (
        tokens[cue.end].tag == "PRP" and tokens[cue.end].lower in {"him", "her", "them", "it"}
    ):
        return None
    end = read_phrase_right(tokens, cue.end)
    if end == cue.end or not any(token.tag in NOUNS | {"PRP"} for token in tokens[cue.end : end]):
        return None
    phrases = [(cue.end, end)]
    while end < len(tokens) - 1 and tokens[end].lower == "and":
        following = read_phrase_right(tokens, end + 1)
        if following == end + 1 or _has_verb_next(tokens, following):
            break
        phrases.append((end + 1, following))
        end = following
    return Subject(
        phrases=tuple(phrases), start=cue.end, end=end, insert=_find_insert_after(tokens, end), inverted=True
    )


def _has_verb_next(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].tag in _FINITE | {"RB"}


def _find_insert_after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Return the apposition after an inverted subject ("said X, a spokesman for Y.")."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].tag in {QUOTE, "CC"}:
        return None
    stop = end + 1
    while stop < len(tokens) and tokens[stop].text not in {",", ".", ";", ":", "—"} and tokens[stop].tag != QUOTE:
        stop += 1
    return (end + 1, stop) if stop > end + 1 else None
