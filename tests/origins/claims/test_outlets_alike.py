"""Names of one outlet."""

from __future__ import annotations

import pytest

from twosource.origins.claims.outlets_alike import fold_outlet, is_same_outlet


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour Mail", "Harbour Mail"),
        ("Harbour News", "www.harbour.com"),
        ("Gazette", "Varn Gazette"),
        ("By Gazette staff", "Varn Gazette"),
        ("AP", "The Associated Press"),
        ("reuters.com", "Reuters"),
        ("Gazette", "varngazette.com"),
        ("The Varn Gazette", "www.varngazette.co.uk"),
    ],
)
def test_one_outlet_by_two_names(one: str, other: str) -> None:
    assert is_same_outlet(one, other)
    assert is_same_outlet(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Varn Gazette", "Varn Tribune"),
        ("Reuters", "Associated Press"),
        ("", "Mail"),
        ("BBC", "CNN"),
        ("Mail", "varnmailer.com"),
    ],
)
def test_two_outlets(one: str, other: str) -> None:
    assert not is_same_outlet(one, other)


def test_a_name_of_nothing_but_empty_words_is_kept() -> None:
    assert fold_outlet("The News") == "thenews"
    assert fold_outlet("…") == "…"
