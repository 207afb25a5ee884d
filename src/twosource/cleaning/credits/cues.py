"""Words of languages other than English by which an outlet was told something, or is cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from twosource.language.lexicon import load_tables

_BEFORE = 110  # characters looked at before a name
_AFTER = 40  # characters looked at behind it
_WORD = re.compile(r"[^\W\d_]+")
_MOST_SKIPPED = 5  # words between a cue and the name
_VERB = 12  # words before the listener in which a verb of telling may stand
_LAST = re.compile(r"([^\W\d_]+)\W*$")
_LONGEST = 30  # characters of a word before a name
_WIDE = "\u2e80"  # from here on scripts without spaces
_PAUSES = ".!?\n;:…。"
Said = Literal["told", "citing"]
Cues = dict[str, tuple[tuple[Said, tuple[str, ...]], ...]]


def find_cue_before(text: str, start: int) -> tuple[Said, int] | None:
    """Return what the words before a name that begins at ``start`` say of it, and where they begin."""
    last = _LAST.search(text, max(0, start - _LONGEST), start)
    if not last or last[1].lower() not in _lasts():
        return None
    first = max(0, start - _BEFORE)
    first = max(first, *(text.rfind(pause, first, start) + 1 for pause in _PAUSES))
    found = list(_WORD.finditer(text, first, start))
    words = [match.group().lower() for match in found]
    for end in range(len(words), max(0, len(words) - _MOST_SKIPPED), -1):
        said = _read_cue(words[:end]) or _read_pair(words[:end])
        if said:
            return said[0], found[said[1]].start()
        if words[end - 1] not in _terms("skipped"):
            return None
    return None


def find_cue_behind(text: str, end: int) -> tuple[Said, int] | None:
    """Return what the words behind a name that ends at ``end`` say of it, and where they end."""
    window = text[end : end + _AFTER]
    if window[:1] >= _WIDE:
        wide = next((cue for cue in _wide_cues() if window.startswith(cue)), None)
        return ("citing", end + len(wide)) if wide else None
    first = _WORD.match(window, 1)
    if not first or first.group().lower() not in _cues_behind():
        return None
    found = list(_WORD.finditer(window))
    words = tuple(match.group().lower() for match in found)
    for said, cue in _cues_behind().get(words[0], ()) if words else ():
        if words[: len(cue)] == cue:
            return said, end + found[len(cue) - 1].end()
    return None


def _read_cue(words: Sequence[str]) -> tuple[Said, int] | None:
    for said, cue in _cues_before().get(words[-1], ()):
        if tuple(words[-len(cue) :]) == cue:
            return said, len(words) - len(cue)
    return None


def _read_pair(words: Sequence[str]) -> tuple[Said, int] | None:
    """Read a verb of telling and, further on, the word before the listener: "sagte die Sprecherin der dpa"."""
    for verbs in _verbs().get(words[-1], ()):
        for place in range(len(words) - 2, max(-1, len(words) - _VERB), -1):
            if words[place] in verbs:
                return "told", place
    return None


@cache
def _lasts() -> frozenset[str]:
    """Return the words that can stand right before a name."""
    return frozenset((*_cues_before(), *_verbs(), *_terms("skipped")))


@cache
def _wide_cues() -> tuple[str, ...]:
    return tuple(load_tables("credit-words")["cue"]["wide_after"])


@cache
def _cues_before() -> Cues:
    return _index((("told", "told_before"), ("citing", "cited_before")), -1)


@cache
def _cues_behind() -> Cues:
    return _index((("citing", "cited_after"),), 0)


def _index(kinds: Sequence[tuple[Said, str]], place: int) -> Cues:
    cues: Cues = {}
    pairs = {(said, tuple(cue.split())) for said, kind in kinds for cue in _terms(kind)}
    for said, cue in sorted(pairs, key=lambda pair: (-len(pair[1]), pair)):
        cues[cue[place]] = (*cues.get(cue[place], ()), (said, cue))
    return cues


@cache
def _verbs() -> dict[str, tuple[frozenset[str], ...]]:
    pairs = load_tables("credit-words")["cue"]["told_pairs"]
    links = sorted({link for pair in pairs for link in pair["before"]})
    return {link: tuple(frozenset(pair["verbs"]) for pair in pairs if link in pair["before"]) for link in links}


@cache
def _terms(kind: str) -> frozenset[str]:
    return frozenset(load_tables("credit-words")["cue"][kind])
