"""Which pages of a site tell of different things, so that a line on all of them says nothing of any.

A line that versions, copies or reports of one event share is no junk. So pages count apart only where the text
that they do not share is enough, and about something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from twosource.cleaning.repeats.sightings import Sighting
from twosource.language.lexicon import load_terms

_LONG = 40  # characters of a line that belongs to a text rather than to a menu
_OWN = 250  # characters in such lines that a page must have for itself to count as another one
_READ = 4_000  # characters of them that are read for names and rare words
_SAME = 0.5  # of the own lines of the page with fewer
_RELATED = 0.2  # of the telling words of the page with fewer; unrelated articles of one outlet share .13 (median)
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """The long lines of a page that hardly another page of its site has."""

    page: Sighting
    lines: frozenset[str]


def choose_different(pages: Iterable[Sighting], shared: Collection[str]) -> list[OwnText]:
    """Return pages that each have a text of their own beside the ``shared`` lines: no versions, no copies."""
    texts = [OwnText(page=page, lines=frozenset(_list_long(page.lines.difference(shared)))) for page in pages]
    enough = [text for text in texts if sum(map(len, text.lines)) >= _OWN]
    return _choose(enough, [text.lines for text in enough], _SAME)


def choose_unrelated(texts: Sequence[OwnText]) -> list[OwnText]:
    """Return pages whose own texts are about different things, judged by names and rare words."""
    return _choose(texts, [find_subject(text) for text in texts], _RELATED)


def find_subject(text: OwnText) -> frozenset[str]:
    """Return the words that show what a page is about."""
    return find_telling_words(" ".join(sorted(text.lines))[:_READ])


def find_telling_words(text: str) -> frozenset[str]:
    """Return the words that show what a text is about: names and rare words, not those of all news."""
    words = frozenset(_WORD.findall(text.casefold()))
    return words - load_terms("common-words") - load_terms("stop-words")


def _list_long(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if len(line) >= _LONG]


def _choose(texts: Sequence[OwnText], features: Sequence[frozenset[str]], most: float) -> list[OwnText]:
    """Return texts, in the order given, of which no two have more than ``most`` of their features in common."""
    chosen: list[int] = []
    for number, own in enumerate(features):
        if all(len(own & features[other]) < most * min(len(own), len(features[other])) for other in chosen):
            chosen.append(number)
    return [texts[number] for number in chosen]
