"""Text to sentences, by rules."""

from __future__ import annotations

import re

from twosource.model.sentence import Sentence
from twosource.model.span import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\Wa-z_])|[。！？]+[”’」』]*")
_ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "adm", "maj", "rev", "hon", "gov", "sen", "rep", "st", "jr", "sr", "inc", "ltd", "co", "corp", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "u.s", "u.k", "u.n", "e.g", "i.e"]
)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order, with their paragraph numbers (a line is a paragraph)."""
    sentences: list[Sentence] = []
    paragraph = -1
    for block in _PARAGRAPH.finditer(text):
        if not block.group().strip():
            continue
        paragraph += 1
        sentences.extend(
            Sentence(span=span, paragraph=paragraph) for span in _split_block(text, block.start(), block.end())
        )
    return tuple(sentences)


def _split_block(text: str, start: int, end: int) -> list[Span]:
    spans = []
    first = start
    for match in _END.finditer(text, start, end):
        if _is_abbreviation(text, first, match.start()):
            continue
        spans.append(_trim(text, first, match.end()))
        first = match.end()
    spans.append(_trim(text, first, end))
    return [span for span in spans if len(span)]


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    word = text[start:dot].rsplit(maxsplit=1)[-1:]
    if not word:
        return False
    bare = word[0].lstrip("\"'“‘(«").casefold()
    return bare in _ABBREVIATIONS or (len(bare) == 1 and bare.isalpha() and word[0][-1:].isupper())


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, max(start + lead, start + len(piece.rstrip())))
