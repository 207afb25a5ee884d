"""Who says what in one sentence: cue verbs with their subjects and contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.statements.contents import Complement, Range, find_complement, find_content_before
from twosource.statements.cues import Cue, find_cues
from twosource.statements.lines import QUOTE, Line
from twosource.statements.phrases import read_phrase_right
from twosource.statements.subjects import Subject, find_subject_after, find_subject_before
from twosource.statements.tokens import Token

_COORDINATORS = frozenset(["and", "but", "or", "then"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One act of saying in a sentence. All ranges are token numbers of the line.

    ``phrases`` are the joint sources, empty when nobody is named ("it is thought that"). ``outer``
    is a source that passes this one on ("X quoted Y as saying": X). ``insert`` is an apposition or
    relative clause beside the source. ``kind`` is the class of the cue in the lexicon. ``frame`` is
    the letter of its complement, "b" for content that stands before it.
    """

    phrases: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    kind: str
    frame: str
    negated: bool = False
    insert: Range | None = None
    outer: tuple[Range, ...] = ()
    start: int = 0

    @property
    def reach(self) -> Range:
        """From the first to the last token that belongs to source, cue or content."""
        ranges = [*self.phrases, self.cue, *self.content, *self.outer]
        return min(first for first, _ in ranges), max(last for _, last in ranges)


def attribute_verbs(line: Line) -> tuple[Attribution, ...]:
    """Return the attributions that cue verbs make."""
    found: list[Attribution] = []
    for cue in find_cues(line):
        attribution = _attribute(line.tokens, cue, found)
        if attribution is not None:
            found.append(attribution)
    return tuple(found)


def _attribute(tokens: Sequence[Token], cue: Cue, earlier: Sequence[Attribution]) -> Attribution | None:
    if cue.verb.kind == "cite":
        return attribute_citation(tokens, cue, earlier)
    if cue.shape == "passive":
        return _attribute_passive(tokens, cue)
    if cue.shape == "participle":
        return _attribute_participle(tokens, cue, earlier)
    if cue.shape == "reduced":
        return None
    return _attribute_finite(tokens, cue, earlier)


def _attribute_finite(tokens: Sequence[Token], cue: Cue, earlier: Sequence[Attribution]) -> Attribution | None:
    if _invites_inversion(tokens, cue):
        subject = find_subject_after(tokens, cue)
        if subject is not None:
            inverted = _attribute_inverted(tokens, cue, subject)
            if inverted is not None:
                return inverted
    subject = find_subject_before(tokens, cue.start)
    if subject is None:
        subject = _share_subject(tokens, cue, earlier)
    if subject is None:
        return None
    return _with_content(tokens, cue, subject)


def _invites_inversion(tokens: Sequence[Token], cue: Cue) -> bool:
    if "q" not in cue.verb.frames or cue.end >= len(tokens):
        return False
    if cue.start == 0:
        return True
    before = tokens[cue.start - 1]
    return before.tag == QUOTE or before.text in {",", "?", "!"}


def _attribute_inverted(tokens: Sequence[Token], cue: Cue, subject: Subject) -> Attribution | None:
    content = find_content_before(tokens, cue.start)
    if content is None:
        return None
    before = tokens[cue.start - 1]
    stop = tokens[subject.end] if subject.end < len(tokens) else None
    if before.tag != QUOTE and stop is not None and stop.tag in {"VBD", "VBZ", "VBP", "MD"}:
        return None  # "Smith, the mayor, said the city was …"
    contents = [content, *_continue_content(tokens, subject.insert[1] if subject.insert else subject.end)]
    return _make(cue, subject, contents, "b")


def _continue_content(tokens: Sequence[Token], place: int) -> list[Range]:
    """Return the rest of a content that the attribution interrupts ("…," he said, "…")."""
    if place >= len(tokens):
        return []
    if tokens[place].tag == QUOTE:
        return [(place, len(tokens))]
    joined = tokens[place].text in {",", ":", "—", "–", ";", "."} and place + 1 < len(tokens)
    return [(place + 1, len(tokens))] if joined and tokens[place + 1].tag == QUOTE else []


def _with_content(tokens: Sequence[Token], cue: Cue, subject: Subject) -> Attribution | None:
    after = find_complement(tokens, cue, cue.end)
    before = find_content_before(tokens, subject.start)
    if before is not None and _prefers_before(tokens, subject, after):
        rest = [after.content] if after is not None and after.frame == "q" else _interrupted(tokens, cue)
        return _make(cue, subject, [before, *rest], "b")
    if after is not None:
        return _make(cue, subject, [after.content], after.frame)
    return None


def _prefers_before(tokens: Sequence[Token], subject: Subject, after: Complement | None) -> bool:
    frame = after.frame if after else None
    quoted = tokens[subject.start - 1].tag == QUOTE
    return frame is None or (quoted and frame in {"q", "n", "m"})


def _interrupted(tokens: Sequence[Token], cue: Cue) -> list[Range]:
    """Return what follows ", X said," when the content goes on behind it."""
    place = cue.end
    if place + 1 < len(tokens) and tokens[place].text == "," and tokens[place + 1].tag != "VBG":
        return [(place + 1, len(tokens))]
    return _continue_content(tokens, place)


