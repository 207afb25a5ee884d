"""Comparisons as one Markdown page: the reports one after the other, and last how much was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.model.comparison import Comparison
from twosource.views.exporting.extent import Extent
from twosource.views.markdown import render_markdown


def write_markdown(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield the report of each comparison, a rule between them, and at the end "12 of 12 findings in 1 story"."""
    extent = Extent()
    for comparison in extent.watch(comparisons):
        yield render_markdown(comparison)
        yield "\n---\n\n"
    yield f"{extent.describe()}.\n"
