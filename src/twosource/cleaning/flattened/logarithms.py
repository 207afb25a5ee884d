"""Logarithms of whole numbers, looked up: the traits of lines are full of counts, most of them small."""

from __future__ import annotations

from functools import cache
from typing import Any

_KNOWN = 1 << 12


def log1p_of(counts: Any) -> Any:
    """Return log(1 + n) of each of the ``counts``, an array of whole numbers from 0 up."""
    import numpy as np

    if counts.size and counts.max() >= _KNOWN:
        return np.log1p(counts)
    return _table().take(counts)


@cache
def _table() -> Any:
    import numpy as np

    return np.log1p(np.arange(_KNOWN))
