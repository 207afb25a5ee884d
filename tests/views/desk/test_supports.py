"""The row of shares beside a story in a list."""

from twosource.model.filters import SUPPORTS
from twosource.views.desk.supports import share_supports
from twosource.views.html import STYLES
from twosource.views.templates import read_blocks


def test_each_share_begins_where_the_one_before_it_ends() -> None:
    shares = share_supports((("corroborated", 2), ("one origin", 3), ("single article", 5)))
    assert [(share.name, share.before, share.number) for share in shares] == [
        ("corroborated", 0, 2),
        ("one origin", 2, 3),
        ("single article", 5, 5),
    ]


def test_a_support_that_no_finding_has_takes_no_room() -> None:
    assert [share.name for share in share_supports((("corroborated", 0), ("one source", 1)))] == ["one source"]


def test_every_support_has_a_tone_of_its_own_that_the_styles_know() -> None:
    shares = share_supports((support, 1) for support in SUPPORTS)
    assert len({share.tone for share in shares}) == len(SUPPORTS)
    styles = read_blocks(STYLES)
    assert all(f".{share.tone} " in styles for share in shares)
