"""How many findings of a story rest on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from twosource.model.standing import STANDINGS, Standing, find_clash, find_standing
from twosource.views.digest import Digest

_SHARES: Final[Mapping[Standing, tuple[str, str]]] = {  # what they are called, and how they are drawn
    "corroborated": ("corroborated", "fill-corroborated"),
    "one source": ("established, but one source", "fill-one-source"),
    "one origin": ("from one origin", "fill-one-origin"),
    "not traced": ("differing or not traced", "fill-untraced"),
    "contradicted": ("contradicted", "fill-contradicted"),
    "single article": ("in one article only", "fill-alone"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Some of a story's findings: what they are called, how many, and how many stand before them in the row.

    ``anchor`` names the list they stand in, ``tone`` how they are drawn.
    """

    name: str
    number: int
    before: int
    anchor: str
    tone: str


def tally(digest: Digest) -> tuple[Share, ...]:
    """Return the shares of a story's findings, the best supported first."""
    alone = next((article for article, findings in digest.alone.items() if findings), "")
    anchors: dict[Standing, str] = {
        "corroborated": "established",
        "one source": "established",
        "one origin": "shared",
        "not traced": "shared",
        "contradicted": "contradicted",
        "single article": f"alone-{alone}",
    }
    findings = [*digest.common, *(finding for ones in digest.alone.values() for finding in ones)]
    counts = Counter(
        find_standing(finding.support.verdict, finding.support.independence, find_clash(finding))
        for finding in findings
    )
    return share_standings(((standing, counts[standing]) for standing in STANDINGS), anchors)


def share_standings(
    standings: Iterable[tuple[Standing, int]], anchors: Mapping[Standing, str] | None = None
) -> tuple[Share, ...]:
    """Return numbers of findings by where they stand as shares, in the order given: the same words everywhere."""
    rows = tuple(standings)
    starts = accumulate((number for _, number in rows), initial=0)
    return tuple(
        Share(
            name=_SHARES[standing][0],
            number=number,
            before=before,
            anchor=(anchors or {}).get(standing, ""),
            tone=_SHARES[standing][1],
        )
        for (standing, number), before in zip(rows, starts, strict=False)
    )
