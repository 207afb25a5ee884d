"""Quotations: what stands between quotation marks, across sentences and paragraphs.

Newspapers close a quotation at the end of its last paragraph only and reopen it at the start of
each paragraph between (Associated Press Stylebook, "quotation marks"). A mark that is never closed
ends with its sentence or paragraph, so that one typing error cannot swallow an article.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from twosource.language.paragraphs import find_paragraphs, trim
from twosource.language.quotations.double_marks import Pair, pair_double_marks
from twosource.language.quotations.single_marks import pair_single_marks
from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks.

    ``span`` includes the marks, ``inner`` does not and is tight. ``closed`` is false when the
    closing mark is missing. ``depth`` is 0 for an outermost quotation, 1 for one inside of it.
    """

    span: Span
    inner: Span
    closed: bool
    depth: int = 0


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` in order, outer ones before those inside of them."""
    paragraphs = find_paragraphs(text)
    doubles = sorted(pair_double_marks(text, paragraphs), key=_order)
    singles = pair_single_marks(text, paragraphs)
    pairs = sorted([*doubles, *_keep_uncrossed(singles, doubles)], key=_order)
    return tuple(_nest(text, pairs))


def _order(pair: Pair) -> tuple[int, int]:
    return pair.start, -pair.end


def _keep_uncrossed(singles: Sequence[Pair], doubles: Sequence[Pair]) -> Iterator[Pair]:
    """Leave out pairs of single marks that begin inside a quotation and end outside of it, or the reverse."""
    edges = sorted(edge for pair in doubles for edge in ((pair.start, 1), (pair.end, -1)))
    for single in singles:
        first, last = bisect(edges, (single.start, 2)), bisect(edges, (single.end, -2))
        balance = list(accumulate(step for _, step in edges[first:last]))
        if not balance or (balance[-1] == 0 and min(balance) >= 0):
            yield single


def _nest(text: str, pairs: Iterable[Pair]) -> Iterator[Quotation]:
    around: list[int] = []  # ends of the quotations that are open at this place
    for pair in pairs:
        while around and around[-1] <= pair.start:
            around.pop()
        inner = trim(text, pair.start + pair.open_width, pair.end - pair.close_width)
        if len(inner):
            span = Span(pair.start, pair.end)
            yield Quotation(span=span, inner=inner, closed=pair.closed, depth=len(around))
            around.append(pair.end)
