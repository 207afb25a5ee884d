"""Runs of capitalised words: what may be a name, before anything is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from twosource.language.lexicon import load_terms
from twosource.language.names.particles import steps_over
from twosource.language.names.parting import part_words
from twosource.language.names.words import is_capital, is_common, is_institution, word_table
from twosource.language.places import load_gazetteer
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_WORD = r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:[-‑&]|['’](?![sS]\b))[^\W_]+)*"
_TOKEN = re.compile(rf"(?!(?<=['’])[sS]\b)(?:{_WORD})")
# Words with a capital and what may stand between them in a name, or between two names: more is never read as one.
_CAPITAL = rf"(?:(?:al|el|ul|ad|as|ar)-)?(?=[^\W\d_a-z])(?:{_WORD})"
_STRETCH = re.compile(
    rf"(?<![^\W_])(?<!\w['’])(?:{_CAPITAL})(?:(?:(?:['’]s?)?\s{{1,2}}(?:[a-z]{{1,5}}\s{{1,2}}){{0,3}}|\s&\s|\.\s?)(?:{_CAPITAL}))*+(?:\s\d{{1,2}}\b)?"
)
_INITIAL = re.compile(
    r"(?:[^\W\d_]\.)*[^\W\d_]|Jr|Sr|St|Mt|Ft|Dr|Mrs?|Ms|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|Brig|Cmdr|Cpl|"
    r"Pvt|Insp|Supt|Det|Fr"
)
_WIDE_GAP = 3
_DATELINE = 4  # letters of a town in capitals
_OPENING = frozenset('"“‘(:')
_LETTER = re.compile(r"[^\W_]")
_PARTY = re.compile(r"[DRI]-[A-Z][A-Za-z]+")  # "D-Calif"
_TITLE_CASE = 0.8  # share of capitalised words from which a sentence is a headline
_SHORTEST_HEADLINE = 6


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


def find_tokens(text: str, span: Span) -> list[Span]:
    """Return the words of a span."""
    return [Span(*match.span()) for match in _TOKEN.finditer(text, span.start, span.end)]


def _runs_of(text: str, sentence: Span) -> Iterator[Run]:
    headline = text[sentence.end - 1] not in '.”"' and _is_headline(text, sentence)
    for stretch in _STRETCH.finditer(text, sentence.start, sentence.end):
        if stretch.start() == sentence.start and _is_ordinary(stretch.group()):
            continue
        yield from _runs_in(text, sentence, _cut_tokens(text, stretch), headline=headline)


def _cut_tokens(text: str, stretch: re.Match[str]) -> list[Span]:
    start, end = stretch.span()
    if stretch.group().isalpha():
        return [Span(start, end)]
    found = _TOKEN.finditer(text, start, end)
    return [token for match in found for token in _parts_of(text, Span(*match.span()))]


@lru_cache(maxsize=65_536)
def _is_ordinary(word: str) -> bool:
    """Tell whether a single word has its capital from the sentence that it begins, as most of them have."""
    return word.isalpha() and is_common(word)


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
        if words and not (len(words) == 1 and words[0].of(text).casefold() in word_table("doubtful")):
            yield from (Run(words=part, sentence=sentence) for part in part_words(text, words))
        position = last + 1


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


def _parts_of(text: str, token: Span) -> tuple[Span, ...]:
    """Cut "-led" and its like off, and part two names that a dash joins ("Peru-Chile")."""
    head, dash, tail = token.of(text).rpartition("-")
    if not (dash and head):
        return (token,)
    cut = token.start + len(head)
    if tail in word_table("tails") or (tail.endswith("ed") and tail.islower()):
        return (Span(token.start, cut),)
    gazetteer = load_gazetteer()
    if tail[:1].isupper() and any(gazetteer.names_country(half.casefold()) for half in (head, tail)):
        return Span(token.start, cut), Span(cut + 1, token.end)
    return (token,)


def _is_headline(text: str, sentence: Span) -> bool:
    words = [word for match in _TOKEN.finditer(text, sentence.start, sentence.end) if len(word := match[0]) > 3]  # noqa: PLR2004
    words = [word for word in words if word[0].isalpha()]
    if len(words) < _SHORTEST_HEADLINE:
        return False
    return sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


def _may_name(text: str, token: Span, *, headline: bool) -> bool:
    word = token.of(text)
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
    if between == " & " or (between.isspace() and len(between) < _WIDE_GAP and "\n" not in between):
        return True
    return between in {". ", "."} and _INITIAL.fullmatch(left.of(text)) is not None


def _is_numbered(text: str, tokens: Sequence[Span]) -> bool:
    """Tell whether the last token is the number of what stands before it, as in "Court 2"."""
    last = tokens[-1].of(text)
    small = last.isdigit() and len(last) < _WIDE_GAP
    return len(tokens) > 1 and small and _joined(text, *tokens[-2:]) and is_institution([tokens[-2].of(text)])


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
    if not steps or reached >= len(tokens) or not is_capital(tokens[reached].of(text)):
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
