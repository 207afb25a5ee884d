"""How many findings of a story rest on what."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from twosource.views.digest import Digest


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
    several = sum(finding.support.verdict == "corroborated" for finding in digest.established)
    single = sum(finding.support.independence == "one origin" for finding in digest.shared)
    alone = next((article for article, findings in digest.alone.items() if findings), "")
    rows = (
        ("corroborated", several, "established", "fill-corroborated"),
        ("established, but one source", len(digest.established) - several, "established", "fill-one-source"),
        ("from one origin", single, "shared", "fill-one-origin"),
        ("differing or not traced", len(digest.shared) - single, "shared", "fill-untraced"),
        ("contradicted", len(digest.contradicted), "contradicted", "fill-contradicted"),
        ("in one article only", sum(map(len, digest.alone.values())), f"alone-{alone}", "fill-alone"),
    )
    starts = accumulate((number for _, number, _, _ in rows), initial=0)
    return tuple(
        Share(name=name, number=number, before=before, anchor=anchor, tone=tone)
        for (name, number, anchor, tone), before in zip(rows, starts, strict=False)
    )
