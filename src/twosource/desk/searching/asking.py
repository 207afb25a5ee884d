"""What is asked of an index: words, pairs of words and filters, all of them signs that an article stands under."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from twosource.desk.searching.folding import find_keys, pair_codes
from twosource.desk.searching.query import Query, Term

Sign = str
Both = tuple[Sign, ...]  # all of these
Either = tuple[Both, ...]  # one of these at least

FACET = "\ue001"  # no word begins with it
EVERY: Sign = f"{FACET}a"  # every article stands under it
NEVER: Sign = f"{FACET}n"  # no article does
LONG: Sign = f"{FACET}x"  # articles with too many words for their pairs to be told
_MOST_BYTES = 900_000  # of the signs of an article: PostgreSQL keeps a million, with what it puts between them
_PAIR_BYTES = 8
_MOST_UTF8 = 4  # bytes of a code point


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of an index: one of each of ``wanted``, and none of ``unwanted``.

    Every article that fits a query is found by what is asked for it; others may be where the query needs reading.
    """

    wanted: tuple[Either, ...] = ()
    unwanted: tuple[Sign, ...] = ()

    def and_one_of(self, signs: Iterable[Sign]) -> Asked:
        """Return the same with one more condition."""
        ways = tuple((sign,) for sign in dict.fromkeys(signs)) or ((NEVER,),)
        return replace(self, wanted=(ways, *self.wanted))


def sign_words(title: str | None, text: str) -> list[Sign]:
    """Return the signs of an article that come from its words, without order.

    A book has more of them than PostgreSQL keeps: then that it is long stands for all its pairs of words, and its
    last words for none.
    """
    parts = [find_keys(title or ""), find_keys(text)]
    keys = list(dict.fromkeys(key for part in parts for key in part))
    pairs = set[Sign]().union(*map(pair_codes, parts))
    room = _MOST_BYTES - len(pairs) * _PAIR_BYTES
    if _MOST_UTF8 * sum(map(len, keys)) <= room:  # so it is but for books: no need to count their bytes
        return [*keys, *pairs]
    ends = list(accumulate(len(key.encode("utf-8", "surrogatepass")) for key in keys))
    if not ends or ends[-1] <= room:
        return [*keys, *pairs]
    return [*keys[: bisect_right(ends, _MOST_BYTES)], LONG]


def ask(query: Query) -> Asked:
    """Return what a query asks of an index; without words, all articles."""
    wanted: tuple[Either, ...] = tuple(tuple(way for term in group for way in _ways(term)) for group in query.wanted)
    unwanted = tuple(term.keys[0] for term in query.unwanted if not term.needs_reading)
    return Asked(wanted=wanted or (((EVERY,),),), unwanted=unwanted)


def _ways(term: Term) -> Sequence[Both]:
    """Return what an article stands under that has the term: one of these."""
    keys = tuple(dict.fromkeys(term.keys))
    pairs = tuple(sorted(pair_codes(list(term.keys))))
    return [(*pairs, *keys), (*keys, LONG)] if pairs else [keys]
