"""Whether a text has what is asked for, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.desk.searching.folding import Word, find_words, singular
from twosource.desk.searching.query import Query, Term
from twosource.model.span import Span

Places = Mapping[Term, Sequence[Span]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Where title and text of an article have the terms of a query; terms that they lack are left out."""

    title: Places
    text: Places


def match_article(query: Query, title: str | None, text: str) -> Matched | None:
    """Return where an article has what is asked for; None where it lacks it, or has what is not wanted."""
    parts = [find_words(title or ""), find_words(text)]
    if any(_find(term, words) for term in query.unwanted for words in parts):
        return None
    found = [_find_all(query.terms, words) for words in parts]
    if all(any(term in places for term in group for places in found) for group in query.wanted):
        return Matched(title=found[0], text=found[1])
    return None


def fits_words(query: Query, text: str) -> bool:
    """Tell whether a text has what is asked for."""
    return match_article(query, None, text) is not None


def merge_spans(places: Places) -> tuple[Span, ...]:
    """Return the places of all terms in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(span for spans in places.values() for span in spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def _find_all(terms: Iterable[Term], words: Sequence[Word]) -> dict[Term, list[Span]]:
    found = {term: _find(term, words) for term in terms}
    return {term: spans for term, spans in found.items() if spans}


def _find(term: Term, words: Sequence[Word]) -> list[Span]:
    wanted = term.forms if term.exact else term.keys
    first, size = wanted[0], len(wanted)
    starts = [at for at, word in enumerate(words) if (word[2] if term.exact else singular(word[2])) == first]
    if size > 1:
        runs = ((at, [word[2] for word in words[at : at + size]]) for at in starts)
        starts = [at for at, run in runs if tuple(run if term.exact else map(singular, run)) == wanted]
    return [Span(words[at][0], words[at + size - 1][1]) for at in starts]
