"""Attributions without a verb: "according to X", "X's claim that …", "X: …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.phrases import (
    FINITE,
    NOUNS,
    Range,
    read_phrase_left,
    read_phrase_right,
    skip_adjuncts,
)
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution
from twosource.statements.attributions.sharing import find_first_subject
from twosource.statements.attributions.subjects import find_subject_before
from twosource.statements.grammar.lines import Line

_INSERT_ENDS = frozenset([",", ".", ";", ":", "—", "–"])
_DASHES = frozenset(["—", "–", "--"])
_ASIDES = {")": frozenset(["("]), "—": _DASHES, "–": _DASHES, "--": _DASHES}
_ASIDE_REACH = 10  # tokens of a figure with what it counts
_POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our"])


def attribute_phrases(line: Line, verbal: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions that phrases make; a colon counts only where no cue verb claims the quotation."""
    tokens = line.tokens
    words = frozenset([token.lower for token in tokens])
    found: list[Attribution] = []
    if "according" in words:
        found += _find_according(tokens)
    if "that" in words:
        found += [*_find_cue_nouns(tokens), *_find_releases(tokens)]
    if not found and not verbal:
        found += _find_colon(tokens) if ":" in words else ()
        found += () if words.isdisjoint(load_words("hearsay")) else _find_hearsay(tokens)
    return tuple(found)


def _find_according(tokens: Sequence[Token]) -> Iterator[Attribution]:
    for i in [i for i, token in enumerate(tokens[:-2]) if token.lower == "according"]:
        if tokens[i + 1].lower != "to":
            continue
        end = read_phrase_right(tokens, i + 2)
        if end == i + 2:
            continue
        aside = _find_aside(tokens, i, end)
        if aside is not None:
            yield from _attribute_aside(tokens, aside, i, end)
            continue
        insert = _find_insert(tokens, end)
        content = _surrounding(tokens, i, insert[1] if insert else end)
        if content:
            yield Attribution(
                phrases=((i + 2, end),), cue=(i, i + 2), content=content, kind="say", frame="a", insert=insert, start=i
            )


def _attribute_aside(tokens: Sequence[Token], aside: Range, cue: int, end: int) -> Iterator[Attribution]:
    """Yield what an aside says; a bare number says nothing by itself."""
    if any(token.tag in NOUNS for token in tokens[slice(*aside)]):
        yield Attribution(
            phrases=((cue + 2, end),), cue=(cue, cue + 2), content=(aside,), kind="say", frame="x", start=aside[0]
        )


def _find_aside(tokens: Sequence[Token], cue: int, end: int) -> Range | None:
    """Return the figure that a bracket or dashes put in with its source ("9,000 — 12,000 according to X — came")."""
    if end >= len(tokens) or tokens[end].text not in _ASIDES:
        return None
    opening = _ASIDES[tokens[end].text]
    for start in range(cue - 1, max(-1, cue - _ASIDE_REACH), -1):
        if tokens[start].text in opening:
            return (start + 1, cue) if start + 1 < cue else None
        if tokens[start].tag in FINITE or tokens[start].tag == QUOTE:
            return None
    return None


