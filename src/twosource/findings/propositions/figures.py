"""Lists of figures for different things: "three died in Arla, four in Brun and six in Celt"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.propositions.clause import Clause, Reading
from twosource.findings.propositions.lookahead import find_clause, find_mark
from twosource.findings.propositions.subjects import find_subject
from twosource.findings.propositions.words import VERBS, load_turns
from twosource.language.grammar.phrases import is_time
from twosource.language.grammar.tokens import Token

_NEXT_NOUN = 3  # tokens within which a figure says what it counts
_COUNTED = frozenset(["NN", "NNS", "IN"])


def open_figure(reading: Reading, place: int) -> int | None:
    """Open an item of a list of figures behind a comma or conjunction at ``place``."""
    tokens = reading.tokens
    start = place + 1
    figure = _find_figure(tokens, start)
    if figure is None or reading.quoted[place]:
        return None
    host = _find_host(reading)
    if host is None or find_clause(tokens, start) is not None:
        return None
    first = next((number for number in host.own if _is_figure(tokens[number])), None)
    if first is None or host.finite is None:
        return None
    shared = _share(reading, host, first)
    reading.enter(Clause(kind="figure", host=host, shared=shared, aside=True))
    return start


def _find_host(reading: Reading) -> Clause | None:
    clause: Clause | None = reading.current
    while clause is not None and clause.kind == "figure":
        clause = clause.host
    return clause


def _find_figure(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of a figure with which an item begins, and that says what it counts or where."""
    place = start
    while place < len(tokens) and tokens[place].lower in load_turns("about"):
        place += 1
    if place >= len(tokens) or not _is_figure(tokens[place]):
        return None
    end = min(find_mark(tokens, place), place + 1 + _NEXT_NOUN)
    behind = tokens[place + 1 : end]
    counted = any(token.tag in _COUNTED for token in behind)
    return place if counted and not any(token.tag in VERBS for token in behind) else None


def _is_figure(token: Token) -> bool:
    return token.tag == "CD" and "-" not in token.text and not is_time(token)


def _share(reading: Reading, host: Clause, first: int) -> tuple[int, ...]:
    """Return what all items have in common: the verb with its subject, or with what a figure before it counts."""
    finite = host.finite if host.finite is not None else first
    group = _read_group(reading, host, finite)
    if first < finite:
        counted = tuple(number for number in host.own if first < number < finite)
        return (*counted, *group)
    return (*find_subject(reading, host), *group)


def _read_group(reading: Reading, host: Clause, finite: int) -> tuple[int, ...]:
    group = [finite]
    for number in (number for number in host.own if number > finite):
        if reading.tokens[number].tag not in {"VB", "VBN", "VBG", "RB"}:
            break
        group.append(number)
    return tuple(group)
