"""A sentence as its own words: what is quoted inside of it counts as one token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.language.quotations import Quotation
from twosource.model.sentence import Sentence
from twosource.model.span import Span
from twosource.statements.grammar.lexicon import load_nouns, load_verbs
from twosource.statements.grammar.tags import WordTagger, knows, load_word_tagger, tag_tokens
from twosource.statements.grammar.tokens import Token, split_tokens

QUOTE = "Q"  # the tag of a token that stands for quoted speech


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
        _tag(tokens, tagger)
        lines.append(Line(number=number, paragraph=sentence.paragraph, span=span, tokens=tuple(tokens)))
    return tuple(lines)


def read_quoted(text: str, line: Line, quotation: Token) -> Line | None:
    """Return what a sentence quotes as a line of its own; None where nobody in it can be said to say anything.

    ``quotation`` is one of the sentence's tokens tagged `QUOTE`. Quotations inside of it are not told apart.
    """
    if _cues().isdisjoint(_WORD.findall(quotation.span.of(text).lower())):
        return None  # as most, before they are cut into tokens
    tokens = [token for token in split_tokens(text, quotation.span) if token.text not in _MARKS]
    if _cues().isdisjoint(token.lower for token in tokens):
        return None
    _tag(tokens, load_word_tagger())
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
    return [token for token in tokens if token.tag or token.text not in _MARKS]


def _tag(tokens: Sequence[Token], tagger: WordTagger) -> None:
    """Give the tokens of a sentence their tags: speech marked, and what the tagger is known to get wrong set right."""
    tag_tokens(tokens, tagger)
    corrections = [
        (token, _correct_tag(tokens, i, tagger))
        for i, token in enumerate(tokens)
        if token.lower in _KNOWN_WRONG or (token.tag in _OFTEN_WRONG and _may_be_wrong(token))
    ]
    for token, tag in corrections:
        token.tag = tag


def _may_be_wrong(token: Token) -> bool:
    """Tell whether neighbours can show the tag of a verb or adverb to be wrong, as they seldom can."""
    if token.text[0].isupper() or token.tag == "VBZ":
        return True
    return token.tag == "RB" and not token.lower.endswith("ly")


def _correct_tag(tokens: Sequence[Token], i: int, tagger: WordTagger) -> str:
    """Return the tag of a token that may be wrong, by the tags that its neighbours were given."""
    token, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if token.text == '"':
        return QUOTE
    if following is None:
        return token.tag
    if token.lower == "'":
        return "POS" if _is_plural_owner(tokens[i - 1 : i], token, following) else token.tag
    if _is_name_taken_for_verb(tokens[i - 1 : i], token, following):
        return "NNP"
    return _correct_word(token, following, tagger)


def _correct_word(token: Token, following: Token, tagger: WordTagger) -> str:
    if token.lower == "both" and following.tag == "NNS":
        return "DT"
    if token.lower == "close" and following.tag == "TO":  # "officials close to the talks"
        return "JJ"
    if token.tag == "VBZ" and following.tag in _PAST and token.lower in load_nouns().peoples:  # "witnesses told"
        return "NNS"
    return "JJ" if _is_modifier(token, following, tagger) else token.tag


def _is_modifier(token: Token, following: Token, tagger: WordTagger) -> bool:
    """Tell an adjective from the verb ("retired general Mira Tal") or adverb (unknown words) it was taken for."""
    if token.lower == "retired":
        return following.tag == "NNP"
    unknown = token.tag == "RB" and not token.lower.endswith("ly") and not knows(tagger, token)
    return unknown and following.tag in {"NN", "NNS"}


def _is_plural_owner(before: Sequence[Token], token: Token, following: Token) -> bool:
    """Tell an apostrophe after a plural ("the sailors’ union") from a closing mark."""
    touching = bool(before) and before[0].end == token.start and before[0].lower.endswith("s")
    return touching and following.tag in {"NN", "NNS", "NNP", "JJ"} and following.start > token.end


def _is_name_taken_for_verb(before: Sequence[Token], token: Token, following: Token) -> bool:
    """Tell whether a capitalised word inside a sentence, before a name, is part of it ("Housing Minister")."""
    opens = not before or before[0].text in {".", ":", "?", "!"}
    capital = token.text[0].isupper() and token.text[1:].islower()
    return token.tag.startswith("VB") and capital and following.tag == "NNP" and not opens


_WORD = re.compile(r"[^\W\d_]+")
_PAST = frozenset(["VBD", "MD"])
_OFTEN_WRONG = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB"])
_KNOWN_WRONG = frozenset(["both", "retired", "'", '"'])
_MARKS = frozenset(["``", "''", '"', "“", "”", "„", "«", "»", "‘"])
