from __future__ import annotations

import pytest
from tests.reading.readers.packed import faults, names, read, texts

from twosource.model.article import RawArticle

PAGE = (
    '<!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3DUTF-8"></head>=\r\n'
    "<body><p>The caf=C3=A9 closed.</p></body></html>"
)
FRAME = "<html><body><p>Advertisement</p></body></html>"


def _save(*parts: str, heads: str = "", related: str = "") -> bytes:
    start = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/ferry\r\nSubject: Ferry\r\n"
        "Date: Tue, 7 May 2024 10:11:12 +0200\r\nMIME-Version: 1.0\r\n"
    )
    kind = f'Content-Type: multipart/related;\r\n\ttype="text/html";{related}\r\n\tboundary="--MB--"\r\n\r\n'
    return (
        (heads or start) + kind + "".join(f"\r\n----MB--\r\n{part}" for part in parts) + "\r\n----MB----\r\n"
    ).encode()


def _part(body: str, kind: str = "text/html", more: str = "") -> str:
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: quoted-printable\r\n{more}\r\n{body}"


def _only(data: bytes) -> RawArticle:
    (raw,) = read(data)
    assert isinstance(raw, RawArticle)
    return raw


def test_a_saved_page_is_the_page_under_its_own_name_and_address() -> None:
    raw = _only(_save(_part(PAGE), _part("", "image/png")))
    assert (raw.given, raw.markup) == ("-", "html")
    assert "<p>The café closed.</p>" in raw.content
    assert raw.envelope.url == "https://courier.example/ferry"


def test_the_day_of_saving_is_that_of_fetching_and_no_date() -> None:
    envelope = _only(_save(_part(PAGE))).envelope
    assert (envelope.fetched, envelope.dates) == ("2024-05-07T08:11:12Z", ())


def test_the_root_is_the_part_that_is_named_so_else_the_first_page() -> None:
    named = '\r\n\tstart="<root@mhtml>";'
    parts = (_part(FRAME), _part(PAGE, more="Content-ID: <root@mhtml>\r\n"))
    assert "café" in texts(read(_save(*parts, related=named)))[0]
    assert "Advertisement" in texts(read(_save(*parts)))[0]


def test_pages_of_older_browsers_name_their_address_at_the_part() -> None:
    heads = 'From: "Saved by some browser"\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n'
    data = _save(_part(PAGE, more="Content-Location: https://courier.example/old\r\n"), heads=heads)
    assert _only(data).envelope.url == "https://courier.example/old"


def test_the_encoding_of_the_part_is_used() -> None:
    page = "<html><body><p>=CF=E0=F0=EE=EC</p></body></html>"
    assert "Паром" in _only(_save(_part(page, 'text/html; charset="windows-1251"'))).content


def test_a_newsletter_with_pictures_is_mail() -> None:
    heads = "From: Harbour Courier <news@courier.example>\r\nTo: x@y.example\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n"
    raw = _only(_save(_part(PAGE, more="Content-Location: x\r\n"), heads=heads))
    assert raw.envelope.outlet == "Harbour Courier"


def test_a_saved_page_without_the_page_is_called_so() -> None:
    assert "without the page in it" in faults(read(_save(_part("x", "image/png"))))[0]


@pytest.mark.parametrize("cut", range(0, 700, 50))
def test_a_saved_page_that_is_cut_off_is_read_as_far_as_it_goes_or_named(cut: int) -> None:
    items = read(_save(_part(PAGE))[: 700 - cut])
    assert names(items) or faults(items)


def test_a_page_that_was_cut_off_is_called_so() -> None:
    whole = _save(_part(PAGE), _part("", "image/png"))
    assert _only(whole).notes == ()
    assert "is cut off" in _only(whole[:-40]).notes[0]
