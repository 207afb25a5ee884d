"""Comparisons as one self-contained page: the report of a single one, or the reports of several on one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from twosource.model.comparison import Comparison
from twosource.views.exporting.extent import Extent
from twosource.views.html import render_html, stream_html


def write_html(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield an HTML document that says at its end how much is in it.

    A single comparison is the report that ``twosource compare`` writes. Several stand one after the other in full;
    the list of them stands at the end, for a page that is written while it is made knows it only then.
    """
    extent = Extent()
    watched = extent.watch(comparisons)
    first, second = next(watched, None), next(watched, None)
    if first is None or second is not None:
        before = (one for one in (first, second) if one is not None)
        yield from stream_html(chain(before, watched), extent.describe)
    else:
        yield render_html(first, scope=extent.describe())
