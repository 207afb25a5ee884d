"""Where a relative or subordinate clause opens."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.propositions.clause import Clause, Reading
from twosource.findings.propositions.lookahead import (
    find_any_finite,
    find_clause,
    find_finite,
    find_past,
    skip_adverbs,
)
from twosource.findings.propositions.subjects import find_noun_before
from twosource.findings.propositions.words import FINITE, VERBS, load_turns
from twosource.language.grammar.tokens import Token


def open_relative(reading: Reading, place: int) -> int | None:
    """Open a relative clause at its pronoun; return where to read on, None where none begins."""
    tokens = reading.tokens
    word, before = tokens[place].lower, tokens[place - 1] if place else None
    told = reading.current.kind == "apposition" and not reading.current.has_verb  # "a decision which …"
    if before is None or told or before.tag in VERBS or find_any_finite(tokens, place + 1) is None:
        return None
    if word == "that" and (before.tag not in {"NN", "NNS"} or find_finite(tokens, place + 1) is None):
        return None
    start = place - 1 if before.tag in {"IN", "TO"} else place
    aside = start > 0 and tokens[start - 1].text == ","
    if before.tag == "CC" and reading.current.kind == "relative":
        host, shared = reading.current.host, reading.current.shared
    else:
        host, shared = reading.current, find_noun_before(tokens, start)
    if not shared and word == "which":
        return None  # of all that was said before: part of it
    if start < place and reading.current.own[-1:] == [start]:
        reading.current.own.pop()
    clause = Clause(kind="relative", host=host, shared=shared, aside=aside)
    reading.enter(clause)
    for number in range(start, place + 1):
        reading.take(number)
    return place + 1


def open_subordinate(reading: Reading, place: int) -> int | None:
    """Open a subordinate clause behind its conjunction."""
    tokens, following = reading.tokens, place + 1
    if following >= len(tokens) or _compares(tokens, place):
        return None
    if tokens[place].lower in load_turns("prepositions") and _lacks_verb(reading, place):
        return None  # "The samples taken before departure showed …"
    if tokens[place].lower in load_turns("before_participles") and _is_shared(tokens, following):
        return _enter(reading, following, borrows=True)
    return _enter(reading, following) if _follows_clause(tokens, place) else None


def _lacks_verb(reading: Reading, place: int) -> bool:
    """Tell whether the verb of the clause that is open must still come, and no comma is before this place."""
    clause = reading.current
    begun = any(reading.tokens[number].tag != "RB" for number in clause.own)
    return clause.finite is None and begun and reading.tokens[place - 1].text != ","


def _compares(tokens: Sequence[Token], place: int) -> bool:
    """Tell the conjunction from "as well as", "as soon as", "since then"."""
    word, following = tokens[place].lower, tokens[place + 1].lower
    doubled = place > 1 and tokens[place - 2].lower in {"as", "so"}
    return following == "then" or (word == "as" and (doubled or following in {"well", "if"}))


def _follows_clause(tokens: Sequence[Token], place: int) -> bool:
    following = place + 1
    if tokens[place].lower in load_turns("prepositions"):
        return (find_clause(tokens, following) or find_past(tokens, following)) is not None
    return tokens[place].lower in load_turns("openers") and find_any_finite(tokens, following) is not None


def _is_shared(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a participle follows that shares the subject of the clause around ("before leaving the port")."""
    place = skip_adverbs(tokens, start)
    return place < len(tokens) and tokens[place].tag == "VBG" and not _is_subject(tokens, place)


def _is_subject(tokens: Sequence[Token], place: int) -> bool:
    """Tell a noun in -ing, with its verb behind it, from a participle ("when trading began")."""
    passive = tokens[place].lower in {"being", "having"}
    return not passive and place + 1 < len(tokens) and tokens[place + 1].tag in FINITE | {"VBN"}


def _enter(reading: Reading, following: int, *, borrows: bool = False) -> int:
    host = reading.current
    while host.kind == "subordinate" and host.host is not None and not host.has_verb:
        host = host.host
    leads = host.finite is None and host.kind == "main"
    aside = following > 1 and reading.tokens[following - 2].text == ","
    reading.enter(Clause(kind="subordinate", host=host, borrows=borrows, leads=leads, aside=aside))
    return following
