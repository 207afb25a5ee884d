"""Sources that pass on other sources: "X quoted Y as saying …", "X, citing Y, reported that …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.statements.attributions.attribution import Attribution, make_attribution
from twosource.statements.attributions.cues import Cue
from twosource.statements.attributions.passives import find_agent
from twosource.statements.attributions.sharing import share_subject
from twosource.statements.attributions.subjects import Subject, find_subject_before
from twosource.statements.grammar.lexicon import load_nouns
from twosource.statements.grammar.lines import QUOTE
from twosource.statements.grammar.phrases import FINITE, Range, read_phrase_right
from twosource.statements.grammar.tokens import Token

_INSERT_REACH = 20  # tokens that an apposition behind the cited source may have


def attribute_citation(tokens: Sequence[Token], cue: Cue, phrases: Sequence[Range]) -> Attribution | None:
    """Return "X quoted Y as saying …" as one attribution to Y that X passes on."""
    passive = cue.shape in {"passive", "reduced"}
    agent = find_agent(tokens, cue.end) if passive else None
    end = agent[1] if agent else (cue.end if passive else read_phrase_right(tokens, cue.end))
    place = _skip_insert(tokens, end)
    if place + 2 >= len(tokens) or tokens[place].lower != "as" or tokens[place + 1].tag != "VBG":
        return None
    cited = find_subject_before(tokens, cue.start) if passive else _cited(cue, end)
    if cited is None:
        return None
    outer = ((agent,) if agent else ()) if passive else _find_outer(tokens, cue, phrases)
    says = replace(cue, start=place, end=place + 2, head=place + 1)
    made = make_attribution(says, cited, [(place + 2, len(tokens))], "t")
    return replace(made, outer=outer, kind="say", start=min(part[0] for part in (*outer, *cited.phrases)))


def _cited(cue: Cue, end: int) -> Subject | None:
    return Subject(phrases=((cue.end, end),), start=cue.start, end=end) if end > cue.end else None


def _find_outer(tokens: Sequence[Token], cue: Cue, phrases: Sequence[Range]) -> tuple[Range, ...]:
    subject = find_subject_before(tokens, cue.start) or share_subject(tokens, cue.start, phrases)
    return subject.phrases if subject else ()


def _skip_insert(tokens: Sequence[Token], place: int) -> int:
    if place < len(tokens) and tokens[place].text == ",":
        for i in range(place + 1, min(len(tokens) - 1, place + _INSERT_REACH)):
            if tokens[i].text == "," and tokens[i + 1].lower == "as":
                return i + 1
    return place


def add_cited(tokens: Sequence[Token], found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions, those beside "citing Y" and in "in a recording Y is heard telling" with Y innermost."""
    cited = list(_find_cited(tokens))
    return tuple(_nest_recorded(tokens, _nest_cited(attribution, cited)) for attribution in found)


def _nest_recorded(tokens: Sequence[Token], attribution: Attribution) -> Attribution:
    """Part a text or recording from who speaks in it, where no comma does ("In the tape Ms Tal is heard telling")."""
    for first, last in attribution.phrases:
        within = first > 0 and tokens[first - 1].lower in {"in", "on"}
        for i in range(first + 1, last if within else first):
            named = all(token.tag == "NNP" for token in tokens[i:last])
            if named and tokens[i - 1].lower in load_nouns().documents and tokens[i - 1].tag == "NN":
                return replace(attribution, outer=((first, i),), phrases=((i, last),))
    return attribution


def _find_cited(tokens: Sequence[Token]) -> list[tuple[int, Range]]:
    """Return each "citing" (and "quoting") that is no verb of its own, with whom it cites."""
    found = []
    for i, token in enumerate(tokens[:-1]):
        if token.lower in {"citing", "quoting"}:
            end = read_phrase_right(tokens, i + 1)
            if end > i + 1:
                found.append((i, (i + 1, _end_of_insert(tokens, end))))
    return found


def _end_of_insert(tokens: Sequence[Token], end: int) -> int:
    """Return where a cited source ends, with what describes it ("two people familiar with the matter")."""
    for i in range(end, len(tokens)):
        if tokens[i].text in {",", ".", ";"}:
            return i
        if tokens[i].tag in FINITE or tokens[i].tag == QUOTE:
            break
    return end


def _nest_cited(attribution: Attribution, cited: Sequence[tuple[int, Range]]) -> Attribution:
    for place, source in cited:
        if attribution.outer or not attribution.phrases or attribution.phrases[0] == source:
            continue
        inserted = attribution.insert is not None and attribution.insert[0] == place
        trailing = any(last == place or last == place - 1 for _, last in attribution.content)
        behind = attribution.frame == "b" and attribution.cue[1] in {place, place - 1}
        if inserted or trailing or behind:
            return replace(attribution, outer=attribution.phrases, phrases=(source,), insert=None)
    return attribution
