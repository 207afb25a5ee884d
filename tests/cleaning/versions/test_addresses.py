"""What tells two articles apart in an address, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.cleaning.versions.addresses import key_address, name_site

ARTICLE = "https://tarn-post.example/harbour/crane-falls"


@pytest.mark.parametrize(
    "same",
    [
        "http://tarn-post.example/harbour/crane-falls",
        "https://www.tarn-post.example/harbour/crane-falls",
        "https://m.tarn-post.example/harbour/crane-falls/",
        "https://amp.tarn-post.example/harbour/crane-falls",
        "https://TARN-POST.example.:443/harbour/crane-falls",
        "https://tarn-post.example//harbour/crane-falls/index.html",
        "https://tarn-post.example/amp/harbour/crane-falls",
        "https://tarn-post.example/harbour/crane-falls/amp/",
        "https://tarn-post.example/harbour/crane-falls?utm_source=mail&utm_medium=x&fbclid=1&outputType=amp",
        "https://tarn-post.example/harbour/crane%2Dfalls#comments",
        " https://tarn-post.example/harbour/crane-falls ",
    ],
)
def test_what_does_not_tell_articles_apart_is_left_out(same: str) -> None:
    assert key_address(same) == key_address(ARTICLE)


@pytest.mark.parametrize(
    "other",
    [
        "https://tarn-post.example/harbour/crane-lifted",
        "https://sport.tarn-post.example/harbour/crane-falls",
        "https://tarn-post.example/harbour/crane-falls?page=2",
        "https://tarn-post.example:8080/harbour/crane-falls",
        "https://tarn-post.example/harbour/crane-falls?output=print",
        "https://tarn-post.example/Harbour/crane-falls",
        "https://tarn-post.example/harbour/crane-falls#!/2",
    ],
)
def test_what_tells_articles_apart_stays(other: str) -> None:
    assert key_address(other) not in {None, key_address(ARTICLE)}


def test_the_order_of_parameters_is_no_difference() -> None:
    assert key_address("https://a.example/?id=7&part=b") == key_address("https://a.example/?part=b&id=7")


@pytest.mark.parametrize(
    "nowhere",
    [
        None,
        "",
        "tarn-post.example/a",
        "https://tarn-post.example/",
        "https://www.tarn-post.example/index.html?utm_source=x",
        "file:///tmp/a.html",
        "https://[::1",
        "https://tarn-post.example:port/a",
    ],
)
def test_an_address_that_names_no_article_has_no_key(nowhere: str | None) -> None:
    assert key_address(nowhere) is None


def test_a_short_host_keeps_its_first_label() -> None:
    assert name_site("https://m.example/a") == "m.example"
    assert name_site("https://www.m.example/a") == "m.example"
    assert name_site("no address") is None


@given(st.text())
def test_no_address_breaks_the_key(text: str) -> None:
    for url in (text, f"https://a.example/{text}", f"https://{text}/a"):
        key = key_address(url)
        assert key is None or key_address(f"https://{key}") is not None
