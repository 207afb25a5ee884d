"""How many findings of a listed story have each support, as a row of shares."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from twosource.views.tally import Share

_TONES: Final = {
    "corroborated": "fill-corroborated",
    "one source": "fill-one-source",
    "one origin": "fill-one-origin",
    "single article": "fill-alone",
}


def share_supports(supports: Iterable[tuple[str, int]]) -> tuple[Share, ...]:
    """Return the shares of findings by support, in the order given; of a support that none has there is none."""
    rows = [(word, number) for word, number in supports if number]
    starts = accumulate((number for _, number in rows), initial=0)
    return tuple(
        Share(name=word, number=number, before=before, anchor="", tone=_TONES.get(word, "fill-untraced"))
        for (word, number), before in zip(rows, starts, strict=False)
    )
