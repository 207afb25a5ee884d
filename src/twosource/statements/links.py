"""One link of a chain of attribution: from the words that name a source to the source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.statements.lines import Line
from twosource.statements.mentions import Mention, read_mention, read_name
from twosource.statements.phrases import Range
from twosource.statements.register import Bearer, Register
from twosource.statements.subjects import find_first_subject

_LONGEST_LEAD = 3  # words before a name in an apposition: an age, a trade


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One source in a chain of attribution: who, and the words that name it here."""

    bearer: Bearer
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What resolving needs to know beside the sentence: the text, its names by line, who is known."""

    text: str
    names: Sequence[Sequence[Name]]
    register: Register
    turns: Mapping[int, Span]


def link_source(scene: Scene, line: Line, phrase: Range, insert: Range | None = None) -> Link | None:
    """Return the source that a phrase names, None when it names nobody; ``insert`` is the apposition beside it."""
    tokens = line.tokens[phrase[0] : phrase[1]]
    mention = read_mention(scene.text, tokens, scene.names[line.number])
    if insert is not None and not mention.named:
        mention = _name_by_insert(scene, line, mention, insert)
    if mention.head in {"i", "we", "you"}:
        return None
    bearer = scene.register.note_source(mention, line.number)
    if bearer is None:
        return None
    if insert is not None and mention.kind == "person":
        _learn_role(scene, line, bearer, insert)
    return Link(bearer=bearer, span=mention.span)


def note_people(scene: Scene, line: Line) -> None:
    """Remember the subject and the persons of a sentence: pronouns in the next ones may mean them."""
    subject = find_first_subject(line.tokens, len(line.tokens))
    if subject is not None:
        first, last = subject.phrases[0]
        mention = read_mention(scene.text, line.tokens[first:last], scene.names[line.number])
        scene.register.note_subject(mention, line.number)
    people = [name for name in scene.names[line.number] if name.kind == "person"]
    scene.register.note_names([read_name(name, scene.text) for name in people], line.number)


def _name_by_insert(scene: Scene, line: Line, mention: Mention, insert: Range) -> Mention:
    """Return the mention with the name that an apposition gives it ("one of them, 60-year-old Mira Tal, said")."""
    place = line.cut(*insert)
    for name in scene.names[line.number]:
        lead = Span(place.start, max(place.start, name.span.start)).of(scene.text)
        if name.kind == "person" and place.contains(name.span) and len(lead.split()) <= _LONGEST_LEAD:
            first = line.tokens[insert[0]]
            if first.tag in {"W", "IN", "VBG"}:
                return mention
            return replace(
                mention,
                name=name.name,
                kind="person",
                named=True,
                plural=False,
                name_id=name.id,
                roles=(mention.name or "",),
            )
    return mention


def _learn_role(scene: Scene, line: Line, bearer: Bearer, insert: Range) -> None:
    first = line.tokens[insert[0]]
    if first.tag in {"W", "VBG", "VBN", "CD", "IN", "RB", "VBD"}:
        return
    start = insert[0] + (1 if first.tag == "DT" and insert[1] - insert[0] > 1 else 0)
    role = line.cut(start, insert[1]).of(scene.text)
    if role not in bearer.roles:
        bearer.roles.append(role)
