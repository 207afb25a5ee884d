"""One link of a chain of attribution: from the words that name a source to the source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.phrases import Range
from twosource.model.mention import Name
from twosource.model.source import SourceKind
from twosource.model.span import Span
from twosource.statements.attributions.inserts import find_bracket_end
from twosource.statements.attributions.sharing import find_first_subject, find_leading_subject
from twosource.statements.grammar.descriptions import drop_determiner
from twosource.statements.grammar.lines import Line
from twosource.statements.pronouns import Meant
from twosource.statements.sources.meant import read_meant
from twosource.statements.sources.mentions import Mention, read_mention, read_name
from twosource.statements.sources.refusing import names_nobody
from twosource.statements.sources.register import Bearer, Register
from twosource.statements.transcripts import Turn

_DESCRIBING = frozenset(["DT", "NN", "NNS", "NNP", "JJ", "CD", "W", "PRP$"])  # how appositions begin
_LONGEST_LEAD = 3  # words before a name in an apposition: an age, a trade


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One source in a chain of attribution: who, and the words that name it here."""

    bearer: Bearer
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What resolving needs to know beside the sentence: the text, its names by line, who is known.

    ``turns`` are the speakers of a printed interview by line, ``meant`` is whom pronouns mean by where they start.
    """

    text: str
    names: Sequence[Sequence[Name]]
    register: Register
    turns: Mapping[int, Turn]
    meant: Mapping[int, Meant] = field(default_factory=dict)


def link_source(scene: Scene, line: Line, phrase: Range, insert: Range | None = None) -> Link | None:
    """Return the source that a phrase names, None when it names nobody; ``insert`` is the apposition beside it."""
    tokens = line.tokens[phrase[0] : phrase[1]]
    mention = read_mention(scene.text, tokens, scene.names[line.number])
    if tokens[-1].lower == "those":
        mention = _name_by_clause(scene, line, mention, phrase[1])
    if insert is not None and not mention.named:
        mention = _name_by_insert(scene, line, mention, insert)
    if names_nobody(tokens, mention):
        return None
    bearer = _find_bearer(scene, line, mention)
    if bearer is None:
        return None
    if insert is not None and mention.kind == "person":
        _learn_role(scene, line, bearer, insert)
    return Link(bearer=bearer, span=_widen(line, phrase, insert))


def _find_bearer(scene: Scene, line: Line, mention: Mention) -> Bearer | None:
    """Return who is meant; a pronoun may mean somebody who was no source and no subject yet."""
    meant = scene.meant.get(mention.span.start) if mention.name is None else None
    bearer = scene.register.note_source(mention, line.number, meant.beliefs if meant else None)
    if bearer is None and meant is not None and meant.likeliest is not None:
        known = read_meant(scene.text, mention, meant.likeliest, scene.names[meant.likeliest.line])
        return scene.register.note_source(known, line.number)
    return bearer


def _widen(line: Line, phrase: Range, insert: Range | None) -> Span:
    """Return the place of a phrase with the bracket or apposition behind it ("Mira Tal, a surveyor")."""
    first, end = phrase
    if end < len(line.tokens) and line.tokens[end].text == "(":
        end = find_bracket_end(line.tokens, end)
    if insert is not None and insert[0] == end + 1 and line.tokens[insert[0]].tag in _DESCRIBING:
        end = insert[1]
    return line.cut(first, end)


def note_subject(scene: Scene, line: Line) -> None:
    """Remember the subject of a sentence, and that of the clause it begins with."""
    subject = find_first_subject(line.tokens, len(line.tokens))
    leading = find_leading_subject(line.tokens)
    for first, last in (*([leading] if leading else ()), *(subject.phrases[:1] if subject else ())):
        mention = read_mention(scene.text, line.tokens[first:last], scene.names[line.number])
        scene.register.note_subject(mention, line.number)


def note_people(scene: Scene, line: Line, *, before: int | None = None) -> None:
    """Remember the persons that a sentence names (``before`` a place in the text): pronouns may mean them."""
    end = line.span.end if before is None else before
    people = [name for name in scene.names[line.number] if name.kind == "person" and name.span.end <= end]
    if not people:
        return
    quoted = [token.span for token in line.tokens if token.tag == QUOTE]  # who speaks does not name himself
    people = [name for name in people if not any(span.overlaps(name.span) for span in quoted)]
    scene.register.note_names([read_name(name, scene.text) for name in people], line.number)


def _name_by_clause(scene: Scene, line: Line, mention: Mention, end: int) -> Mention:
    """Return the mention of "those" with what tells who they are ("those who disagree")."""
    clause = line.tokens[end : end + _LONGEST_LEAD]
    if not clause or clause[0].lower != "who":
        return mention
    last = next((token for token in clause if token.tag.startswith("VB")), None)
    if last is None:
        return mention
    whole = Span(mention.span.start, last.end)
    return replace(mention, name=whole.of(scene.text), head="people", kind="group", plural=True, span=whole)


def _name_by_insert(scene: Scene, line: Line, mention: Mention, insert: Range) -> Mention:
    """Return the mention with the name that an apposition gives it ("one of them, 60-year-old Mira Tal, said")."""
    if line.tokens[insert[0]].tag in {"W", "IN", "VBG"}:
        return mention
    place = line.cut(*insert)
    for name in scene.names[line.number]:
        if place.contains(name.span) and _gives_name(scene.text, place, name):
            kind: SourceKind = "person" if name.kind == "person" else "organisation"
            return replace(
                mention, name=name.name, kind=kind, named=True, plural=False, name_id=name.id,
                roles=(drop_determiner(mention.name or ""),), corporate=kind == "organisation",
            )  # fmt: skip
    return mention


def _gives_name(text: str, place: Span, name: Name) -> bool:
    """Tell whether an apposition is a name: a person's with an age or trade before it, or nothing but a name."""
    if name.kind == "person":
        return len(Span(place.start, name.span.start).of(text).split()) <= _LONGEST_LEAD
    return name.kind != "place" and name.span == place


def _learn_role(scene: Scene, line: Line, bearer: Bearer, insert: Range) -> None:
    first = line.tokens[insert[0]]
    if first.tag in {"W", "VBG", "VBN", "CD", "IN", "RB", "VBD"}:
        return
    start = insert[0] + (1 if first.tag == "DT" and insert[1] - insert[0] > 1 else 0)
    scene.register.learn_role(bearer, line.cut(start, insert[1]).of(scene.text), sure=first.tag == "DT")
