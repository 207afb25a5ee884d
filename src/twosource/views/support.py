"""What stands behind a finding, in words: its counts, and the verdict with the name of the one origin."""

from __future__ import annotations

from twosource.model.finding import Finding
from twosource.model.support import Support
from twosource.views.catalogue import Catalogue
from twosource.views.digest import SEVERAL, other_value
from twosource.views.wording import count, describe_about


def four_counts(finding: Finding, catalogue: Catalogue) -> str:
    """Return the four counts of a finding: "2 articles · 2 outlets · 1 origin · no source named"."""
    support = finding.support
    return " · ".join(
        (
            count(support.articles, "article"),
            count(support.outlets, "outlet"),
            count(support.origins, "origin"),
            count_sources(finding, catalogue),
        )
    )


def brief_counts(finding: Finding, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the counts that a verdict leaves open: origins, where it does not name the only one, and sources."""
    origins = () if finding.support.verdict == "one origin" else (count(finding.support.origins, "origin"),)
    return (*origins, count_sources(finding, catalogue))


def count_sources(finding: Finding, catalogue: Catalogue) -> str:
    """Return the number of sources: where no carrier names one, that is said, and how many vouch for it themselves."""
    number = finding.support.sources
    if any(statement.sources for statement in catalogue.supporters(finding)):
        return count(number, "source")
    return "no source named" if number < SEVERAL else f"no source named, {number:,} vouch for it"


def name_verdict(finding: Finding, catalogue: Catalogue) -> str:
    """Return the verdict: "corroborated", "one origin: Castrel Wire"; with what differs, if a value does."""
    support = finding.support
    known = catalogue.origins_behind(finding) if support.verdict == "one origin" else ()
    verdict = describe_verdict(support) + (f": {catalogue.origin_name(known[0])}" if known else "")
    differing = other_value(finding)
    return f"{verdict}, but {describe_about(differing) or 'value'} differs" if differing else verdict


def describe_verdict(support: Support) -> str:
    """Return the verdict; in place of "one origin" what is known of it: "no known origin", "one known origin"."""
    if support.verdict != "one origin" or support.independence == "one origin":
        return support.verdict
    return "one known origin" if support.origins else "no known origin"


def describe_hedging(finding: Finding) -> str:
    """Return how many of the carriers hedge the finding: "hedged by 2 of 3"; "" where none does."""
    hedged, carriers = finding.support.hedged, len(finding.carriers)
    if not hedged:
        return ""
    return "hedged" if hedged == carriers else f"hedged by {hedged} of {carriers}"
