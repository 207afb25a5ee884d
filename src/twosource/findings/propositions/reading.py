"""The words of a claim to its clauses, from left to right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

from twosource.findings.propositions.asides import open_apposition, open_bracket, open_cited, open_insert, open_part
from twosource.findings.propositions.clause import Clause, Reading, start_reading
from twosource.findings.propositions.coordination import open_second, open_second_verb
from twosource.findings.propositions.figures import open_figure
from twosource.findings.propositions.lookahead import STRONG, find_clause, find_finite
from twosource.findings.propositions.openings import open_relative, open_subordinate
from twosource.findings.propositions.participles import (
    open_absolute,
    open_leading_participle,
    open_participle,
    open_reduced,
)
from twosource.findings.propositions.subjects import find_subject
from twosource.findings.propositions.words import FINITE, VERBS, load_turns
from twosource.language.grammar.lexicon import load_verbs
from twosource.language.grammar.tokens import Token

Opener = Callable[[Reading, int], int | None]


def read_clauses(tokens: Sequence[Token], quoted: Sequence[bool]) -> list[Clause]:
    """Return the clauses of a claim in the order in which they begin. Connectives are no clause's own."""
    reading = start_reading(tokens, quoted)
    by_word = _load_by_word()
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.tag in _PLAIN and token.lower not in by_word:
            reading.current.own.append(place)  # as most are
            place += 1
        else:
            place = _read_token(reading, place)
    for clause in reading.clauses:
        if clause.borrows and clause.host is not None:
            clause.shared = find_subject(reading, clause.host)
    return reading.clauses


def _read_token(reading: Reading, place: int) -> int:
    token = reading.tokens[place]
    if token.tag in FINITE:
        _resume_at_verb(reading, place)
    elif token.text == ",":
        _resume_at_comma(reading, place)
    elif token.text == ")":
        _resume_behind_bracket(reading)
    for opener in _find_openers(token, quoted=reading.quoted[place]):
        following = opener(reading, place)
        if following is not None:
            reading.current.joints = tuple(
                number for number in range(place, following) if number not in reading.current.own
            )
            if following == place:
                reading.take(place)
            return max(following, place + 1)
    reading.take(place)
    return place + 1


def _find_openers(token: Token, *, quoted: bool) -> Sequence[Opener]:
    if token.tag == ".":
        return () if quoted and token.text in {",", "("} else _AT_MARK.get(token.text[0], ())
    found = _load_by_word().get(token.lower, ())
    if found and (token.lower != "that" or token.tag in {"W", "IN", "DT"}):
        return found
    if token.tag == "CC":
        return _AT_JOINT if token.lower in load_turns("joints") else ()  # "minus" is none
    return () if quoted else _BY_TAG.get(token.tag, ())


@cache
def _load_by_word() -> Mapping[str, Sequence[Opener]]:
    before_clauses = load_turns("openers") | load_turns("prepositions") | load_turns("before_participles")
    relatives = load_turns("relatives") | {"that"}
    return dict.fromkeys(before_clauses, (open_subordinate,)) | dict.fromkeys(relatives, (open_relative,))


def _resume_at_verb(reading: Reading, place: int) -> None:
    """Leave a clause that no comma ends at the verb of its host ("The man who shot her was jailed")."""
    if reading.tokens[place - 1].tag in {"CC", "PRP", "TO", "MD"}:
        return
    for depth, clause in enumerate(reversed(reading.open)):
        if clause.finite is None and not (clause.kind == "reduced" and clause.has_verb):
            del reading.open[len(reading.open) - depth :]  # this clause lacks a verb, and here it is
            return
        if clause.aside or clause.leads:
            return


def _resume_at_comma(reading: Reading, comma: int) -> None:
    """Leave the clauses that end at this comma: the one around them goes on behind it."""
    if not _is_complete(reading.current):
        return
    goes_on = find_finite(reading.tokens, comma + 1) is not None
    begins = find_clause(reading.tokens, comma + 1) is not None
    for depth, clause in enumerate(reversed(reading.open)):
        if clause.kind == "bracket":
            break
        if depth and clause.finite is None and clause.kind not in _WITHOUT_FINITE and (goes_on or begins):
            del reading.open[len(reading.open) - depth :]
            return
    while reading.current.leads or reading.current.kind == "cited":
        reading.leave()


def _is_complete(clause: Clause) -> bool:
    return clause.has_verb or clause.kind in _WITHOUT_FINITE - {"participle", "reduced"}


def _resume_behind_bracket(reading: Reading) -> None:
    if any(clause.kind == "bracket" for clause in reading.open):
        while reading.open.pop().kind != "bracket":
            pass


def _open_at_strong(reading: Reading, place: int) -> int | None:
    """Open a main clause behind a semicolon, dash or colon if one follows and one came before."""
    tokens, last = reading.tokens, reading.clauses[-1]
    if place + 1 >= len(tokens) or (last.host is None and not last.has_verb):
        return None
    if find_clause(tokens, place + 1) is None:
        return None
    reading.enter(Clause(kind="main"))
    return place + 1


def _open_verb_list(reading: Reading, comma: int) -> int | None:
    """Open a further verb of a list behind a comma ("came, saw the town, took it and left")."""
    tokens, verb = reading.tokens, reading.current.finite
    second = find_finite(tokens, comma + 1)
    if verb is None or second is None or tokens[second].tag != tokens[verb].tag:
        return None
    if tokens[verb].lower in load_verbs() and not any(token.tag in VERBS for token in tokens[verb + 1 : comma]):
        return None  # "Police say Ole Brix, 56, fled": it is he who fled
    return open_second_verb(reading, comma, comma + 1)


_PLAIN: Final = frozenset(["NN", "NNS", "NNP", "JJ", "DT", "CD", "RB", "PRP", "PRP$", "POS", "IN", "TO", "Q"])
_AT_COMMA: Final = (
    open_part,
    open_absolute,
    open_participle,
    open_cited,
    open_insert,
    _open_verb_list,
    open_apposition,
    open_figure,
)
_AT_MARK: Final[Mapping[str, Sequence[Opener]]] = {
    ",": _AT_COMMA,
    "(": (open_bracket,),
    **dict.fromkeys(STRONG, (_open_at_strong,)),
}
_WITHOUT_FINITE: Final = frozenset(["participle", "reduced", "apposition", "figure", "insert"])
_AT_JOINT: Final[Sequence[Opener]] = (open_second, open_figure)
_BY_TAG: Final[Mapping[str, Sequence[Opener]]] = {
    "VBG": (open_leading_participle, open_reduced),
    "VBN": (open_leading_participle, open_reduced),
    "VBD": (open_leading_participle,),
}
