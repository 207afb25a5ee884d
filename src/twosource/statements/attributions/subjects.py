"""Who the subject of a cue verb is: the noun phrase before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_verbs, load_words
from twosource.language.grammar.phrases import (
    FINITE,
    NOUNS,
    Range,
    is_time,
    read_phrase_left,
    read_phrase_right,
    skip_adverbs_left,
)
from twosource.language.grammar.tokens import Token
from twosource.language.names.kinds import given_names
from twosource.language.names.words import is_common
from twosource.statements.attributions.inserts import INSERT_MARKS, find_insert_before, skip_bracket

_PAIR = 2
_RELATIVES = frozenset(["who", "which", "that"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The subject of a cue: one phrase, or several when sources are joint.

    ``start`` and ``end`` bound everything from the first phrase to the verb, insertions included
    (``end`` to the end of an inverted subject). ``insert`` is the apposition or relative clause.
    """

    phrases: tuple[Range, ...]
    start: int
    end: int
    insert: Range | None = None


def find_subject_before(tokens: Sequence[Token], place: int) -> Subject | None:
    """Return the subject that stands before the verb group that starts at ``place``."""
    end = skip_adverbs_left(tokens, place)
    if end == 0:
        return None
    last = tokens[end - 1]
    if last.text in INSERT_MARKS:
        return _find_before_insert(tokens, end, place)
    if last.tag == "CC":
        if end == place:
            return None
        end -= 1  # "his opponents at home and abroad said"
    if last.tag == "W" and last.lower in _RELATIVES:
        return _find_antecedent(tokens, end - 1, place)
    return _read_subject(tokens, end, place)


def _read_subject(tokens: Sequence[Token], end: int, place: int) -> Subject | None:
    if tokens[end - 1].text == ")":
        end = skip_bracket(tokens, end)
    start = read_phrase_left(tokens, end)
    if start < end and not all(token.tag == "CD" for token in tokens[start:end]):
        phrases = _join_left(tokens, start, end)
        first = _include_both(tokens, phrases[0][0])
        if starts_clause(tokens, first):
            return Subject(phrases=phrases, start=first, end=place)
    whole = _find_clause_subject(tokens, end)
    if whole is not None:
        return Subject(phrases=(whole,), start=whole[0], end=place)
    bare = all(token.tag == "CD" for token in tokens[start:end])  # "35 suspected": a number is nobody
    return None if bare else Subject(phrases=((start, end),), start=start, end=place)


def _find_clause_subject(tokens: Sequence[Token], end: int) -> Range | None:
    """Return a subject with a participle or clause attached ("polls released on Monday", "a spokesman who …")."""
    start = end
    while start > 0 and not _is_boundary(tokens, start):
        start -= 1
    if start > 0 and tokens[start - 1].lower == "who":  # "a spokesman who declined to be named said"
        before = read_phrase_left(tokens, start - 1)
        return (before, start - 1) if before < start - 1 else None
    head = read_phrase_right(tokens, start)
    if not start < head < end or is_time(tokens[head - 1]) or tokens[head - 1].tag not in NOUNS:
        return None
    attached = tokens[head]
    if attached.tag in {"VBN", "VBG", "JJ"}:
        finite = any(token.tag in FINITE for token in tokens[head + 1 : end])
        return None if finite else (start, end)
    return (start, head) if attached.lower in _RELATIVES else None


def _is_boundary(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1]
    if before.tag == "W":
        return True
    if before.tag in FINITE and before.lower in load_verbs() and not _is_relative(tokens, place - 1):
        return True
    if before.tag in {".", QUOTE} and before.text not in {"$", "%", "-", "'", "’", "&", "/"}:
        return True
    return before.lower in load_words("clause_leads") and before.lower not in {"and", "or"}


def _is_relative(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a verb belongs to "who": "an officer who asked not to be named"."""
    return verb > 0 and tokens[verb - 1].lower == "who"


def _include_both(tokens: Sequence[Token], start: int) -> int:
    return start - 1 if start > 0 and tokens[start - 1].lower in {"both", "either", "neither"} else start


def _join_left(tokens: Sequence[Token], start: int, end: int) -> tuple[Range, ...]:
    """Return the phrases that "and" joins to the one from ``start`` to ``end``, first one first."""
    phrases = [(start, end)]
    joined = [tuple(phrases)]
    listed = start > 1 and tokens[start - 2].text == ","  # "A, B, and C", or another clause: ", and C said"
    while phrases[0][0] > 1 and _is_joint(tokens[phrases[0][0] - 1], len(phrases)):
        stop = phrases[0][0] - 1
        stop -= tokens[stop - 1].text == ","
        before = read_phrase_left(tokens, stop)
        if before == stop:
            break
        phrases.insert(0, (before, stop))
        joined.append(tuple(phrases))
    if is_portfolio(tokens, phrases):
        return ((phrases[0][0], end),)
    for candidate in reversed(joined):
        clause = starts_clause(tokens, _include_both(tokens, candidate[0][0]))
        if clause and not (listed and len(candidate) == _PAIR):
            return candidate
    return joined[0]


def is_portfolio(tokens: Sequence[Token], phrases: Sequence[Range]) -> bool:
    """Tell whether the phrases are one body with all it is for ("the Ministry for Roads, Harbours and Canals")."""
    first, last = phrases[0]
    charged = any(
        tokens[i].lower in load_words("charged") and tokens[i + 1].lower in {"of", "for", "on"}
        for i in range(first, last - 1)
    )
    fields = [token for start, end in phrases[1:] for token in tokens[start:end]]
    return charged and bool(fields) and all(token.tag == "NNP" and not _is_given(token) for token in fields)


def _is_given(token: Token) -> bool:
    return token.text in given_names() and not is_common(token.text)


def _is_joint(token: Token, count: int) -> bool:
    return token.lower in {"and", "or", "&"} or (token.text == "," and count > 1)


def starts_clause(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a clause can begin at ``start``."""
    if start == 0:
        return True
    before = tokens[start - 1]
    says = before.tag in FINITE and before.lower in load_verbs()  # "Tal said Veyra would …"
    return says or before.tag in {".", QUOTE, "W"} or before.lower in load_words("clause_leads")


def _find_antecedent(tokens: Sequence[Token], relative: int, place: int) -> Subject | None:
    """Return whom "who" in "…, who said" stands for."""
    end = relative - 1 if relative > 0 and tokens[relative - 1].text == "," else relative
    start = read_phrase_left(tokens, end)
    return Subject(phrases=((start, end),), start=start, end=place) if start < end else None


def _find_before_insert(tokens: Sequence[Token], end: int, place: int) -> Subject | None:
    """Return the subject before an apposition or relative clause between commas that ends at ``end``."""
    for insert in find_insert_before(tokens, end):
        opening = insert[0] - 1
        found = _read_subject(tokens, opening, place)
        if found is not None and starts_clause(tokens, found.start):
            return Subject(phrases=found.phrases, start=found.start, end=place, insert=insert)
    return None
