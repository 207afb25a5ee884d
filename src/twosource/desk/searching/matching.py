"""Whether a text has what is asked for, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from twosource.desk.searching.folding import PIECE, Word, find_keys, singular, split_piece
from twosource.desk.searching.query import Query, Term
from twosource.model.span import Span

Places = Mapping[Term, Sequence[Span]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Where title and text of an article have the terms of a query; terms that they lack are left out."""

    title: Places
    text: Places


@dataclass(frozen=True, slots=True)
class Matcher:
    """Holds texts against a query. It remembers which pieces of text have words of the query: most have none."""

    query: Query
    _keys: frozenset[str] = field(init=False)
    _told: dict[str, bool] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        keys = frozenset(key for term in (*self.query.terms, *self.query.unwanted) for key in term.keys)
        object.__setattr__(self, "_keys", keys)

    def match(self, title: str | None, text: str) -> Matched | None:
        """Return where an article has what is asked for; None where it lacks it, or has what is not wanted."""
        parts = [_Part(part, self._find_words(part)) for part in (title or "", text)]
        if any(part.find(term) for term in self.query.unwanted for part in parts):
            return None
        found = [{term: spans for term in self.query.terms if (spans := part.find(term))} for part in parts]
        if all(any(term in places for term in group for places in found) for group in self.query.wanted):
            return Matched(title=found[0], text=found[1])
        return None

    def _find_words(self, text: str) -> list[Word]:
        """Return the words of a text that the query speaks of."""
        words: list[Word] = []
        told = self._told
        for piece in PIECE.finditer(text):
            written = piece.group()
            speaks = told.get(written)
            if speaks is None:
                speaks = told[written] = not self._keys.isdisjoint(find_keys(written))
            if speaks:
                start = piece.start()
                words.extend([(start + first, start + end, form) for first, end, form in split_piece(written)])
        return words


class _Part:
    """A title or a text with those of its words that a query speaks of, and maybe others, by their keys."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self._text = text
        self._words = words
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for at, (_, _, form) in enumerate(words):
            self._by_key[singular(form)].append(at)

    def find(self, term: Term) -> list[Span]:
        """Return the places of a term."""
        starts = self._by_key.get(term.keys[0], ())
        size = len(term.forms)
        runs = (self._words[at : at + size] for at in starts)
        return [Span(run[0][0], run[-1][1]) for run in runs if len(run) == size and self._is(run, term)]

    def _is(self, run: Sequence[Word], term: Term) -> bool:
        forms = tuple(form for _, _, form in run)
        if forms != term.forms and (term.exact or tuple(map(singular, forms)) != term.keys):
            return False
        return not any(find_keys(self._text[one[1] : other[0]]) for one, other in pairwise(run))


def fits_words(query: Query, text: str) -> bool:
    """Tell whether a text has what is asked for."""
    return Matcher(query).match(None, text) is not None


def merge_spans(places: Places) -> tuple[Span, ...]:
    """Return the places of all terms in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(span for spans in places.values() for span in spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
