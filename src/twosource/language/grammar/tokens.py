"""A stretch of text to tokens: words, clitics ('s, n't) and punctuation marks, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.model.span import Span

# No token begins with a space: said first, it spares the alternatives a look at each.
# Alternatives, first match wins: plain words and commas, as most are, for the sake of speed; abbreviations with inner
# points; titles and months with their point; numbers; words (hyphens and apostrophes inside, "n't" and "'s" cut off);
# any other mark by itself.
_TOKEN = re.compile(
    r"(?=\S)(?:[a-z]{2,}+(?![\w'’&‑-])|,|[A-Z][a-z]++(?![\w'’&‑.-])|"
    r"(?:[^\W\d_]\.){2,}|[^\W\d_a-z]\.(?=\s[^\W\d_a-z])"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Hon|Gov|Sen|Rep|St|Jr|Sr|Inc|Ltd|Corp|Co|No"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\."
    r"|\d+(?:[.,:/]\d+)*(?:-?\w+)*"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b"
    r"|[^\W_]+?(?=n['’]t\b)|\w+(?:[-‑&]\w+)*(?:['’](?!(?:s|re|ve|ll|d|m|S)\b)[^\W\d_]+)?"
    r"|``|''|\.{2,}|--+|\S)"
)


@dataclass(slots=True)
class Token:
    """A token by its place in the article's text; ``lower`` is its text in lower case, apostrophes straight.

    ``tag`` is its part of speech in the Penn Treebank's letters, "." for every mark. It is set once, by the tagger:
    an article has hundreds of tokens, and making each of them twice would take longer than finding them.
    """

    start: int
    end: int
    text: str
    lower: str
    tag: str = ""

    @property
    def span(self) -> Span:
        """Where the token stands in the article's text."""
        return Span(self.start, self.end)


def split_tokens(text: str, span: Span) -> list[Token]:
    """Return the tokens of ``span`` in order, untagged."""
    return [
        Token(match.start(), match.end(), word := match[0], word.lower() if word.isascii() else _fold(word))
        for match in _TOKEN.finditer(text, span.start, span.end)
    ]


def _fold(word: str) -> str:
    return word.lower().replace("’", "'")
