"""The clauses of a sentence while it is read: which are open, and which words each of them holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from twosource.findings.propositions.words import FINITE, VERBS
from twosource.language.grammar.tokens import Token

Kind = Literal[
    "main", "relative", "reduced", "participle", "subordinate", "apposition", "figure", "insert", "bracket", "cited"
]


@dataclass(slots=True, kw_only=True, eq=False)
class Clause:
    """A clause: the numbers of its own tokens, and of those that it shares with other clauses.

    ``host`` is the clause it stands in, None for main clauses; ``beside`` the one whose second verb it
    has. ``borrows`` tells that it has the subject of its host, ``leads`` that it stands before its host,
    ``aside`` that a comma sets it off. ``joints`` are the mark and conjunction before it.
    """

    kind: Kind
    host: Clause | None = None
    beside: Clause | None = None
    shared: tuple[int, ...] = ()
    borrows: bool = False
    leads: bool = False
    aside: bool = False
    own: list[int] = field(default_factory=list)
    joints: tuple[int, ...] = ()
    finite: int | None = None
    has_verb: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Reading:
    """The tokens of a claim, which of them are quoted, and the clauses found so far; the last open one takes words."""

    tokens: Sequence[Token]
    quoted: Sequence[bool]
    clauses: list[Clause]
    open: list[Clause]

    @property
    def current(self) -> Clause:
        """The innermost clause that is open."""
        return self.open[-1]

    def take(self, number: int) -> None:
        """Give a token to the clause that is open."""
        clause, tag = self.open[-1], self.tokens[number].tag
        clause.own.append(number)
        if tag in VERBS:
            clause.has_verb = True
            if clause.finite is None and tag in FINITE:
                clause.finite = number

    def enter(self, clause: Clause) -> None:
        """Open a clause: inside its host, or where it has none, beside what was open."""
        while self.open and self.open[-1] is not clause.host:
            self.open.pop()
        self.open.append(clause)
        self.clauses.append(clause)

    def leave(self) -> None:
        """Close the innermost clause: its host goes on."""
        self.open.pop()


def start_reading(tokens: Sequence[Token], quoted: Sequence[bool]) -> Reading:
    """Return a reading of these tokens with one clause open, and nothing read yet."""
    main = Clause(kind="main")
    return Reading(tokens=tokens, quoted=quoted, clauses=[main], open=[main])
