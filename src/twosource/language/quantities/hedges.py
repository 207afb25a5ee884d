"""The words before a number: how exact it is ("about", "at least", "up to") and which way it went ("rose by")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.model.mention import Bound, Change

_WINDOW = 44  # characters before a number that are read
_LONGEST = 4  # words of a phrase
_MOST = 3  # phrases before one number: "rose by | more than | about"
_OPENING = "([{“‘\"'—–-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """What the words before a number say of it; ``start`` is where its hedges begin."""

    start: int
    about: bool = False
    bound: Bound | None = None
    change: Change | None = None


def read_hedge(text: str, start: int, limit: int) -> Hedge:
    """Return what the words between ``limit`` and the number at ``start`` say of it."""
    first = max(limit, start - _WINDOW)
    first = max(first, text.rfind("¶", first, start) + 1)  # the end of a line
    words = text[first:start].casefold().split() if start > first else []
    kinds: list[str] = []
    place = start
    for _ in range(_MOST):
        kind, count = _last_phrase(words)
        if kind is None or kind == "none":
            break
        if kind not in {"up", "down", "by"} and "up" not in kinds and "down" not in kinds:
            place = _start_of(text, first, place, words[-count:])
        kinds.append(kind)
        del words[-count:]
    if kinds and kinds[-1] == "by":
        kinds.extend(_moves_before(words))
    return _sum_up(kinds, place)


def _moves_before(words: list[str]) -> list[str]:
    """Return the way something went where its name stands between verb and "by": "cut the rate by"."""
    near = words[-_LONGEST:]
    return [str(change_words()[word]) for word in reversed(near) if word in change_words()][:1]


def is_hedge(word: str) -> bool:
    """Tell whether a word says by itself how exact the number after it is: "About", "Nearly"."""
    return _phrases().get(word.casefold()) in {"about", "least", "most"}


def _last_phrase(words: list[str]) -> tuple[str | None, int]:
    if not words or words[-1].lstrip(_OPENING) not in _lasts():
        return None, 0
    phrases = _phrases()
    for count in range(min(_LONGEST, len(words)), 0, -1):
        kind = phrases.get(" ".join(words[-count:]).lstrip(_OPENING))
        if kind:
            return kind, count
    return None, 0


def _start_of(text: str, first: int, end: int, words: list[str]) -> int:
    """Return where the words that end right before ``end`` begin."""
    place = end
    for word in reversed(words):
        bare = len(word.lstrip(_OPENING))
        place = len(text[first:place].rstrip()) + first - bare
    return max(place, first)


def _sum_up(kinds: list[str], place: int) -> Hedge:
    bounds = [kind for kind in kinds if kind in {"least", "most"}]
    moves = [kind for kind in kinds if kind in {"up", "down"}]
    return Hedge(
        start=place,
        about=bool(bounds) or "about" in kinds,
        bound=_as_bound(bounds[0]) if bounds else None,
        change=_as_change(moves[0]) if moves else None,
    )


def _as_bound(kind: str) -> Bound:
    return "least" if kind == "least" else "most"


def _as_change(kind: str) -> Change:
    return "up" if kind == "up" else "down"


@cache
def change_words(*, after: bool = False) -> dict[str, Change]:
    """Return the words that tell of a rise or a fall: those before a number, or those ``after`` it, folded."""
    changes = load_tables("units")["changes_after" if after else "changes"]
    return {word: _as_change(kind) for kind, words in changes.items() for word in words}


@cache
def _phrases() -> dict[str, str]:
    hedges = {phrase: kind for kind, phrases in load_tables("units")["hedges"].items() for phrase in phrases}
    verbs = {word: str(kind) for word, kind in change_words().items()}
    nouns = {f"{word} of": kind for word, kind in verbs.items()}
    return {**nouns, **verbs, **hedges, "by": "by"}


@cache
def _lasts() -> frozenset[str]:
    return frozenset(phrase.rsplit(maxsplit=1)[-1] for phrase in _phrases())
