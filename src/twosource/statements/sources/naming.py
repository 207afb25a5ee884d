"""Sources with a name: persons with their offices and forms of address, and bodies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.phrases import NOUNS
from twosource.language.grammar.tokens import Token
from twosource.language.names.kinds import given_names
from twosource.model.mention import Name
from twosource.model.source import SourceKind
from twosource.model.span import Span
from twosource.statements.grammar.genders import find_gender
from twosource.statements.sources.mention import Mention

_TITLE_REACH = 6  # characters before a name in which "Mrs" stands
_LONGEST_NAME = 3


def read_named(text: str, span: Span, core: Sequence[Token], name: Name) -> Mention:
    """Return what a phrase says that is about a known name; ``core`` is the phrase without what is attached."""
    role = _find_role(text, core, name.span)
    kind: SourceKind = "person" if _is_person(core, name, role) else "organisation"
    office, full = _split_office(name.name) if kind == "person" else ("", name.name)
    role = role or office
    known = _find_bearer(text, name, full, role) if kind == "person" else (full, name.id, "")
    return Mention(
        span=span, kind=kind, name=known[0], head=core[-1].lower, named=True, definite=True, plural=False,
        gender=known[2], roles=(role,) if role else (), name_id=known[1],
        corporate=kind == "organisation" and name.kind != "place",
    )  # fmt: skip


def _find_bearer(text: str, name: Name, full: str, role: str) -> tuple[str, str | None, str]:
    """Return the name of a person, its id and the gender; "Mr. Tal" is not "Mira Tal", though the name was taken so."""
    address = find_gender("", f"{_read_address(text, name.span.start)} {role}")
    gender = find_gender(full, "")
    if address and gender and address != gender and name.span.of(text) != name.name:
        return name.span.of(text), None, address
    return full, name.id, address or find_gender(full, role)


def _read_address(text: str, start: int) -> str:
    """Return the word before a name, which may be "Mrs"."""
    return "".join(text[max(0, start - _TITLE_REACH) : start].split()[-1:])


@lru_cache(maxsize=65_536)
def _split_office(name: str) -> tuple[str, str]:
    """Return the office that a name was taken with ("Ports Administrator Mira Tal"), and the name."""
    words = name.split()
    last = max((place for place, word in enumerate(words[:-1]) if word.lower() in load_nouns().people), default=-1)
    given = last > 0 and words[last + 1] not in given_names()  # "Harbour Master Tal" may be a name
    first = 0 if given or len(words) - last - 1 > _LONGEST_NAME else last + 1
    return " ".join(words[:first]), " ".join(words[first:])


def read_name(name: Name, text: str) -> Mention:
    """Return the mention that a person's name makes by itself."""
    role = name.role.of(text) if name.role else ""
    full, known, gender = _find_bearer(text, name, _split_office(name.name)[1], role)
    return Mention(
        span=name.span, kind="person", name=full, head=name.name.split()[-1].lower(), named=True,
        definite=True, plural=False, gender=gender, name_id=known, roles=(role,) if role else (),
    )  # fmt: skip


def _is_person(core: Sequence[Token], name: Name, role: str) -> bool:
    own = [token for token in core if token.start < name.span.end and name.span.start < token.end]
    if (own and own[-1].lower in load_nouns().bodies) or role.lower() in load_words("media"):
        return False
    if name.kind == "person" or (name.kind == "other" and _looks_like_person(own, role)):
        return True
    office, rest = _split_office(name.name)  # "NPA Administrator Mira Tal"
    return bool(office) and name.kind == "organisation" and rest.split()[0] in given_names()


def _find_role(text: str, core: Sequence[Token], name: Span) -> str:
    """Return the words before a name that say what its bearer is ("Kremlin spokesman")."""
    before = [token for token in core if token.end <= name.start]
    while before and (before[0].lower in load_words("determiners") or before[0].tag == "POS"):
        before = before[1:]
    return text[before[0].start : before[-1].end] if before and before[-1].tag in NOUNS else ""


def read_capitals(text: str, span: Span, core: Sequence[Token]) -> Mention:
    """Return what a phrase says that ends with capitals of which no name is known."""
    first = len(core)
    while first > 0 and core[first - 1].tag == "NNP":
        first -= 1
    place = Span(core[first].start, core[-1].end)
    role = _find_role(text, core, place)
    person = _looks_like_person(core[first:], role)
    name = place.of(text)
    return Mention(
        span=span, kind="person" if person else "organisation", name=name, head=core[-1].lower, named=True,
        definite=True, plural=False, gender=find_gender(name, role) if person else "", roles=(role,) if role else (),
    )  # fmt: skip


def _looks_like_person(name: Sequence[Token], role: str) -> bool:
    nouns = load_nouns()
    last_role = role.lower().split()[-1:]
    if last_role and last_role[0] in nouns.people:
        return True
    if any(token.text.isupper() and len(token.text) > 1 for token in name):
        return False
    return 0 < len(name) <= _LONGEST_NAME and not any(token.lower in nouns.bodies for token in name)
