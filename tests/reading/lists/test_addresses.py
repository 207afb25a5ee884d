from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.hosts import find_host
from twosource.reading.lists.addresses import is_same_site, is_web_address, name_publisher, resolve


@pytest.mark.parametrize(
    ("base", "written", "address"),
    [
        (None, "https://a.example/x y", "https://a.example/x%20y"),
        ("https://a.example/news/", "ferry", "https://a.example/news/ferry"),
        ("https://a.example/news/", "//b.example/x", "https://b.example/x"),
        ("https://a.example/", "mailto:jo@a.example", None),
        ("https://a.example/", "javascript:alert(1)", None),
        (None, "ferry", None),
        (None, "http://[::1", None),
        ("http://[::1", "ferry", None),
    ],
)
def test_addresses_are_made_absolute_or_refused(base: str | None, written: str, address: str | None) -> None:
    assert resolve(base, written) == address


@given(st.text(), st.text())
def test_nothing_written_raises(base: str, written: str) -> None:
    address = resolve(base, written)
    assert address is None or is_web_address(address)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.a.example/x", "http://a.example/", "same"),
        ("https://m.a.example/", "https://a.example/", "same"),
        ("https://a.example/", "https://ba.example/", "other"),
        ("https://a.example/", None, "other"),
    ],
)
def test_sites_are_told_by_their_hosts(one: str, other: str | None, same: str) -> None:
    assert is_same_site(find_host(one), find_host(other)) == (same == "same")
    assert is_same_site(find_host(other), find_host(one)) == (same == "same")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("World | Harbour Courier", "Harbour Courier"),
        ("The Harbour Courier - Latest news", "The Harbour Courier"),
        ("Harbour Courier » Coast", "Harbour Courier"),
        ("Coast news", "Coast news"),
        ("Post-war harbour", "Post-war harbour"),
        ("|", "|"),
    ],
)
def test_the_publisher_is_the_part_of_the_title_that_the_host_repeats(title: str, name: str) -> None:
    assert name_publisher(title, "harbour-courier.example") == name
