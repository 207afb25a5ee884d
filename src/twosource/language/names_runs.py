"""Runs of capitalised words: what may be a name, before anything is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from twosource.language.lexicon import load_tables, load_terms
from twosource.language.places import load_gazetteer
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_TOKEN = re.compile(r"(?!(?<=['’])[sS]\b)(?:(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:[-‑&]|['’](?![sS]\b))[^\W_]+)*)")
_INITIAL = re.compile(
    r"(?:[^\W\d_]\.)*[^\W\d_]|Jr|Sr|St|Mt|Ft|Dr|Mrs?|Ms|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|Brig|Cmdr|Cpl|"
    r"Pvt|Insp|Supt|Det|Fr"
)
_WIDE_GAP = 3
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
        yield from _runs_of(text, sentence.span)


@cache
def word_table(name: str) -> frozenset[str]:
    """Return one table of the lexicon of name words."""
    return frozenset(load_tables("name-words")[name]["words"])


def is_common(word: str) -> bool:
    """Tell whether a word stands in lower case in running text, so that its capital may be no name's."""
    folded = word.casefold()
    common = load_terms("common-words")
    return folded in common or ("-" in folded and all(part in common for part in folded.split("-")))


def _runs_of(text: str, sentence: Span) -> Iterator[Run]:
    found = _TOKEN.finditer(text, sentence.start, sentence.end)
    tokens = [token for match in found for token in _parts_of(text, Span(match.start(), match.end()))]
    headline = text[sentence.end - 1] not in ".”\"" and _is_headline(text, tokens)
    position = 0
    while position < len(tokens):
        if not _may_name(text, tokens[position], headline=headline):
            position += 1
            continue
        last = _extend(text, tokens, position, headline=headline)
        words = tuple(tokens[position : last + 1])
        if position == 0:
            words = _without_opening_words(text, words)
        if words and not (len(words) == 1 and words[0].of(text).casefold() in word_table("doubtful")):
            yield Run(words=words, sentence=sentence)
        position = last + 1


def _parts_of(text: str, token: Span) -> tuple[Span, ...]:
    """Cut "-led" and its like off, and part two names that a dash joins ("Peru-Chile")."""
    head, dash, tail = token.of(text).rpartition("-")
    if not (dash and head):
        return (token,)
    cut = token.start + len(head)
    if tail in word_table("tails"):
        return (Span(token.start, cut),)
    known = load_gazetteer().countries.keys() | load_gazetteer().demonyms.keys()
    if tail[:1].isupper() and (tail.casefold() in known or head.casefold() in known):
        return Span(token.start, cut), Span(cut + 1, token.end)
    return (token,)


def _is_headline(text: str, tokens: Sequence[Span]) -> bool:
    words = [word for token in tokens if len(word := token.of(text)) > 3 and word[0].isalpha()]  # noqa: PLR2004
    if len(words) < _SHORTEST_HEADLINE:
        return False
    return sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


def _may_name(text: str, token: Span, *, headline: bool) -> bool:
    return _is_capital(token.of(text)) and not (headline and is_common(token.of(text)))


def _is_capital(word: str) -> bool:
    letter = word[3:4] if word[:3] in {"al-", "el-", "ul-", "ad-", "as-", "ar-"} else word[:1]
    return letter.isupper() and word.casefold() not in word_table("never") - word_table("doubtful")


def _extend(text: str, tokens: Sequence[Span], position: int, *, headline: bool) -> int:
    last = position
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
    return last


def _joined(text: str, left: Span, right: Span) -> bool:
    between = text[left.end : right.start]
    if between in {"'s ", "’s ", "' ", "’ "}:
        return left.of(text).casefold() in word_table("owners")
    if between == " & " or (between.isspace() and len(between) < _WIDE_GAP and "\n" not in between):
        return True
    return between in {". ", "."} and _INITIAL.fullmatch(left.of(text)) is not None


def _is_date(text: str, token: Span) -> bool:
    """Tell whether a month stands before a number, as in "left Peru May 5"."""
    after = text[token.end : token.end + 2].strip(" .")
    return token.of(text).casefold() in word_table("doubtful") and after.isdigit()


def _over_particles(text: str, tokens: Sequence[Span], first: int, last: int) -> int:
    """Return the capitalised token that the function words after ``last`` lead to, or ``last``."""
    following = [token.of(text) for token in tokens[last + 1 : last + 6]]
    steps = _steps_over(following, [token.of(text) for token in tokens[first : last + 1]])
    reached = last + steps + 1
    if not steps or reached >= len(tokens) or not _is_capital(tokens[reached].of(text)):
        return last
    joined = all(_joined(text, tokens[place], tokens[place + 1]) for place in range(last, reached))
    return reached if joined else last


def _steps_over(following: Sequence[str], so_far: Sequence[str]) -> int:
    """Return how many function words stand between the parts of one name, 0 when the name ends here."""
    particles = load_tables("name-words")["particles"]
    if following[0] in particles["person"]:
        return 2 if following[1:2] and following[1] in particles["person"] else 1
    if following[0] == "and":
        return 1 if _is_one_office(following[1:], so_far) else 0
    if following[0] in particles["title"] and _is_institution(so_far):
        return 2 if following[1:2] == ["the"] else 1
    return 0


def _is_one_office(following: Sequence[str], so_far: Sequence[str]) -> bool:
    """Tell "Ministry of Health and Welfare", "Food and Drug Board" from "the Ministry and Tal"."""
    if not following or not is_common(following[0]):
        return False
    if _is_institution(so_far) and set(so_far) & {"of", "for", "on"}:
        return True
    right = list(takewhile(_is_capital, following))
    return bool(right) and _is_institution(right[-1:]) and all(is_common(word) for word in so_far)


def _is_institution(words: Sequence[str]) -> bool:
    """Tell whether the words so far are an institution's, which goes on over "of" and "and"."""
    known = word_table("organisations") | word_table("places") | word_table("others")
    return any(word.casefold() in known for word in words)


def _without_opening_words(text: str, words: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out the words that have a capital because a sentence begins."""
    while words and is_common(words[0].of(text)):
        if len(words) > 1 and words[1].of(text)[0].isupper() and _is_institution([words[-1].of(text)]):
            return words  # "State Department", "Supreme Court"
        words = words[1:]
    while words and not words[0].of(text)[0].isupper():
        words = words[1:]
    return words
