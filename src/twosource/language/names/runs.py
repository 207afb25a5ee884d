"""Runs of capitalised words: what may be a name, before anything is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from twosource.language.lexicon import load_terms
from twosource.language.names.particles import steps_over
from twosource.language.names.parting import part_words
from twosource.language.names.tokens import cut_stretch, find_stretches, is_headline
from twosource.language.names.words import is_capital, is_common, is_institution, word_table
from twosource.language.places import load_gazetteer
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_INITIAL = re.compile(
    r"(?:[^\W\d_]\.)*[^\W\d_]|Jr|Sr|St|Mt|Ft|Dr|Mrs?|Ms|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|Brig|Cmdr|Cpl|"
    r"Pvt|Insp|Supt|Det|Fr"
)
_WIDE_GAP = 3
_DATELINE = 4  # letters of a town in capitals
_OPENING = frozenset('"“‘(:')
_LETTER = re.compile(r"[^\W_]")
_PARTY = re.compile(r"[DRI]-[A-Z][A-Za-z]*")  # "D-Calif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Capitalised words that follow each other, with the function words between them."""

    words: tuple[Span, ...]
    sentence: Span

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.words[0].start, self.words[-1].end)


def find_runs(text: str, sentences: Sequence[Sentence]) -> Iterator[Run]:
    """Yield the runs of capitalised words of each sentence, in order."""
    for sentence in sentences:
        if len(sentence.span):
            yield from _runs_of(text, sentence.span)


def _runs_of(text: str, sentence: Span) -> Iterator[Run]:
    headline = text[sentence.end - 1] not in '.”"' and is_headline(text, sentence)
    for stretch in find_stretches(text, sentence):
        if _is_no_name(stretch.group(), headline=headline or stretch.start() == sentence.start):
            continue
        yield from _runs_in(text, sentence, cut_stretch(text, stretch), headline=headline)


@lru_cache(maxsize=65_536)
def _is_no_name(words: str, *, headline: bool) -> bool:
    """Tell whether a stretch is a single word that has its capital from its place, as most have, or is a day's."""
    return words.isalpha() and ((headline and is_common(words)) or not (is_capital(words) or words.isupper()))


def _runs_in(text: str, sentence: Span, tokens: Sequence[Span], *, headline: bool) -> Iterator[Run]:
    position = 0
    while position < len(tokens):
        if not _may_name(text, tokens[position], headline=headline):
            position += 1
            continue
        last = _extend(text, tokens, position, headline=headline)
        words = _with_article(text, sentence, tuple(tokens[position : last + 1]))
        if _is_opening(text, sentence, words[0].start):
            words = _without_opening_words(text, words)
        if words and not (len(words) == 1 and _is_doubtful(words[0].of(text))):
            yield from (Run(words=part, sentence=sentence) for part in part_words(text, words))
        position = last + 1


def _is_doubtful(word: str) -> bool:
    """Tell whether a word is no name by itself: a letter, or a month that is also a part of names."""
    return len(word) == 1 or word.casefold() in word_table("doubtful")


def _with_article(text: str, sentence: Span, words: tuple[Span, ...]) -> tuple[Span, ...]:
    """Put the article of an Arabic name before it: "al Tarn Brigade"."""
    start = words[0].start - 3
    if start < sentence.start or text[start : start + 3] not in {"al ", "el "}:
        return words
    return words if start > sentence.start and text[start - 1].isalnum() else (Span(start, start + 2), *words)


def _is_opening(text: str, sentence: Span, start: int) -> bool:
    """Tell whether a capital may be due to its place: nothing stands before it in its sentence, or a mark does."""
    before = text[max(sentence.start, start - 2) : start]
    if (before[-1:].isspace() and before[:-1] in _OPENING) or before[-1:] in _OPENING:
        return True
    return _LETTER.search(text, sentence.start, start) is None


def _may_name(text: str, token: Span, *, headline: bool) -> bool:
    word = token.of(text)
    if len(word) == 1 and word.isupper() and text.startswith(".", token.end):
        return True  # "Mira A. Tal"
    return is_capital(word) and not (headline and is_common(word)) and not _PARTY.fullmatch(word)


def _extend(text: str, tokens: Sequence[Span], position: int, *, headline: bool) -> int:
    last = position
    if last + 1 == len(tokens):
        return last
    while last + 1 < len(tokens):
        near = _joined(text, tokens[last], tokens[last + 1])
        if near and _is_date(text, tokens[last + 1]):
            break
        if near and _may_name(text, tokens[last + 1], headline=headline):
            last += 1
            continue
        reach = _over_particles(text, tokens, position, last) if near and not headline else last
        if reach == last:
            break
        last = reach
    return last + _is_numbered(text, tokens[position : last + 2])


def _joined(text: str, left: Span, right: Span) -> bool:
    between = text[left.end : right.start]
    if _is_dateline(left.of(text)) and not right.of(text).isupper():
        return False  # "NAIROBI Police said", but "US Army"
    if between in {"'s ", "’s ", "' ", "’ "}:
        return left.of(text).casefold() in word_table("owners")
    if between == "- " and left.of(text) in {"Al", "El", "al", "el"}:
        return True
    if between == " & " or (between.isspace() and len(between) < _WIDE_GAP and "\n" not in between):
        return True
    return between in {". ", "."} and _INITIAL.fullmatch(left.of(text)) is not None


def _is_numbered(text: str, tokens: Sequence[Span]) -> bool:
    """Tell whether the last token is the number of what stands before it, as in "Court 2"."""
    last = tokens[-1].of(text)
    if len(tokens) < 2 or not last.isdigit() or len(last) >= _WIDE_GAP:  # noqa: PLR2004
        return False
    before = tokens[-2].of(text)
    letters = len(last) == 1 and before.isalpha() and before.isupper() and 1 < len(before) <= _DATELINE
    letters = letters and not load_gazetteer().knows(before.casefold())  # "in the US 3 people"
    return _joined(text, *tokens[-2:]) and (letters or is_institution([before]))


def _is_dateline(word: str) -> bool:
    long = len(word) >= _DATELINE and word.isalpha() and word.isupper()
    return long and load_gazetteer().knows(word.casefold())


def _is_date(text: str, token: Span) -> bool:
    """Tell whether a month stands before a number, as in "left Peru May 5"."""
    after = text[token.end : token.end + 2].strip(" .")
    return token.of(text).casefold() in word_table("doubtful") and after.isdigit()


def _over_particles(text: str, tokens: Sequence[Span], first: int, last: int) -> int:
    """Return the capitalised token that the function words after ``last`` lead to, or ``last``."""
    following = [token.of(text) for token in tokens[last + 1 : last + 6]]
    steps = steps_over(following, [token.of(text) for token in tokens[first : last + 1]])
    reached = last + steps + 1
    if not steps or reached >= len(tokens):
        return last
    word = tokens[reached].of(text)
    if not is_capital(word) or _is_doubtful(word):  # "the Orva Club on May 5"
        return last
    joined = all(_joined(text, tokens[place], tokens[place + 1]) for place in range(last, reached))
    return reached if joined else last


def _without_opening_words(text: str, words: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out the words that have a capital because a sentence begins."""
    while words and is_common(words[0].of(text)):
        function = words[0].of(text).casefold() in load_terms("stop-words")
        if len(words) > 1 and not function and words[1].of(text)[0].isupper() and is_institution([words[-1].of(text)]):
            return words  # "State Department", "Supreme Court"
        words = words[1:]
    while words and not words[0].of(text)[0].isupper():
        words = words[1:]
    return words
