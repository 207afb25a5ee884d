"""What speaks for and against a person whom a pronoun could mean: no syntax, only order, place and number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.grammar.lexicon import load_words
from twosource.language.grammar.phrases import FINITE
from twosource.language.grammar.tokens import Token
from twosource.statements.grammar.lines import Line
from twosource.statements.pronouns.candidates import Candidate

_MARKS = frozenset([",", ";", ":", "--", "–", "—", "(", ")"])
_OPENING = 1  # tokens before a pronoun that begins its sentence
_WIDEST = 200  # tokens of one clause; what has more is a list without an end, too long to be looked through often
_FARTHEST = 4  # sentences; what is further away counts as this
_MOST = 3  # persons between, and mentions before, that are told apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A pronoun in the text: its sentence and token, what it is there, whom it may mean.

    ``form`` is "s" for a subject, "o" object, "p" possessive, "r" reflexive; ``gender`` "f" or "m".
    ``saying`` tells the subject of a verb of saying.
    """

    start: int
    line: Line
    index: int
    form: str
    gender: str
    saying: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What the text so far says of one person, as a pronoun is read.

    ``mentions`` counts those by name, ``between`` the other persons named since this mention.
    ``chain`` tells whom the last pronoun of the same gender meant, and how many sentences ago; ``spoke``
    tells it of the last one who spoke.
    ``gender`` is that of the person as far as the text told, ``leads`` that the text begins with this person.
    """

    mentions: int
    between: int
    chain: str
    spoke: str
    gender: str
    leads: bool


def describe(pronoun: Pronoun, candidate: Candidate, past: Past) -> tuple[str, ...]:
    """Return the features of one mention that a pronoun could mean."""
    apart = min(pronoun.line.number - candidate.line, _FARTHEST)
    where = "ahead" if candidate.line == pronoun.line.number and candidate.first > pronoun.index else str(apart)
    form, role, near = pronoun.form, candidate.role, "here" if apart == 0 else "before"
    agreed = _agree(pronoun, candidate, past)
    opening = pronoun.index <= _OPENING
    clause = _relate(pronoun.line.tokens, candidate.end, pronoun.index) if where == "0" else where
    return (
        f"where {where} {form}",
        f"role {role} {form} {near}",
        f"place {min(candidate.place, _MOST)} {where}",
        f"between {min(past.between, _MOST)} {near}",
        f"mentions {min(past.mentions, _MOST)} {near}",
        f"gender {agreed} {candidate.named}",
        f"joint {candidate.joint} {near}",
        f"aside {candidate.aside} {near}",
        f"lead {opening} {role} {min(candidate.place, 1)} {where}",
        f"named {candidate.named} {past.leads} {near}",
        f"chain {past.chain} {form}",
        f"saying {candidate.speaking} {pronoun.saying} {near}",
        f"spoke {past.spoke} {pronoun.saying}",
        f"clause {clause} {form}",
        f"clause {clause} {form} {role}",
    )


def _agree(pronoun: Pronoun, candidate: Candidate, past: Past) -> str:
    if not past.gender:
        return "unknown"
    agreed = "same" if past.gender == pronoun.gender else "other"
    return agreed if candidate.sure else f"perhaps {agreed}"


def _relate(tokens: Sequence[Token], start: int, end: int) -> str:
    """Tell whether two places of a sentence stand in one clause: "near" without a verb between, "same", "apart"."""
    if end - start > _WIDEST:
        return "apart"
    between = tokens[start:end]
    if any(_divides(token) for token in between):
        return "apart"
    return "same" if any(token.tag in FINITE for token in between) else "near"


def _divides(token: Token) -> bool:
    return (
        token.tag == "W" or token.text in _MARKS or token.lower == "that" or token.lower in load_words("clause_leads")
    )
