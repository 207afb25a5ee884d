"""How much of a story its page shows at once: a short one whole, of a long one the head of each list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from twosource.model.finding import Finding
from twosource.views.pages import Group
from twosource.views.showing import ShownStory

SHORT: Final = 40  # findings of a story that is shown whole
HEAD: Final = 8  # findings of each list of a longer story
MOST_LINES: Final = 160  # statements and relations behind findings that stand on the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """``heads`` has for the anchor of each list how many of its findings the page begins with.

    ``shown`` are the ids of all these findings, ``whole`` those of them with all that their counts were made from;
    of the others that is fetched when somebody wants to see it.
    """

    heads: Mapping[str, int]
    shown: frozenset[str]
    whole: frozenset[str]


def cut_story(shown: ShownStory) -> Cuts:
    """Return how much of a story its page begins with."""
    groups = shown.page.groups
    short = len(shown.findings) <= SHORT
    heads = {group.anchor: len(group.findings) if short else _measure(group) for group in groups}
    listed = [finding for group in groups for finding in group.findings[: heads[group.anchor]]]
    return Cuts(heads=heads, shown=frozenset(one.id for one in listed), whole=pick_whole(listed))


def pick_whole(findings: Sequence[Finding]) -> frozenset[str]:
    """Return the ids of the first findings that there is room for with all that stands behind them."""
    lines = 0
    whole = set()
    for finding in findings:
        lines += len(finding.statements) + len(finding.relations)
        if lines > MOST_LINES:
            break
        whole.add(finding.id)
    return frozenset(whole)


def _measure(group: Group) -> int:
    """Return how many findings a list of a long story begins with; what one article alone has is opened on demand."""
    return 0 if group.anchor.startswith("alone-") else min(HEAD, len(group.findings))
