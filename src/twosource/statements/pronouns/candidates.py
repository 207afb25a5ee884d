"""Whom a pronoun can mean: each mention of a person in a text, with its place in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_nouns, load_verbs, load_words
from twosource.language.grammar.phrases import FINITE, NOUNS
from twosource.language.grammar.tokens import Token
from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.statements.grammar.descriptions import normalise
from twosource.statements.grammar.genders import find_gender
from twosource.statements.grammar.lines import Line

Role = Literal["subject", "owner", "object", "attached", "other"]
_TITLE_REACH = 6  # characters before a name in which "Mrs" stands
_LONGEST_INSERT = 20  # tokens of an apposition between a subject and its verb
_LONGEST_TITLE = 5  # tokens of a role before a name
_JOINING = frozenset(["and", "or", "&"])
_OPENING = frozenset(["NNP", "DT", "PRP$"])  # how the next one of a list begins
_BEFORE_NAME = frozenset(["JJ", "CD", "NN", "NNP", "VBN", "VBG", "POS", "DT", "PRP$"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A mention of one person.

    ``bearer`` is the same for all mentions of one person: the id of the name, or the description
    without its determiner. ``line``, ``first`` and ``end`` are numbers of its sentence and tokens,
    ``place`` counts the persons of its sentence. ``gender`` is "f", "m" or "", and not ``sure`` where
    a single word tells it that may be a surname. ``speaking`` tells the subject of a verb of saying,
    ``joint`` one of several persons in a list, ``aside`` one in brackets.
    """

    span: Span
    bearer: str
    named: bool
    gender: str
    sure: bool
    line: int
    first: int
    end: int
    place: int
    role: Role
    speaking: bool
    joint: bool
    aside: bool


def find_candidates(text: str, line: Line, names: Sequence[Name]) -> list[Candidate]:
    """Return the persons that a sentence names or describes outside of its quotations, in order.

    ``names`` are the names in the sentence.
    """
    people = {name.span.start: name for name in names if name.kind == "person"}
    persons = load_nouns().persons
    found: list[Candidate] = []
    end = 0
    for index in [i for i, token in enumerate(line.tokens) if token.start in people or token.lower in persons]:
        name = people.get(line.tokens[index].start)
        if index < end:
            continue
        if name is not None:
            end = _find_end(line.tokens, index, name.span.end)
            found.append(_read_name(text, line, (index, end), name, len(found)))
        elif _is_description(line.tokens, index):
            found.append(_read_description(line, index, len(found)))
    return found


def _find_end(tokens: Sequence[Token], first: int, place: int) -> int:
    end = first + 1
    while end < len(tokens) and tokens[end].start < place:
        end += 1
    return end


def _read_name(text: str, line: Line, where: tuple[int, int], name: Name, place: int) -> Candidate:
    start = name.span.start
    title = text[max(0, start - _TITLE_REACH) : start].split()[-1:]
    role = name.role.of(text) if name.role else ""
    first, end = where
    begin = _skip_title(line.tokens, first)
    place_in, speaking = _find_role(line.tokens, begin, end)
    address = " ".join([*title, role])
    gender = find_gender("", address)
    return Candidate(
        span=name.span, bearer=name.id, named=True, gender=gender or find_gender(name.name, address),
        sure=bool(gender) or " " in name.name, line=line.number, first=first, end=end, place=place, role=place_in,
        speaking=speaking, joint=_is_joint(line.tokens, begin, end), aside=_is_aside(line.tokens, begin, end),
    )  # fmt: skip


def _skip_title(tokens: Sequence[Token], first: int) -> int:
    """Return where the role before a name begins ("the former mayor Mira Tal")."""
    start = first
    while start > max(0, first - _LONGEST_TITLE) and tokens[start - 1].tag in _BEFORE_NAME:
        start -= 1
    return start


def _is_description(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token is the head of a description of one person ("a clerk", "his mother")."""
    token = tokens[index]
    if token.tag != "NN" or token.lower not in load_nouns().persons:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.tag in NOUNS:
        return False
    start = _skip_title(tokens, index)
    return tokens[start].tag in {"DT", "PRP$", "POS"} or tokens[start].lower in load_words("determiners")


def _read_description(line: Line, index: int, place: int) -> Candidate:
    start = _skip_title(line.tokens, index)
    words = " ".join(token.text for token in line.tokens[start : index + 1])
    role, speaking = _find_role(line.tokens, start, index + 1)
    return Candidate(
        span=line.cut(start, index + 1), bearer=normalise(words), named=False,
        gender=find_gender("", line.tokens[index].lower), sure=True, line=line.number, first=start, end=index + 1,
        place=place, role=role, speaking=speaking, joint=_is_joint(line.tokens, start, index + 1),
        aside=_is_aside(line.tokens, start, index + 1),
    )  # fmt: skip


def _is_joint(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Tell whether "and" joins the phrase to another person or thing beside it."""
    following = tokens[end : end + 2]
    ahead = len(following) > 1 and following[0].lower in _JOINING and following[1].tag in _OPENING
    behind = first > 1 and tokens[first - 1].lower in _JOINING and tokens[first - 2].tag in NOUNS
    return ahead or behind


def _is_aside(tokens: Sequence[Token], first: int, end: int) -> bool:
    opened = any(token.text in {"(", "["} for token in tokens[max(0, first - 2) : first])
    return opened or (end < len(tokens) and tokens[end].text in {")", "]"})


def _find_role(tokens: Sequence[Token], first: int, end: int) -> tuple[Role, bool]:
    """Return what the phrase is in its sentence, and whether it is the subject of a verb of saying."""
    following = tokens[end] if end < len(tokens) else None
    before = tokens[first - 1] if first else None
    if following is not None and following.tag == "POS":
        return "owner", False
    if before is not None and before.tag.startswith("VB") and _is_inverted(tokens, first - 1):
        return "subject", True
    verb = _find_verb(tokens, end)
    governed = before is not None and (before.tag in {"IN", "TO"} and before.lower not in load_words("clause_leads"))
    if verb is not None and not governed:
        return "subject", verb.lower in load_verbs()
    if before is not None and before.tag.startswith("VB"):
        return "object", False
    return ("attached" if governed else "other"), False


def _is_inverted(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a verb of saying stands behind what is said ("…", said Mira Tal)."""
    return verb > 0 and tokens[verb].lower in load_verbs() and tokens[verb - 1].tag in {QUOTE, "."}


def _find_verb(tokens: Sequence[Token], end: int) -> Token | None:
    """Return the finite verb of which the phrase that ends at ``end`` is the subject."""
    for place in _places_behind(tokens, end):
        if tokens[place].tag in FINITE:
            return tokens[place]
        if tokens[place].tag != "RB":
            return None
    return None


def _places_behind(tokens: Sequence[Token], end: int) -> Iterator[int]:
    if end < len(tokens) and tokens[end].text in {",", "("}:
        closing = ")" if tokens[end].text == "(" else ","
        inside = range(end + 1, min(len(tokens), end + _LONGEST_INSERT))
        end = next((place for place in inside if tokens[place].text == closing), len(tokens)) + 1
    yield from range(end, min(len(tokens), end + 4))
