"""Runs of capitalised words: what may be a name, before anything is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.language.lexicon import load_tables, load_terms
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:[-‑&]|['’](?![sS]\b))[^\W_]+)*")
_BETWEEN = re.compile(r"\s|\.\s?|\s&\s", re.UNICODE)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]|Jr|Sr|St|Mt|Ft|Dr|Mr|Mrs|Ms|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|Brig|Cmdr|Cpl|Pvt|Insp|Supt|Det|Fr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Capitalised words that follow each other, with the function words between them. ``first``: a sentence begins."""

    words: tuple[Span, ...]
    first: bool

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.words[0].start, self.words[-1].end)


def find_runs(text: str, sentences: Sequence[Sentence]) -> Iterator[Run]:
    """Yield the runs of capitalised words of each sentence, in order."""
    for sentence in sentences:
        yield from _runs_of(text, sentence.span)


def _runs_of(text: str, sentence: Span) -> Iterator[Run]:
    tokens = [Span(m.start(), m.end()) for m in _TOKEN.finditer(text, sentence.start, sentence.end)]
    position = 0
    while position < len(tokens):
        if not _is_capital(text, tokens[position]):
            position += 1
            continue
        last = _extend(text, tokens, position)
        words = tuple(tokens[position : last + 1])
        yield from _without_opening_word(text, words, first=position == 0)
        position = last + 1


def _is_capital(text: str, token: Span) -> bool:
    word = token.of(text)
    letter = word[0] if word[0].isalpha() else ""
    if word[:3] in {"al-", "el-", "ul-"}:
        letter = word[3:4]
    return bool(letter) and letter.isupper() and word.casefold() not in load_tables("name-words")["never"]["words"]


def _extend(text: str, tokens: Sequence[Span], position: int) -> int:
    last = position
    while last + 1 < len(tokens):
        if _joined(text, tokens[last], tokens[last + 1]) and _is_capital(text, tokens[last + 1]):
            last += 1
            continue
        reach = _over_particles(text, tokens, position, last)
        if reach == last:
            break
        last = reach
    return last


def _joined(text: str, left: Span, right: Span) -> bool:
    between = text[left.end : right.start]
    if "." in between and not _INITIAL.fullmatch(left.of(text)):
        return False
    return _BETWEEN.fullmatch(between) is not None


def _over_particles(text: str, tokens: Sequence[Span], first: int, last: int) -> int:
    """Return the capitalised token that the function words after ``last`` lead to, or ``last``."""
    table = load_tables("name-words")
    title = _is_titled(text, tokens[first : last + 1])
    place = last
    while place + 1 < len(tokens) and place - last < 3 and _joined(text, tokens[place], tokens[place + 1]):  # noqa: PLR2004
        word = tokens[place + 1].of(text)
        if _is_capital(text, tokens[place + 1]):
            return place + 1 if place > last else last
        if word not in table["particles"]["person"] and not (title and word in table["particles"]["title"]):
            return last
        place += 1
    return last


def _is_titled(text: str, words: Sequence[Span]) -> bool:
    """Tell whether the words so far are an institution's, which goes on over "of" and "and"."""
    table = load_tables("name-words")
    known = {*table["organisations"]["words"], *table["places"]["words"], *table["others"]["words"]}
    return any(word.of(text).casefold() in known for word in words)


def _without_opening_word(text: str, words: tuple[Span, ...], *, first: bool) -> Iterator[Run]:
    common = load_terms("common-words")
    while first and words and words[0].of(text).casefold() in common:
        words = words[1:]
    if words:
        yield Run(words=words, first=first)
