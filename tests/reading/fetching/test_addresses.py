from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given, strategies

from twosource.errors import FetchError
from twosource.reading.fetching.addresses import check_address, key_of


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("http://courier.example", "http://courier.example/"),
        ("HTTPS://Courier.Example:443/a?b=c#d", "https://courier.example/a?b=c"),
        (" http://courier.example/a b ", "http://courier.example/a%20b"),
        ("http://bücher.example/ä", "http://xn--bcher-kva.example/%C3%A4"),
        ("http://例え.テスト/", "http://xn--r8jz45g.xn--zckzah/"),
        ("http://[2606:4700::1111]:8080/", "http://[2606:4700::1111]:8080/"),
    ],
)
def test_an_address_is_asked_for_in_one_form(written: str, asked: str) -> None:
    assert check_address(written, written) == asked


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("file:///etc/passwd", "not on the web"),
        ("ftp://courier.example/a", "not on the web"),
        ("javascript:alert(1)", "not on the web"),
        ("data:text/html,x", "not on the web"),
        ("//courier.example/a", "not on the web"),
        ("http://user:secret@courier.example/", "password"),
        ("http://courier.example\\@inside.example/", "password"),
        ("http://2130706433/", "as a number"),
        ("http://0x7f000001/", "as a number"),
        ("http://0x7f.1/", "as a number"),
        ("http://017700000001/", "as a number"),
        ("http://0177.0.0.1/", "not a valid address"),
        ("http://127.1/", "as a number"),
        ("http://127.0.0.1./", "as a number"),
        ("http://１２７.0.0.1/", "not a valid address"),
        ("http:///a", "no host"),
        ("http://%31%32%37.0.0.1/", "no host"),
        ("http://a b.example/", "no host"),
        ("http://courier.example:99999/", "port"),
        ("http://courier.example:0/", "port"),
        ("http://courier.example:http/", "not a valid address"),
        ("http://cou\x00rier.example/", "not a valid address"),
        ("http://courier.example/\ud800", "not a valid address"),
        ("http://[::1/", "not a valid address"),
        ("http://[#", "no host"),
        ("http://courier.example/" + "a" * 9000, "characters"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url: str, word: str) -> None:
    with pytest.raises(FetchError, match=word):
        check_address(url, url)


def test_an_address_that_another_led_to_is_named_beside_it() -> None:
    with pytest.raises(FetchError, match=r"^http://courier.example/: it leads to 'ftp://a/', which is not on the web"):
        check_address("http://courier.example/", "ftp://a/")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://courier.example", "HTTP://Courier.Example:80/#top"),
        ("https://courier.example:443/a?b", " https://courier.example/a?b#"),
    ],
)
def test_two_spellings_of_an_address_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize("path", ["/A", "/a/", "/a?b", "/b/../a"])
def test_different_addresses_have_different_keys(path: str) -> None:
    assert key_of(f"http://courier.example{path}") != key_of("http://courier.example/a")


@example("A://[#")
@given(
    strategies.one_of(
        strategies.text(), strategies.text().map("http://{}".format), strategies.text(alphabet="htp:/.[]@#?%0x7f1\\")
    )
)
def test_no_text_breaks_us(text: str) -> None:
    assert isinstance(key_of(text), str)
    with suppress(FetchError):
        assert check_address(text, text).startswith(("http://", "https://"))
