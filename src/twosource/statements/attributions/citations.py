"""Verbs by which a source passes another one on: "X quoted Y as saying …", "“…,” Y was quoted by X as saying"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_verbs
from twosource.language.grammar.phrases import Range, read_phrase_right, skip_adjuncts
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution, make_attribution
from twosource.statements.attributions.contents import find_content_before
from twosource.statements.attributions.cues import Cue
from twosource.statements.attributions.sharing import share_subject
from twosource.statements.attributions.subjects import Subject, find_subject_before

_INSERT_REACH = 20  # tokens that an apposition behind the cited source may have


@dataclass(frozen=True, slots=True, kw_only=True)
class _Citation:
    """Who passes on, who is cited, the words "as saying", and where the whole begins and ends."""

    outer: tuple[Range, ...]
    cited: Subject
    says: Range
    start: int
    end: int


def attribute_citation(tokens: Sequence[Token], cue: Cue, phrases: Sequence[Range]) -> Attribution | None:
    """Return "X quoted Y as saying …" as one attribution to Y that X passes on; the content may stand before it."""
    passive = cue.shape in {"passive", "reduced"}
    citation = _read_passive(tokens, cue) if passive else _read_active(tokens, cue, phrases)
    if citation is None:
        return None
    content, frame = _find_content(tokens, citation)
    if content is None:
        return None
    says = replace(cue, start=citation.says[0], end=citation.says[1], head=citation.says[1] - 1)
    made = make_attribution(says, citation.cited, [content], frame)
    start = min(part[0] for part in (*citation.outer, *citation.cited.phrases))
    return replace(made, outer=citation.outer, kind="say", start=start)


def _read_passive(tokens: Sequence[Token], cue: Cue) -> _Citation | None:
    """Read "Y was quoted by X as saying" and "Y was quoted as saying by X"."""
    before = _read_agent(tokens, cue.end)
    says = _read_saying(tokens, _skip_insert(tokens, before[1] if before else cue.end))
    cited = find_subject_before(tokens, cue.start)
    if says is None or cited is None or tokens[says[0]].lower != "as":
        return None
    agent = before or _read_agent(tokens, says[1])
    end = max(says[1], agent[1]) if agent else says[1]
    return _Citation(outer=(agent,) if agent else (), cited=cited, says=says, start=cited.start, end=end)


def _read_active(tokens: Sequence[Token], cue: Cue, phrases: Sequence[Range]) -> _Citation | None:
    """Read "X quoted Y as saying" and "X quoted Y saying"."""
    end = read_phrase_right(tokens, cue.end)
    says = _read_saying(tokens, _skip_insert(tokens, end)) if end > cue.end else None
    if says is None:
        return None
    subject = find_subject_before(tokens, cue.start) or share_subject(tokens, cue.start, phrases)
    cited = Subject(phrases=((cue.end, end),), start=cue.start, end=end)
    outer = subject.phrases if subject else ()
    start = subject.start if subject else cue.start
    return _Citation(outer=outer, cited=cited, says=says, start=start, end=says[1])


def _read_agent(tokens: Sequence[Token], place: int) -> Range | None:
    if place >= len(tokens) or tokens[place].lower != "by":
        return None
    end = read_phrase_right(tokens, place + 1)
    return (place + 1, end) if end > place + 1 else None


def _read_saying(tokens: Sequence[Token], place: int) -> Range | None:
    """Return where "as saying" or "saying" stands, when it stands here."""
    verb = place + 1 if place < len(tokens) and tokens[place].lower == "as" else place
    if verb >= len(tokens) or tokens[verb].tag != "VBG":
        return None
    return (place, verb + 1) if verb > place or tokens[verb].lower in load_verbs() else None


def _skip_insert(tokens: Sequence[Token], place: int) -> int:
    if place < len(tokens) and tokens[place].text == ",":
        for i in range(place + 1, min(len(tokens) - 1, place + _INSERT_REACH)):
            if tokens[i].text == "," and tokens[i + 1].lower == "as":
                return i + 1
    return place


def _find_content(tokens: Sequence[Token], citation: _Citation) -> tuple[Range | None, str]:
    """Return what the cited source says, with the letter of its frame: behind the verb, or all that stands before."""
    start = citation.end
    later = skip_adjuncts(tokens, start)
    if later < len(tokens) and (tokens[later].tag == QUOTE or tokens[later].lower == "that"):
        return (later, len(tokens)), "t"
    if start < len(tokens) and tokens[start].text in {",", ":"}:
        start += 1
    elif later >= len(tokens) or tokens[later].text in {".", ","}:
        return find_content_before(tokens, citation.start), "b"
    return ((start, len(tokens)) if any(token.tag != "." for token in tokens[start:]) else None), "t"