def _find_insert(tokens: Sequence[Token], end: int) -> Range | None:
    """Return an apposition behind the source ("according to X, a lawyer in Y, …")."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].tag not in {"DT", "W", "VBN"}:
        return None
    stop = end + 1
    while stop < len(tokens) and tokens[stop].text not in _INSERT_ENDS and tokens[stop].tag != QUOTE:
        stop += 1
    finite = any(token.tag in FINITE for token in tokens[end + 1 : stop])
    return None if finite and tokens[end + 1].tag != "W" else (end + 1, stop)


def _surrounding(tokens: Sequence[Token], start: int, end: int) -> tuple[Range, ...]:
    """Return the content on both sides of an according-phrase, without the commas around it."""
    while end < len(tokens) and tokens[end].text in {",", ":"}:
        end += 1
    before = start
    while before > 0 and tokens[before - 1].text in {",", "—", "–", "("}:
        before -= 1
    ranges = []
    first = _find_clause_start(tokens, before)
    if before > first and not (before == 1 and tokens[0].tag in {"CC", "RB"}):
        ranges.append((first, before))
    if end < len(tokens) and any(token.text.isalnum() or token.tag == QUOTE for token in tokens[end:]):
        ranges.append((end, len(tokens)))
    return tuple(ranges)


def _find_clause_start(tokens: Sequence[Token], before: int) -> int:
    """Return where the clause of an according-phrase begins: of "Tal said that, according to X, …" behind "that"."""
    return before if before > 0 and tokens[before - 1].lower == "that" else 0


def _find_cue_nouns(tokens: Sequence[Token]) -> Iterator[Attribution]:
    nouns = load_nouns().cues
    for i, token in enumerate(tokens[:-2]):
        if token.lower not in nouns or token.tag not in {"NN", "NNS"}:
            continue
        source, that = _find_owner(tokens, i)
        if source is None or that >= len(tokens) - 1 or tokens[that].lower != "that":
            continue
        yield Attribution(
            phrases=(source,), cue=(i, i + 1), content=((that, len(tokens)),), kind=nouns[token.lower], frame="t",
            start=min(source[0], i),
        )  # fmt: skip


def _find_releases(tokens: Sequence[Token]) -> Iterator[Attribution]:
    """Return who gives out news in "X released information last week that …"."""
    news = load_words("news")
    for i in [i for i, token in enumerate(tokens[:-2]) if token.lower in news]:
        verb = i
        while verb > 0 and tokens[verb - 1].tag in {"DT", "JJ", "NN", "NNS", "PRP$"}:
            verb -= 1
        that = skip_adjuncts(tokens, i + 1)
        subject = find_subject_before(tokens, verb - 1) if verb > 1 else None
        if subject is None or tokens[verb - 1].lower not in load_words("issuing") or that >= len(tokens) - 1:
            continue
        if tokens[that].lower == "that":
            yield Attribution(
                phrases=subject.phrases, cue=(verb - 1, i + 1), content=((that, len(tokens)),), kind="report",
                frame="t", start=subject.start,
            )  # fmt: skip


def _find_owner(tokens: Sequence[Token], noun: int) -> tuple[Range | None, int]:
    """Return who owns the cue noun ("X's claim", "claims by X"), and where its clause begins."""
    if noun + 1 < len(tokens) and tokens[noun + 1].lower in {"by", "from"}:
        end = read_phrase_right(tokens, noun + 2)
        return ((noun + 2, end) if end > noun + 2 else None), end
    place = noun
    while place > 0 and tokens[place - 1].tag in {"JJ", "NN", "CD", "VBN"}:
        place -= 1
    if place > 0 and tokens[place - 1].lower in _POSSESSIVES:
        return (place - 1, place), noun + 1
    if place > 1 and tokens[place - 1].tag == "POS":
        start = read_phrase_left(tokens, place - 1)
        return ((start, place - 1) if start < place - 1 else None), noun + 1
    return None, noun + 1


def _find_colon(tokens: Sequence[Token]) -> Iterator[Attribution]:
    """Return who speaks before a colon and a quotation ("X was clear: “…”")."""
    for i, token in enumerate(tokens[:-1]):
        if token.text == ":" and tokens[i + 1].tag == QUOTE and i > 0:
            subject = find_first_subject(tokens, i)
            if subject is not None:
                yield Attribution(
                    phrases=subject.phrases, cue=(i, i + 1), content=((i + 1, len(tokens)),), kind="say", frame="q",
                    start=subject.phrases[0][0],
                )  # fmt: skip
            return


def _find_hearsay(tokens: Sequence[Token]) -> Iterator[Attribution]:
    """Return a sentence that is told after somebody who is not named ("reportedly")."""
    hearsay = load_words("hearsay")
    for i, token in enumerate(tokens):
        if token.lower in hearsay:
            yield Attribution(phrases=(), cue=(i, i + 1), content=((0, len(tokens)),), kind="hedge", frame="u", start=i)
            return
