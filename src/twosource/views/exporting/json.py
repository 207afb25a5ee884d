"""Comparisons as one JSON object: each as ``twosource.comparison/1``, then how much was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.model.comparison import Comparison
from twosource.views.exporting.extent import Extent
from twosource.views.exporting.plain_json import dump
from twosource.views.json import comparison_to_dict

FORMAT = "twosource.comparisons/1"


def write_json(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield ``{"format": "twosource.comparisons/1", "comparisons": […], "stories": …, …}``, one comparison a line.

    The objects are what ``twosource compare --json`` prints, but for halves of surrogate pairs: strict readers would
    refuse the whole for one of them, so they are U+FFFD here. Offsets hold; the hash is that of the exact text.
    """
    extent = Extent()
    yield f'{{"format": "{FORMAT}", "comparisons": ['
    for number, comparison in enumerate(extent.watch(comparisons)):
        yield ",\n" if number else "\n"
        yield dump(comparison_to_dict(comparison))
    counts = {name: getattr(extent, name) for name in ("stories", "articles", "findings", "out_of")}
    yield f"\n], {dump(counts)[1:]}\n"
