"""The sets whose owners licensed them openly, and nothing else: what ``--open`` learns from.

Wikinews as MEANTIME and GUM annotate it (CC BY), names of wikigold (CC BY 4.0), pronouns of GAP (Apache-2.0). re3d,
though open in part, is left out: it marks "civilians", "it" and "the city" as it marks names.
"""

from __future__ import annotations

from pathlib import Path

from training.attribution.examples import Document
from training.attribution.gum import read_gum
from training.attribution.meantime import read_meantime
from training.attribution.sources import read_gap, read_wikigold

_TIMES = 5  # how often an epoch sees each text with attributions, every time cut anew: there are few


def read_open_sets(data: Path) -> list[Document]:
    """Return the documents of the openly licensed sets, those with attributions several times."""
    told = [*read_meantime(data), *read_gum(data)]
    return [
        *[one for one in told if one.attributions is not None] * _TIMES,
        *[one for one in told if one.attributions is None],
        *read_wikigold(data, held_apart=False),
        *read_gap(data, "development"),
    ]
