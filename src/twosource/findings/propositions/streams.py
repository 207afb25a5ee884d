"""What a statement claims as streams of words: who says it is left out, what is told of them stands by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.findings.propositions.claims import find_attribution
from twosource.findings.propositions.mending import mend_tags
from twosource.findings.propositions.reporting import find_tail, find_told, is_reported
from twosource.findings.propositions.words import VERBS
from twosource.language.grammar.corrections import MARKS, tag_words
from twosource.language.grammar.tags import load_word_tagger
from twosource.language.grammar.tokens import Token, split_tokens
from twosource.model.span import Span
from twosource.model.statement import Statement

_OPENING = frozenset(["“", "``", "«", "„"])
_CLOSING = frozenset(["”", "''", "»"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """Words that are read as one: a claim without its attribution clause, or what is told of the source."""

    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]
    main: bool


def read_streams(statement: Statement, text: str) -> tuple[Stream, ...]:
    """Return the streams of a statement in the order of the text; the one with its content is the main one."""
    tokens, quoted = _read_tokens(statement, text)
    clause = find_attribution(statement)
    if clause is None or not is_reported(statement, clause, tokens, quoted):
        return (Stream(tokens=tuple(tokens), quoted=tuple(quoted), main=True),)
    whole = statement.span
    lead, rest = Span(whole.start, clause.start), Span(clause.end, whole.end)
    told = find_told(statement, clause, tokens)
    main = [span for span in (lead, rest) if any(span.overlaps(part) for part in statement.content)] or [rest]
    told += [lead] if lead not in main and not any(span.contains(lead) for span in told) else []
    tail = find_tail(statement, clause, tokens)
    if main[-1].end <= clause.start and all(text[span.start] == "," for span in tail):
        main += tail  # "…, she said, and left"
    else:
        told += tail
    places = [[span] for span in told]
    streams = [_take(tokens, quoted, spans, main=False) for spans in places]
    streams = [stream for stream in streams if any(token.tag in VERBS for token in stream.tokens)]
    return tuple(sorted([*streams, _drop_that(_take(tokens, quoted, main, main=True))], key=_start))


def _drop_that(stream: Stream) -> Stream:
    """Leave out the conjunction behind "she said"."""
    if not stream.tokens or stream.tokens[0].lower != "that" or stream.tokens[0].tag == "DT":
        return stream
    return Stream(tokens=stream.tokens[1:], quoted=stream.quoted[1:], main=True)


def _start(stream: Stream) -> int:
    return stream.tokens[0].start if stream.tokens else 0


def _read_tokens(statement: Statement, text: str) -> tuple[list[Token], list[bool]]:
    """Return the tagged tokens of a statement and which are quoted; quotation marks are joined to the words beside."""
    tokens: list[Token] = []
    quoted: list[bool] = []
    marks: list[tuple[Token, int]] = []
    inside = statement.form == "direct" and statement.cue is None
    for token in split_tokens(text, statement.span):
        if token.text in MARKS:
            inside = _turn(token.text, inside=inside)
            marks.append((token, len(tokens) if inside else len(tokens) - 1))
        else:
            tokens.append(token)
            quoted.append(inside)
    tag_words(tokens, load_word_tagger())
    mend_tags(tokens)
    for mark, place in marks:
        _join_mark(mark, place, tokens)
    return tokens, quoted


def _turn(mark: str, *, inside: bool) -> bool:
    if mark == '"':
        return not inside
    return mark in _OPENING or (inside and mark not in _CLOSING)


def _join_mark(mark: Token, place: int, tokens: Sequence[Token]) -> None:
    """Make a quotation mark part of the word that it opens or, a comma between, closes."""
    while 0 < place < len(tokens) and tokens[place].tag == "." and tokens[place].start < mark.start:
        place -= 1
    if 0 <= place < len(tokens):
        token = tokens[place]
        token.start, token.end = min(token.start, mark.start), max(token.end, mark.end)


def _take(tokens: Sequence[Token], quoted: Sequence[bool], places: Sequence[Span], *, main: bool) -> Stream:
    """Return the tokens that stand in these places; a comma without width stands for what is left out between them."""
    taken: list[tuple[Token, bool]] = []
    for place in places:
        if taken and taken[-1][0].text != ",":
            taken.append((Token(place.start, place.start, ",", ",", "."), False))
        pairs = zip(tokens, quoted, strict=True)
        taken += [pair for pair in pairs if place.start < pair[0].end and pair[0].start < place.end]
    return Stream(tokens=tuple(token for token, _ in taken), quoted=tuple(inside for _, inside in taken), main=main)
