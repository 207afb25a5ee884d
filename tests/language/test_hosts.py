from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.hosts import find_host, find_host_name


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.harbour-courier.example/ferry", "harbour-courier.example"),
        ("HTTP://News.Elin-Tribune.example:8080", "news.elin-tribune.example"),
        ("http://[::1]/a", "::1"),
        ("http://[::1/a", None),
        ("http://[", None),
        ("x", None),
        ("harbour-courier.example/ferry", None),
        ("", None),
        (None, None),
    ],
)
def test_the_host_of_an_address_is_told_without_www(address: str | None, host: str | None) -> None:
    assert find_host(address) == host


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/ferry", "http://[::1]/ferry", "/ferry"])
def test_a_number_is_nobodys_name(address: str) -> None:
    assert find_host_name(address) is None


@given(st.text())
def test_no_address_raises(address: str) -> None:
    assert find_host_name(address) in {None, find_host(address)}
