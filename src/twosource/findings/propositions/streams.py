"""What a statement claims as streams of words: who says it is left out, what is told of them stands by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.findings.propositions.claims import find_attribution
from twosource.findings.propositions.lookahead import find_clause, find_mark
from twosource.findings.propositions.mending import mend_tags
from twosource.findings.propositions.words import FINITE, VERBS
from twosource.language.grammar.corrections import MARKS, tag_words
from twosource.language.grammar.tags import load_word_tagger
from twosource.language.grammar.tokens import Token, split_tokens
from twosource.model.span import Span
from twosource.model.statement import Statement

_UNFINISHED = VERBS | {"IN", "TO", "DT", "PRP$", "JJ"}  # a clause that ends so goes on in the words of the source
_CONJUNCTIONS = frozenset(["that", "whether", "if", "how", "why", "what", "when", "where", "who", "which"])
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
    if clause is None or not _is_reported(statement, clause, tokens, quoted):
        return (Stream(tokens=tuple(tokens), quoted=tuple(quoted), main=True),)
    whole = statement.span
    lead, rest = Span(whole.start, clause.start), Span(clause.end, whole.end)
    told = _find_told(statement, clause, tokens)
    main = [span for span in (lead, rest) if any(span.overlaps(part) for part in statement.content)] or [rest]
    told += [lead] if lead not in main else []
    tail = _find_tail(statement, clause, tokens)
    if main[-1].end <= clause.start:
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


def _is_reported(statement: Statement, clause: Span, tokens: Sequence[Token], quoted: Sequence[bool]) -> bool:
    """Tell whether what is said is a clause of its own: "he sold it", not "to sell it" or "a sale"."""
    cue = _find_inside(tokens, statement.cue) if statement.cue is not None else []
    if any(token.lower in {"according", "per"} for token in cue):
        return True
    if not any(token.tag in VERBS for token in cue):
        return False
    place = next((number for number, token in enumerate(tokens) if _is_said(token, statement)), len(tokens))
    before = next((token for token in reversed(tokens) if token.end <= clause.start), None)
    if place == len(tokens) or (before is not None and before.tag in _UNFINISHED):
        return False
    verb = find_clause(tokens, place + (tokens[place].lower in _CONJUNCTIONS))
    return quoted[place] or (verb is not None and verb < find_mark(tokens, place))


def _is_said(token: Token, statement: Statement) -> bool:
    return token.tag != "." and any(part.start < token.end and token.start < part.end for part in statement.content)


def _find_inside(tokens: Sequence[Token], span: Span) -> list[Token]:
    return [token for token in tokens if span.start < token.end and token.start < span.end]


def _find_told(statement: Statement, clause: Span, tokens: Sequence[Token]) -> list[Span]:
    """Return the parts of the attribution clause that tell something else: of the source, or what it did besides."""
    cue = statement.cue if statement.cue is not None else clause
    named = [_find_inside(tokens, source) for source in statement.source_spans]
    told = [
        source
        for source, words in zip(statement.source_spans, named, strict=True)
        if any(token.tag == "W" for token in words) and _holds_verb(words)
    ]
    outside = _find_inside(tokens, Span(clause.start, max(clause.start, cue.start)))
    naming = {token.start for words in named for token in words}
    outside = [token for token in outside if token.start not in naming]
    if _holds_verb(outside):
        told = [Span(clause.start, cue.start)]  # "The union reacted calmly, noting that …"
    return told


def _find_tail(statement: Statement, clause: Span, tokens: Sequence[Token]) -> list[Span]:
    """Return what stands behind a comma in the attribution clause, if it says something: "…, she said, and left"."""
    cue = statement.cue if statement.cue is not None else clause
    behind = _find_inside(tokens, Span(min(cue.end, clause.end), clause.end))
    comma = next((token.start for token in behind if token.text == ","), clause.end)
    tail = Span(comma, max(comma, clause.end))
    tells = any(token.tag in VERBS for token in _find_inside(tokens, tail))
    return [tail] if tells and not any(tail.overlaps(source) for source in statement.source_spans) else []


def _holds_verb(tokens: Sequence[Token]) -> bool:
    return any(token.tag in FINITE for token in tokens)


def _take(tokens: Sequence[Token], quoted: Sequence[bool], places: Sequence[Span], *, main: bool) -> Stream:
    """Return the tokens that stand in these places; a comma without width stands for what is left out between them."""
    taken: list[tuple[Token, bool]] = []
    for place in places:
        if taken and taken[-1][0].text != ",":
            taken.append((Token(place.start, place.start, ",", ",", "."), False))
        pairs = zip(tokens, quoted, strict=True)
        taken += [pair for pair in pairs if place.start < pair[0].end and pair[0].start < place.end]
    return Stream(tokens=tuple(token for token, _ in taken), quoted=tuple(inside for _, inside in taken), main=main)
