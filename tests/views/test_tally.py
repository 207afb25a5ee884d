from __future__ import annotations

from tests.comparisons import ferry_comparison, long_comparison

from twosource.model.comparison import Comparison
from twosource.views.catalogue import make_catalogue
from twosource.views.digest import digest_stories
from twosource.views.tally import Share, tally


def shares(comparison: Comparison) -> tuple[Share, ...]:
    return tally(digest_stories(comparison, make_catalogue(comparison))[0])


def test_the_shares_add_up_to_all_findings() -> None:
    comparison = ferry_comparison()
    assert [(share.name, share.number) for share in shares(comparison)] == [
        ("corroborated", 0),
        ("established, but one source", 1),
        ("from one origin", 1),
        ("differing or not traced", 1),
        ("contradicted", 1),
        ("in one article only", 2),
    ]


def test_each_share_begins_where_the_last_one_ends() -> None:
    found = shares(ferry_comparison())
    assert [share.before for share in found] == [0, 0, 1, 2, 3, 4]


def test_findings_of_unknown_origin_are_not_called_one_origin() -> None:
    numbers = {share.name: share.number for share in shares(long_comparison(5))}
    assert numbers["differing or not traced"] == 5
    assert numbers["from one origin"] == 0
