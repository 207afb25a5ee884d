"""Two verbs beside each other: the second has the first's subject, or one of its own."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.findings.propositions.clause import Clause, Reading
from twosource.findings.propositions.lookahead import find_clause, skip_adverbs
from twosource.findings.propositions.subjects import find_prefix
from twosource.findings.propositions.words import FINITE, NAMED

_LONG_SUBJECT = 4  # tokens beyond which words before ", and" are a clause
_NEAR = 6  # tokens within which a second verb has something to say


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb that may stand beside another: where it begins ("to" counted), where it is, and of what form."""

    start: int
    place: int
    form: str


def open_second(reading: Reading, place: int) -> int | None:
    """Open a clause behind a conjunction at ``place``; return where to read on, None where words are joined."""
    if not reading.quoted[place]:
        opened = open_second_verb(reading, place, place + 1)
        if opened is not None:
            return opened
    return _open_second_subject(reading, place)


def open_second_verb(reading: Reading, place: int, start: int) -> int | None:
    """Open the second of two verb phrases with one subject: it begins at ``start``, the first ends at ``place``."""
    second = _read_verb(reading, start)
    if second is None or not _speaks(reading, second.place + 1, second.place + 1 + _NEAR):
        return None
    for clause in reversed(reading.open):
        first = _find_first(reading, clause, second)
        if first is not None and not _speaks(reading, first + 1, place):
            return None  # "shot and killed a guard"
        if first is not None:
            shared = find_prefix(reading, clause, first)
            if shared and reading.tokens[shared[-1]].tag == "TO" and reading.tokens[second.place - 1].tag == "TO":
                shared = shared[:-1]
            opened = Clause(kind=clause.kind, host=clause.host, beside=clause, shared=shared, aside=clause.aside)
            if clause.finite is not None:
                opened.finite = second.place
            opened.borrows = clause.borrows and not shared
            reading.enter(opened)
            return second.start
    return None


def _open_second_subject(reading: Reading, place: int) -> int | None:
    """Open a clause with a subject of its own behind a conjunction."""
    start = place + 1
    tokens = reading.tokens
    if start < len(tokens) and tokens[start].lower == "that":
        start += 1
    if find_clause(tokens, start) is None:
        return None
    host = _find_beside(reading, aside=place > 0 and tokens[place - 1].text == ",")
    if host is None:
        return None
    beside = host.kind in {"main", "subordinate"}
    reading.enter(Clause(kind=host.kind, host=host.host, aside=host.aside) if beside else Clause(kind="main"))
    return start


def _find_beside(reading: Reading, *, aside: bool) -> Clause | None:
    """Return the clause that a new one stands beside: the innermost with a verb, behind a comma the outermost."""
    first = reading.open[0]
    if aside and first.finite is None and len(first.own) > _LONG_SUBJECT and not _lists(reading, first):
        first.has_verb = True  # taken for a noun: "The dam burst on Monday, and the mayor …"
        return first
    ended = [clause for clause in reading.open if clause.finite is not None]
    if not ended:
        return None
    return ended[0] if aside or ended[-1].kind in {"relative", "reduced", "participle"} else ended[-1]


def _lists(reading: Reading, clause: Clause) -> bool:
    """Tell whether a clause holds a comma before its last word: a list of subjects may go on behind "and"."""
    return any(reading.tokens[number].text == "," for number in clause.own[:-1])


def _read_verb(reading: Reading, start: int) -> Verb | None:
    tokens = reading.tokens
    place = skip_adverbs(tokens, start)
    if place < len(tokens) and tokens[place].tag == "TO":
        place += 1
    if place >= len(tokens) or not tokens[place].tag.startswith(("VB", "MD")):
        return None
    tag = tokens[place].tag
    return Verb(start=start, place=place, form="finite" if tag in FINITE else tag)


def _find_first(reading: Reading, clause: Clause, second: Verb) -> int | None:
    """Return the verb of a clause that a second one stands beside: the last one of its form."""
    tokens = reading.tokens
    if second.form == "finite":
        passive = _find_passive(reading, clause)
        if passive is not None and tokens[second.place].tag == "VBD" and _lacks_object(reading, second):
            return passive
        return clause.finite
    same = [number for number in clause.own if tokens[number].tag == second.form]
    return same[-1] if same else None


def _find_passive(reading: Reading, clause: Clause) -> int | None:
    if clause.finite is None:
        return None
    after = [number for number in clause.own if number > clause.finite][:2]
    return next((number for number in after if reading.tokens[number].tag == "VBN"), None)


def _lacks_object(reading: Reading, verb: Verb) -> bool:
    following = reading.tokens[verb.place + 1 : verb.place + 2]
    regular = reading.tokens[verb.place].lower.endswith("ed")
    return regular and bool(following) and following[0].tag in {"IN", "TO", "RB", "."}


def _speaks(reading: Reading, start: int, end: int) -> bool:
    """Tell whether something is spoken of between two places."""
    return any(token.tag in NAMED for token in reading.tokens[start:end])
