"""A source as one sentence names it: kind, name, roles, gender and number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.model.mention import Name
from twosource.model.source import SourceKind
from twosource.model.span import Span
from twosource.statements.grammar.descriptions import drop_determiner
from twosource.statements.grammar.genders import find_gender
from twosource.statements.grammar.heads import find_core, find_name, find_outlet, is_people
from twosource.statements.grammar.lexicon import load_nouns, load_words
from twosource.statements.grammar.phrases import NOUNS
from twosource.statements.grammar.tokens import Token

_TITLE_REACH = 6  # characters before a name in which "Mrs" stands
_LONGEST_NAME = 3
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them"])
_FORMS = {  # other forms of pronouns; "herself" alone is somebody, behind a name it is that name
    "his": "he", "himself": "he", "hers": "she", "herself": "she", "their": "they", "theirs": "they",
    "themselves": "they", "its": "it", "itself": "it", "me": "i", "my": "i", "mine": "i", "myself": "i",
    "us": "we", "our": "we", "ours": "we", "ourselves": "we", "your": "you", "yours": "you", "yourself": "you",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A source as written in one place.

    ``corporate`` tells the name of a company or other body from that of a place.
    ``name`` is None for pronouns. ``head`` is the noun that the phrase is about, in lower case.
    ``named`` tells a proper name from a description. ``gender`` is "f", "m" or "".
    """

    span: Span
    kind: SourceKind
    name: str | None
    head: str
    named: bool
    definite: bool
    plural: bool
    gender: str
    roles: tuple[str, ...] = ()
    name_id: str | None = None
    corporate: bool = False


def read_mention(text: str, tokens: Sequence[Token], names: Sequence[Name]) -> Mention:
    """Return what the tokens of one noun phrase say about the source they name."""
    core = _read_core(tokens, names)
    head = core[-1]
    span = Span(tokens[0].start, tokens[-1].end)
    pronoun = _FORMS.get(head.lower, head.lower)
    if len(core) == 1 and pronoun in PRONOUNS and not _is_acronym(head):
        return _read_pronoun(span, pronoun)
    return _read_proper(text, span, tokens, names) or _read_description(text, span, tokens, core)


def _read_core(tokens: Sequence[Token], names: Sequence[Name]) -> Sequence[Token]:
    core = find_core(tokens, names)
    while len(core) > 1 and (core[-1].tag == "POS" or core[-1].lower.endswith(("self", "selves"))):  # "Tal himself"
        core = core[:-1]
    return core


def _read_proper(text: str, span: Span, tokens: Sequence[Token], names: Sequence[Name]) -> Mention | None:
    """Return what a proper name means."""
    if any(token.text == "," for token in tokens):  # "the Ministry for Roads, Harbours and Canals"
        return _read_body(text, span, tokens)
    core = _read_core(tokens, names)
    name = find_name(core, names)
    if name is not None and not (len(core) == 1 and is_people(core[-1].lower)):
        return _read_named(text, span, core, name)
    if core[-1].tag == "NNP" and core[-1].lower not in load_nouns().speakers and not is_people(core[-1].lower):
        return _read_capitals(text, span, core)
    outlet = find_outlet(core)
    if not outlet:
        return None
    return replace(_read_capitals(text, span, outlet), kind="organisation", gender="", corporate=True)


def _read_body(text: str, span: Span, tokens: Sequence[Token]) -> Mention:
    return Mention(
        span=span, kind="organisation", name=drop_determiner(span.of(text)), head=tokens[-1].lower, named=True,
        definite=True, plural=False, gender="", corporate=True,
    )  # fmt: skip


def _is_acronym(token: Token) -> bool:
    """Tell WHO and IT from "who" and "it"."""
    return token.text.isupper() and len(token.text) > 1


def _read_pronoun(span: Span, head: str) -> Mention:
    plural = head in {"they", "them", "we"}
    gender = {"he": "m", "him": "m", "she": "f", "her": "f"}.get(head, "")
    return Mention(
        span=span, kind="group" if plural else "unnamed", name=None, head=head, named=False, definite=True,
        plural=plural, gender=gender,
    )  # fmt: skip


def _read_named(text: str, span: Span, core: Sequence[Token], name: Name) -> Mention:
    role = _find_role(text, core, name.span)
    kind: SourceKind = "person" if _is_person(core, name, role) else "organisation"
    written = name.span.of(text)
    office, full = _split_office(name.name) if kind == "person" else ("", name.name)
    role = role or office
    return Mention(
        span=span, kind=kind, name=full, head=core[-1].lower, named=True, definite=True, plural=False,
        gender=find_gender(full or written, role) if kind == "person" else "", roles=(role,) if role else (),
        name_id=name.id, corporate=kind == "organisation" and name.kind != "place",
    )  # fmt: skip


def _split_office(name: str) -> tuple[str, str]:
    """Return the office that a name was taken with ("Surveyor Mira Tal"), and the name."""
    words = name.split()
    first = 0
    while first < len(words) - 1 and words[first].lower() in load_nouns().people:
        first += 1
    return " ".join(words[:first]), " ".join(words[first:])


def read_name(name: Name, text: str) -> Mention:
    """Return the mention that a person's name makes by itself."""
    role = name.role.of(text) if name.role else ""
    title = text[max(0, name.span.start - _TITLE_REACH) : name.span.start].split()[-1:]
    return Mention(
        span=name.span, kind="person", name=_split_office(name.name)[1], head=name.name.split()[-1].lower(), named=True,
        definite=True, plural=False, gender=find_gender(name.name, " ".join([*title, role])), name_id=name.id,
        roles=(role,) if role else (),
    )  # fmt: skip


def _is_person(core: Sequence[Token], name: Name, role: str) -> bool:
    own = [token for token in core if token.span.overlaps(name.span)]
    if (own and own[-1].lower in load_nouns().bodies) or role.lower() in load_words("media"):
        return False
    return name.kind == "person" or (name.kind == "other" and _looks_like_person(own, role))


def _find_role(text: str, core: Sequence[Token], name: Span) -> str:
    """Return the words before a name that say what its bearer is ("Kremlin spokesman")."""
    before = [token for token in core if token.end <= name.start]
    while before and (before[0].lower in load_words("determiners") or before[0].tag == "POS"):
        before = before[1:]
    return text[before[0].start : before[-1].end] if before and before[-1].tag in NOUNS else ""


def _read_capitals(text: str, span: Span, core: Sequence[Token]) -> Mention:
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


def _read_description(text: str, span: Span, tokens: Sequence[Token], core: Sequence[Token]) -> Mention:
    head = core[-1].lower
    kind, plural = _classify(core[-1])
    return Mention(
        span=span, kind=kind, name=span.of(text), head=head, named=False,
        definite=tokens[0].lower in load_words("definite"), plural=plural, gender=find_gender("", head),
    )  # fmt: skip


def _classify(head: Token) -> tuple[SourceKind, bool]:
    nouns, word = load_nouns(), head.lower
    if word in nouns.peoples or word in nouns.groups or is_people(word):
        return "group", True
    if word in nouns.people:
        return "unnamed", False
    if word in nouns.documents:
        return "document", head.tag == "NNS"
    if word in nouns.bodies or word in load_words("media"):
        return ("group", True) if head.tag == "NNS" else ("organisation", False)
    return ("group", True) if head.tag in {"NNS", "CD", "DT"} else ("unnamed", False)
