from __future__ import annotations

import pytest
from lxml import html

from twosource.cleaning.metadata.addresses import Addresses, find_addresses, share_a_site
from twosource.cleaning.metadata.head import read_head


def _found(head: str, given: str | None = None) -> Addresses:
    return find_addresses(read_head(html.fromstring(f"<html><head>{head}</head><body>x</body></html>")), given)


def test_the_canonical_address_goes_first() -> None:
    head = '<meta property="og:url" content="https://m.paper.example/b"><link rel="canonical" href="https://paper.example/a">'
    assert _found(head, "https://paper.example/a?from=feed").own == (
        "https://paper.example/a",
        "https://m.paper.example/b",
        "https://paper.example/a?from=feed",
    )


def test_relative_addresses_are_resolved() -> None:
    assert _found('<link rel="canonical" href="/a">', "https://paper.example/b/c").own[0] == "https://paper.example/a"
    shared = '<link rel="canonical" href="/a"><meta property="og:url" content="https://paper.example/b">'
    assert _found(shared).own[0] == "https://paper.example/a"
    assert _found('<link rel="canonical" href="/a">').own == ()


@pytest.mark.parametrize(
    "address", ["https://paper.example/", "https://paper.example", "javascript:void(0)", "http://[", ""]
)
def test_front_pages_and_what_is_no_address_are_left_out(address: str) -> None:
    assert _found(f'<link rel="canonical" href="{address}">', address or None) == Addresses()


def test_a_canonical_address_on_another_site_is_the_original() -> None:
    head = '<meta property="og:url" content="https://portal.example/x"><link rel="canonical" href="https://paper.example/a">'
    assert _found(head) == Addresses(own=("https://portal.example/x",), original="https://paper.example/a")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://www.paper.example/a", "https://amp.paper.example/b"),
        ("https://paper.co.uk/a", "https://paper.com/b"),
    ],
)
def test_what_stands_around_the_name_of_a_site_makes_no_difference(first: str, second: str) -> None:
    assert share_a_site(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://paper.example/a", "https://portal.example/a"),
        ("https://paper.co.uk/a", "https://portal.co.uk/a"),
    ],
)
def test_other_names_are_other_sites(first: str, second: str) -> None:
    assert not share_a_site(first, second)
