"""What could be corrected from where a reader stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.assembly.desking.offers.wanted import Wanted
from twosource.model.correction import CorrectionKind
from twosource.model.subject import Offer
from twosource.views.desk.correcting import offer_to_dict
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import shape_of
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOffer:
    """Where the reader stands, and what is to be set right there."""

    kind: CorrectionKind = field(metadata={"about": "What is to be set right."})
    subject: tuple[str, ...] = field(
        default=(), metadata={"about": "What was chosen already, by its id.", "longest": 100_000}
    )
    story: str | None = field(
        default=None, metadata={"about": "The story on the screen: to merge or to split.", "longest": 64}
    )
    finding: str | None = field(
        default=None, metadata={"about": "The finding on the screen: to part or to join statements.", "longest": 64}
    )
    value: str | None = field(
        default=None, metadata={"about": "What a line is to be: junk or article.", "longest": 2000}
    )
    words: str = field(default="", metadata={"about": "Only choices with these words.", "longest": 300})


def _offer(site: Site, asked: AskedOffer) -> Offer:
    return site.desk.corrections.offer(
        Wanted(
            kind=asked.kind,
            subject=asked.subject,
            story=asked.story,
            finding=asked.finding,
            value=asked.value,
            words=asked.words,
        )
    )


OFFER_CORRECTION = Operation(
    name="offer_correction",
    method="GET",
    path="/offers",
    summary="What a correction of a kind could be about, from where the reader stands: nothing is made.",
    asked=AskedOffer,
    run=_offer,
    write=offer_to_dict,
    answer=shape_of(Offer),
)
