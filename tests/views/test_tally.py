from __future__ import annotations

from tests.comparisons import ferry_comparison, long_comparison

from twosource.model.comparison import Comparison
from twosource.model.standing import STANDINGS
from twosource.views.catalogue import make_catalogue
from twosource.views.digest import digest_stories
from twosource.views.html import STYLES
from twosource.views.tally import Share, share_standings, tally
from twosource.views.templates import read_blocks


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


def test_every_share_has_a_tone_of_its_own_that_the_styles_know() -> None:
    found = share_standings((standing, 1) for standing in STANDINGS)
    assert len({share.tone for share in found}) == len({share.name for share in found}) == len(STANDINGS)
    styles = read_blocks(STYLES)
    assert all(f".{share.tone} " in styles for share in found)


def test_where_findings_stand_is_counted_as_they_are_listed() -> None:
    comparison = ferry_comparison()
    (digest,) = digest_stories(comparison, make_catalogue(comparison))
    numbers = {share.name: share.number for share in tally(digest)}
    assert numbers["contradicted"] == len(digest.contradicted)
    assert numbers["corroborated"] + numbers["established, but one source"] == len(digest.established)
    assert numbers["from one origin"] + numbers["differing or not traced"] == len(digest.shared)
    assert numbers["in one article only"] == sum(map(len, digest.alone.values()))
