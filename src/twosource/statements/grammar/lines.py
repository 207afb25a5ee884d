"""A sentence as its own words: what is quoted inside of it counts as one token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.language.grammar.corrections import MARKS, QUOTE, tag_words
from twosource.language.grammar.lexicon import load_verbs
from twosource.language.grammar.tags import load_word_tagger
from twosource.language.grammar.tokens import Token, split_tokens
from twosource.language.quotations import Quotation
from twosource.model.sentence import Sentence
from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence: its tokens outside of quoted speech, and one token tagged `QUOTE` for each quotation in it.

    ``number`` counts the sentences of the article, ``span`` leaves the dateline out.
    """

    number: int
    paragraph: int
    span: Span
    tokens: tuple[Token, ...]

    def cut(self, start: int, end: int) -> Span:
        """Return the place of the tokens from ``start`` up to ``end``."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


def find_speech(text: str, quotations: Sequence[Quotation], scare_words: int) -> tuple[Span, ...]:
    """Return the outermost quotations that are speech: longer than an expression or nickname, or sentences."""
    return tuple(
        quotation.span
        for quotation in quotations
        if quotation.depth == 0 and _is_speech(quotation.inner.of(text), scare_words)
    )


def _is_speech(inner: str, scare_words: int) -> bool:
    return len(inner.split()) > scare_words or inner[-1] in ".,!?…"


def read_lines(
    text: str, sentences: Sequence[Sentence], spans: Sequence[Span], speech: Sequence[Span]
) -> tuple[Line, ...]:
    """Return a line for each sentence; ``spans`` are the sentences without what is left out of them."""
    tagger = load_word_tagger()
    lines = []
    following = 0
    for number, (sentence, span) in enumerate(zip(sentences, spans, strict=True)):
        while following < len(speech) and speech[following].end <= span.start:
            following += 1
        inside = _overlapping(span, speech, following)
        tokens = _split_outside(text, span, inside)
        tag_words(tokens, tagger)
        lines.append(Line(number=number, paragraph=sentence.paragraph, span=span, tokens=tuple(tokens)))
    return tuple(lines)


def read_quoted(text: str, line: Line, quotation: Token) -> Line | None:
    """Return what a sentence quotes as a line of its own; None where nobody in it can be said to say anything.

    ``quotation`` is one of the sentence's tokens tagged `QUOTE`. Quotations inside of it are not told apart.
    """
    if _cues().isdisjoint(_WORD.findall(quotation.span.of(text).lower())):
        return None  # as most, before they are cut into tokens
    tokens = [token for token in split_tokens(text, quotation.span) if token.text not in MARKS]
    if _cues().isdisjoint(token.lower for token in tokens):
        return None
    tag_words(tokens, load_word_tagger())
    return Line(number=line.number, paragraph=line.paragraph, span=quotation.span, tokens=tuple(tokens))


@cache
def _cues() -> frozenset[str]:
    return frozenset([*load_verbs(), "according"])


def _overlapping(span: Span, speech: Sequence[Span], first: int) -> list[Span]:
    found = []
    while first < len(speech) and speech[first].start < span.end:
        if speech[first].overlaps(span):
            found.append(Span(max(speech[first].start, span.start), min(speech[first].end, span.end)))
        first += 1
    return found


def _split_outside(text: str, span: Span, inside: Sequence[Span]) -> list[Token]:
    """Return the tokens of a sentence without quotation marks, one of them for each stretch of speech in it."""
    tokens: list[Token] = []
    start = span.start
    for speech in inside:
        tokens += split_tokens(text, Span(start, speech.start))
        tokens.append(Token(speech.start, speech.end, '"', '"', QUOTE))
        start = speech.end
    tokens += split_tokens(text, Span(start, span.end))
    return [token for token in tokens if token.tag or token.text not in MARKS]


_WORD = re.compile(r"[^\W\d_]+")
