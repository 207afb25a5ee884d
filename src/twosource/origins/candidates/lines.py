"""What a text has in common with so many others that it need not be looked at for each: standing lines, above all.

Some shingles of a text are too few, and weigh too little, to make a pair by themselves, whoever has them. A text that
has nothing else in common with it is no pair of it, and need not even be listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.origins.candidates.evidence import may_stand
from twosource.origins.candidates.laying import Laid
from twosource.origins.candidates.runs import REACH
from twosource.origins.candidates.shingles import SHINGLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MANY = 16  # texts before its own that have a shingle: fewer are listed sooner than weighed


def find_lines(laid: Laid) -> NDArray[np.bool_]:
    """Tell which shingles are such that no pair has these alone."""
    import numpy as np

    lines = np.zeros(len(laid.owner), dtype=bool)
    frequent = np.flatnonzero(laid.common >= _MANY)
    if not len(frequent):
        return lines
    owner, place = laid.owner[frequent], laid.place[frequent].astype(np.int64)
    breaks = (owner[1:] != owner[:-1]) | (place[1:] - place[:-1] > REACH)
    starts = np.flatnonzero(np.append(True, breaks))
    sizes = np.diff(starts, append=len(frequent))
    spans = place[starts + sizes - 1] - place[starts] + SHINGLE
    short = frequent[np.repeat(~may_stand(np.zeros(len(spans)), spans), sizes)]
    weights = np.bincount(laid.owner[short], weights=laid.weight[short], minlength=len(laid.sizes))
    light = ~may_stand(weights, np.zeros(len(weights)))
    lines[short[light[laid.owner[short]]]] = True
    return lines
