"""The words of a text in which names can stand: those with capitals, and what may stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.language.names.words import word_table
from twosource.language.places import load_gazetteer
from twosource.model.span import Span

_WORD = r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:[-‑&]|['’](?![sS]\b))[^\W_]+)*"
_TOKEN = re.compile(rf"(?!(?<=['’])[sS]\b)(?:{_WORD})")
# Words with a capital and what may stand between them in a name, or between two names: more is never read as one.
_CAPITAL = rf"(?:(?:al|el|ul|ad|as|ar)-)?(?=[^\W\d_a-z])(?:{_WORD})"
_STRETCH = re.compile(
    rf"(?<![^\W_])(?<!\w['’])(?:{_CAPITAL})(?:(?:(?:['’]s?)?\s{{1,2}}(?:[a-z]{{1,5}}\s{{1,2}}){{0,3}}|\s&\s|\.\s?|(?<=\b[AE]l)-\s)(?:{_CAPITAL}))*+(?:\s\d{{1,2}}\b)?"
)
_TITLE_CASE = 0.8  # share of capitalised words from which a sentence is a headline
_SHORTEST_HEADLINE = 6


def find_tokens(text: str, span: Span) -> list[Span]:
    """Return the words of a span."""
    return [Span(*match.span()) for match in _TOKEN.finditer(text, span.start, span.end)]


def find_stretches(text: str, sentence: Span) -> Iterator[re.Match[str]]:
    """Return the stretches of a sentence in which names stand."""
    return _STRETCH.finditer(text, sentence.start, sentence.end)


def cut_stretch(text: str, stretch: re.Match[str]) -> list[Span]:
    """Return the words of a stretch, those that a dash joins by mistake apart."""
    start, end = stretch.span()
    if stretch.group().isalpha():
        return [Span(start, end)]
    found = _TOKEN.finditer(text, start, end)
    return [token for match in found for token in _parts_of(text, Span(*match.span()))]


def _parts_of(text: str, token: Span) -> tuple[Span, ...]:
    """Cut "-led" and its like off, and part two names that a dash joins ("Peru-Chile")."""
    head, dash, tail = token.of(text).rpartition("-")
    if not (dash and head):
        return (token,)
    cut = token.start + len(head)
    if tail in word_table("tails") or (tail.endswith("ed") and tail.islower()):
        return (Span(token.start, cut),)
    gazetteer = load_gazetteer()
    if token.of(text).casefold() in word_table("lands"):
        return (token,)
    if tail[:1].isupper() and any(gazetteer.names_country(half.casefold()) for half in (head, tail)):
        return Span(token.start, cut), Span(cut + 1, token.end)
    return (token,)


def is_headline(text: str, sentence: Span) -> bool:
    """Tell whether nearly all words of a sentence have capitals, so that they tell nothing."""
    words = [word for match in _TOKEN.finditer(text, sentence.start, sentence.end) if len(word := match[0]) > 3]  # noqa: PLR2004
    words = [word for word in words if word[0].isalpha()]
    if len(words) < _SHORTEST_HEADLINE:
        return False
    return sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)