def _share_subject(tokens: Sequence[Token], cue: Cue, earlier: Sequence[Attribution]) -> Subject | None:
    """Return the subject that "and said" has in common with the verb before it."""
    if cue.start == 0 or tokens[cue.start - 1].lower not in _COORDINATORS | {","}:
        return None
    if earlier and earlier[-1].phrases:
        return Subject(phrases=earlier[-1].phrases, start=cue.start, end=cue.start)
    return find_first_subject(tokens, cue.start)


def find_first_subject(tokens: Sequence[Token], place: int) -> Subject | None:
    """Return the subject of the sentence: the first noun phrase, behind what leads it in."""
    start = 0
    while start < place and (tokens[start].tag in {"CC", "RB"} or tokens[start].text == ","):
        start += 1
    if start < place and tokens[start].tag in {"IN", "VBG"}:
        comma = next((i for i in range(start, place) if tokens[i].text == ","), None)
        start = comma + 1 if comma is not None else start + 1
    end = read_phrase_right(tokens, start)
    if end == start or end > place:
        return None
    return Subject(phrases=((start, end),), start=place, end=place)


def _attribute_participle(tokens: Sequence[Token], cue: Cue, earlier: Sequence[Attribution]) -> Attribution | None:
    after = find_complement(tokens, cue, cue.end)
    if after is None or after.frame not in {"q", "t", "w", "z", "m"} or cue.start == 0:
        return None
    before = tokens[cue.start - 1]
    if before.lower == "as":  # "quoted X as saying": read with the verb "quoted"
        return None
    if before.tag in {"NN", "NNS", "NNP"}:
        subject = find_subject_before(tokens, cue.start)
    elif earlier and earlier[-1].phrases:
        subject = Subject(phrases=earlier[-1].phrases, start=cue.start, end=cue.start)
    else:
        subject = find_first_subject(tokens, cue.start)
    return None if subject is None else _make(cue, subject, [after.content], after.frame)


def _attribute_passive(tokens: Sequence[Token], cue: Cue) -> Attribution | None:
    agent = _find_agent(tokens, cue.end)
    if agent is not None:
        content = [(0, cue.start)] if cue.start else []
        if agent[1] < len(tokens):
            content.append((agent[1], len(tokens)))
        return _make(cue, Subject(phrases=(agent,), start=cue.start, end=cue.start), content, "p") if content else None
    if "p" not in cue.verb.frames or cue.end >= len(tokens):
        return None
    if tokens[cue.end].tag != "TO" and tokens[cue.end].lower != "that":
        return None
    return _make(cue, Subject(phrases=(), start=cue.start, end=cue.end), _impersonal_content(tokens, cue), "p")


def _find_agent(tokens: Sequence[Token], place: int) -> Range | None:
    for i in range(place, min(len(tokens), place + 4)):
        if tokens[i].lower == "by":
            end = read_phrase_right(tokens, i + 1)
            return (i + 1, end) if end > i + 1 and tokens[i + 1].tag != "CD" else None
    return None


def _impersonal_content(tokens: Sequence[Token], cue: Cue) -> list[Range]:
    if tokens[cue.end].lower == "that":
        return [(cue.end, len(tokens))]
    return [(0, cue.start), (cue.end, len(tokens))] if cue.start else [(cue.end, len(tokens))]


def attribute_citation(tokens: Sequence[Token], cue: Cue, earlier: Sequence[Attribution]) -> Attribution | None:
    """Return "X quoted Y as saying …" as one attribution to Y that X passes on."""
    passive = cue.shape in {"passive", "reduced"}
    end = cue.end if passive else read_phrase_right(tokens, cue.end)
    if passive:
        agent = _find_agent(tokens, cue.end)
        end = agent[1] if agent else end
    place = _skip_insert(tokens, end)
    if place + 1 >= len(tokens) or tokens[place].lower != "as" or tokens[place + 1].tag != "VBG":
        return None
    cited = (
        find_subject_before(tokens, cue.start)
        if passive
        else Subject(phrases=((cue.end, end),), start=cue.start, end=end)
    )
    if cited is None or place + 2 >= len(tokens):
        return None
    outer = _find_agent_range(tokens, cue) if passive else _find_outer(tokens, cue, earlier)
    says = replace(cue, start=place, end=place + 2, head=place + 1)
    return replace(_make(says, cited, [(place + 2, len(tokens))], "t"), outer=outer, kind="say")


def _find_agent_range(tokens: Sequence[Token], cue: Cue) -> tuple[Range, ...]:
    agent = _find_agent(tokens, cue.end)
    return (agent,) if agent else ()


def _find_outer(tokens: Sequence[Token], cue: Cue, earlier: Sequence[Attribution]) -> tuple[Range, ...]:
    subject = find_subject_before(tokens, cue.start) or _share_subject(tokens, cue, earlier)
    return subject.phrases if subject else ()


def _skip_insert(tokens: Sequence[Token], place: int) -> int:
    if place < len(tokens) and tokens[place].text == ",":
        for i in range(place + 1, min(len(tokens) - 1, place + 20)):
            if tokens[i].text == "," and tokens[i + 1].lower == "as":
                return i + 1
    return place


def _make(cue: Cue, subject: Subject, content: Sequence[Range], frame: str) -> Attribution:
    return Attribution(
        phrases=subject.phrases,
        cue=(cue.start, cue.end),
        content=tuple(content),
        kind=cue.verb.kind,
        frame=frame,
        negated=cue.negated,
        insert=subject.insert,
        start=min(subject.start, cue.start),
    )
