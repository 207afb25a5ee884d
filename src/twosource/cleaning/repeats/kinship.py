"""Which pages of a site tell of different things, so that a line on all of them says nothing of any.

A line that two versions, two copies or two reports of one event share is no junk. So pages count apart only where
the text that each has for itself is about something else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.cleaning.lines.junk_lines import weigh
from twosource.cleaning.repeats.sightings import LONG, Sighting, find_telling_words

_OWN = 40  # words in long lines that a page must have for itself to count as another one
_RELATED = 0.2  # of the telling words of the page with fewer; unrelated articles of one outlet share .13 (median)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """The long lines of a page by folded form: how many words each has, and which of them are telling."""

    words: dict[str, int]
    telling: dict[str, frozenset[str]]


def choose_different(pages: Sequence[Sighting]) -> list[Sighting]:
    """Return pages that each have a text of their own, chosen in the order given: no versions, no copies."""
    return _choose(pages, _differ)


def choose_unrelated(pages: Sequence[Sighting]) -> list[Sighting]:
    """Return pages that are all about different things, chosen in the order given."""
    return _choose(pages, lambda one, other: _differ(one, other) and _tell_of_others(one, other))


def _choose(pages: Sequence[Sighting], are_apart: Callable[[_Body, _Body], bool]) -> list[Sighting]:
    chosen: list[tuple[Sighting, _Body]] = []
    for page in pages:
        body = _make_body(page)
        if all(are_apart(body, other) for _, other in chosen):
            chosen.append((page, body))
    return [page for page, _ in chosen]


def _make_body(page: Sighting) -> _Body:
    words = {key: weigh(line) for key, line in page.lines.items()}
    long = {key: count for key, count in words.items() if count >= LONG}
    return _Body(words=long, telling={key: find_telling_words([page.lines[key]]) for key in long})


def _differ(one: _Body, other: _Body) -> bool:
    own = sum(one.words[key] for key in one.words.keys() - other.words.keys())
    others = sum(other.words[key] for key in other.words.keys() - one.words.keys())
    return min(own, others) >= _OWN


def _tell_of_others(one: _Body, other: _Body) -> bool:
    first = frozenset[str]().union(*(one.telling[key] for key in one.words.keys() - other.words.keys()))
    second = frozenset[str]().union(*(other.telling[key] for key in other.words.keys() - one.words.keys()))
    return len(first & second) < _RELATED * min(len(first), len(second))
