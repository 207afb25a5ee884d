from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons

from twosource.model.article import Article
from twosource.views.exporting.addresses import find_address, name_article, name_thing

ANY = st.text(st.characters(codec=None, categories=None), max_size=40)
URI = re.compile(r"[a-z]+:[!-~]+\Z")


def read_from(given: str, url: str | None = None) -> Article:
    return replace(comparisons.ferry_comparison().articles[0], given=given, url=url)


@pytest.mark.parametrize(
    ("given", "url", "address"),
    [
        ("https://a.example/1", None, "https://a.example/1"),
        ("https://a.example/1", "https://b.example/2", "https://b.example/2"),
        ("HTTP://a.example/%C3%A4?x=1&y=[2]#z", None, "HTTP://a.example/%C3%A4?x=1&y=[2]#z"),
        ("pages/wire.txt", None, None),
        ("pages/wire.txt", "/relative", None),
        ("pages/wire.txt", "javascript:alert(1)", None),
        ("pages/wire.txt", "https://", None),
        ("-", "https://a.example/a b\n\u202e\ud800", "https://a.example/a%20b%0A%E2%80%AE%EF%BF%BD"),
    ],
)
def test_an_address_is_one_of_the_web(given: str, url: str | None, address: str | None) -> None:
    assert find_address(read_from(given, url)) == address


@given(ANY, ANY)
def test_every_name_is_an_address_or_a_urn(given: str, path: str) -> None:
    assert URI.match(name_article(read_from(given, f"https://a.example/{path}")))
    assert URI.match(name_article(read_from(given)))
    assert URI.match(name_thing("article", given, path))
