"""What stands behind a finding, in one line for formats that have no fields for it."""

from __future__ import annotations

from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue
from twosource.views.corrections import describe_correction
from twosource.views.support import describe_hedging, four_counts, name_verdict


def tell_support(finding: Finding, catalogue: Catalogue) -> str:
    """Return verdict, counts and independence, who contradicts it, how many hedge it, and what people corrected.

    "one origin: Sorel Press · 2 articles · 2 outlets · 1 origin · 1 source · independence: one origin"
    """
    against = ", ".join(dict.fromkeys(catalogue.called(article) for article in catalogue.opponents(finding)))
    parts = (
        name_verdict(finding, catalogue),
        f"contradicted by {against}" if against else "",
        four_counts(finding, catalogue),
        f"independence: {finding.support.independence}",
        describe_hedging(finding),
        *tell_corrections(finding, catalogue),
    )
    return " · ".join(part for part in parts if part)


def tell_corrections(finding: Finding, catalogue: Catalogue) -> list[str]:
    """Return what people have set right in a finding: who, when, what and why."""
    return [describe_correction(one) for one in catalogue.corrections_of(finding.id)]
