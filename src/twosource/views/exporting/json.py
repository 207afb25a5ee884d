"""Comparisons as one JSON object: each as ``twosource.comparison/1``, then how much was written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from twosource.model.comparison import Comparison
from twosource.views.exporting.extent import Extent
from twosource.views.json import comparison_to_dict

FORMAT = "twosource.comparisons/1"


def write_json(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield ``{"format": "twosource.comparisons/1", "comparisons": […], "stories": …, …}``, one comparison a line.

    The objects are what ``twosource compare --json`` prints, unchanged: every text is exact, so that its hash and
    offsets hold.
    """
    extent = Extent()
    yield f'{{"format": "{FORMAT}", "comparisons": ['
    for number, comparison in enumerate(extent.watch(comparisons)):
        yield ",\n" if number else "\n"
        yield json.dumps(comparison_to_dict(comparison), ensure_ascii=True)
    counts = {name: getattr(extent, name) for name in ("stories", "articles", "findings", "out_of")}
    yield f"\n], {json.dumps(counts)[1:]}\n"
