"""Posts of social media in the text of an article: the words, then "— Mira Tal (@tal) May 3, 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.span import Span
from twosource.statements.grammar.lines import Line

_SIGNED = re.compile(
    r"(?<!\S)[—–-]{1,3}\s?(?P<name>[^\W\d_][^()\n—–]{0,48}?)\s*\(@\w{1,30}\)\s+(?:[A-Z][a-z]+\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]+)"
    r"\s\d{4}\W*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post: the words that sign it, and the sentences of its text, of which the last ends at ``end``."""

    name: Span
    lines: tuple[Line, ...]
    end: int


def find_posts(text: str, paragraphs: Sequence[Sequence[Line]]) -> tuple[Post, ...]:
    """Return the posts. Their words stand in the paragraph of the name that signs them, else in the one before."""
    posts = []
    for number, lines in enumerate(paragraphs):
        start, end = lines[0].span.start, lines[-1].span.end
        match = _SIGNED.search(text, start, end) if "(@" in text[start:end] else None
        if match is None:
            continue
        own = tuple(line for line in lines if line.span.start < match.start())
        told = own or (tuple(paragraphs[number - 1]) if number else ())
        if told:
            posts.append(Post(name=Span(*match.span("name")), lines=told, end=match.start() if own else start))
    return tuple(posts)
