"""Whether two wordings are of the same people, places, numbers and days, or a form filled in with others.

Reports of games, polls and markets are often written by form: every sentence is like that of the last report, and
nothing that it tells is the same. Whoever copies a text changes some names and numbers, but not most of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.origins.alignment.match import Match
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded


def drop_forms(runs: Iterable[list[Match]], a: Worded, b: Worded, settings: OriginSettings) -> list[list[Match]]:
    """Return the runs whose sentences name the same in both articles, or name too little to tell."""
    return [run for run in runs if not _is_form(run, a, b, settings)]


def _is_form(run: Sequence[Match], a: Worded, b: Worded, settings: OriginSettings) -> bool:
    ours = frozenset[int]().union(*(a.particulars[match.a] for match in run))
    theirs = frozenset[int]().union(*(b.particulars[match.b] for match in run))
    fewest = min(len(ours), len(theirs))
    return fewest >= settings.particulars and len(ours & theirs) < settings.same_particulars * fewest
