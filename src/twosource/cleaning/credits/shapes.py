"""Where a text could name an agency or outlet that no list knows: by a word for a medium in or behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from twosource.language.lexicon import load_terms

_CAPITALISED = r"[A-Z][\w&'’-]{0,30}"
_RUN = re.compile(r"[A-Z][\w&'’-]*(?:\s[A-Z0-9][\w&'’-]*)*")
_WORD = re.compile(r"\w+")
_PREFIXES = ("Radio", "Daily", "Agence", "Agencia", "Agenzia", "Channel")
_PREFIX_WORDS = frozenset(_PREFIXES)
_PREFIXED = re.compile(rf"\b(?:{'|'.join(_PREFIXES)})(?:\s(?:{_CAPITALISED}|\d{{1,2}})){{1,3}}")
_MEDIA = ("media", "television", "TV", "radio", "news agency")
_GENERIC = re.compile(
    r"\b(?:(?:North|South|Saudi)\s)?(?:[A-Z]\w{2,20}\s)?(?:state(?:-run)?|local|national|public)\s"
    r"(?:media|television|TV|radio|news agency)\b"
    r"|\b[A-Z]\w{2,20}\s(?:media|television|radio)\b"
)
_GENERIC_BEFORE = 60  # characters of such a name before its medium
_OWN_LEADS = ("this ", "our ")
_OWN = re.compile(r"\b(?:this|our) (?:newspaper|reporter|correspondent|magazine|website|publication|paper)\b")


def find_shapes(text: str, capitals: AbstractSet[str]) -> list[re.Match[str]]:
    """Return the words that could be such a name; those of one form do not overlap.

    ``capitals`` are the words of the text that begin with a capital letter: few lines hold one for a medium.
    """
    lines = _find_lines(text, capitals)
    return [*(match for line in lines for match in _in_runs(text, *line)), *_generic(text), *_own(text)]


def noun_after() -> re.Pattern[str]:
    """Return the pattern of a common noun for a medium, with the space before it: " news agency"."""
    return _noun_after()


def _find_lines(text: str, capitals: AbstractSet[str]) -> list[tuple[int, int]]:
    """Return the places of the lines that hold a word for a medium."""
    nouns = [noun for noun in _own_nouns() if noun in text]
    if "news " in text:
        nouns += [noun for noun in _news_nouns() if noun in text]
    lines: dict[int, int] = {}
    for word in (*nouns, *((load_terms("media_words") | _PREFIX_WORDS) & capitals)):
        place = text.find(word)
        while place >= 0:
            start = text.rfind("\n", 0, place) + 1
            end = text.find("\n", place)
            lines[start] = end if end >= 0 else len(text)
            place = text.find(word, lines[start])
    return sorted(lines.items())


def _in_runs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what has the shape of a name within runs of words with capital letters; it stands nowhere else."""
    with_medium, before_noun = _shapes()
    media = load_terms("media_words")
    noun = _noun_after()
    initials = _initials()
    for run in _RUN.finditer(text, start, end):
        words = run.group()
        parts = (words,) if words.isalnum() else _WORD.findall(words)  # "Courier's" ends in a word for a medium too
        if not media.isdisjoint(parts):
            yield from with_medium.finditer(text, run.start(), run.end())
        followed = noun.match(text, run.end()) if text[run.end() + 1 : run.end() + 2] in initials else None
        if followed or ("TV" in words and noun.search(words)):
            yield from before_noun.finditer(text, run.start(), followed.end() if followed else run.end())
        if not _PREFIX_WORDS.isdisjoint(parts):
            yield from _PREFIXED.finditer(text, run.start(), run.end())


def _generic(text: str) -> Iterator[re.Match[str]]:
    seen: set[int] = set()
    for medium in _MEDIA:
        place = text.find(medium)
        while place >= 0:
            for match in _GENERIC.finditer(text, max(0, place - _GENERIC_BEFORE), place + len(medium) + 1):
                if match.start() not in seen:
                    seen.add(match.start())
                    yield match
            place = text.find(medium, place + len(medium))


def _own(text: str) -> Iterator[re.Match[str]]:
    for lead in _OWN_LEADS:
        place = text.find(lead)
        while place >= 0:
            if match := _OWN.match(text, place):
                yield match
            place = text.find(lead, place + len(lead))


@cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the shapes of names no list knows: with a word for a medium in it, or a noun behind it."""
    media = "|".join(sorted(load_terms("media_words")))
    return (
        re.compile(rf"\b(?:{_CAPITALISED}\s){{0,4}}?(?:{media})\b(?:\s(?:{media})\b)*"),
        re.compile(rf"\b(?:{_CAPITALISED}\s){{1,3}}(?=(?:{_nouns()})\b)"),
    )


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_nouns()})\b")


@cache
def _initials() -> frozenset[str]:
    return frozenset(noun[0] for noun in load_terms("media_nouns"))


@cache
def _own_nouns() -> tuple[str, ...]:
    """Return the nouns that begin with no other one and are no kind of news: what they all begin with."""
    nouns = load_terms("media_nouns") - set(_news_nouns())
    return tuple(sorted(noun for noun in nouns if not any(noun != each and noun.startswith(each) for each in nouns)))


@cache
def _news_nouns() -> tuple[str, ...]:
    return tuple(sorted(noun for noun in load_terms("media_nouns") if "news " in noun))


def _nouns() -> str:
    return "|".join(sorted(load_terms("media_nouns"), key=lambda noun: (-len(noun), noun)))
