"""Which pairs of one article's statements are looked at: those that something in another article brings together."""

from __future__ import annotations

from collections import defaultdict

from twosource.findings.evidence.pairs import Pairs


def pick_beside(within: Pairs, across: Pairs, linked: Pairs) -> Pairs:
    """Return the pairs of one article whose two statements are both linked to one statement of another.

    No other pair can stand in a finding together: a finding whose statements all stand in one article is told by one
    of them. With these come the pairs ``across`` articles of either, which say what company it keeps; ``linked`` are
    those that passed, or nearly did.
    """
    import numpy as np

    links: defaultdict[int, set[int]] = defaultdict(set)
    for row, column in zip(linked.rows.tolist(), linked.columns.tolist(), strict=True):
        links[row].add(column)
        links[column].add(row)
    places = zip(within.rows.tolist(), within.columns.tolist(), strict=True)
    beside = within.keep(
        np.array([row in links and not links[row].isdisjoint(links.get(column, ())) for row, column in places], bool)
    )
    asked = np.union1d(beside.rows, beside.columns)
    return beside.join(across.keep(np.isin(across.rows, asked) | np.isin(across.columns, asked)))
