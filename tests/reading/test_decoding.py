from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.reading.decoding import decode, find_wide_encoding


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    assert decode("Søren fór út".encode(encoding)).text == "Søren fór út"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_empty_bytes(encoding: str) -> None:
    text = "The ferry to Port Elin — “Aldis” — ran aground."
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert encoding in decoded.notes[0]


@pytest.mark.parametrize("data", [b"a\x00b", b"\x01\x00\x00\x00" * 50, b"The ferry\x00 ran aground.", b"\x00" * 64])
def test_other_empty_bytes_are_no_utf_16(data: bytes) -> None:
    assert find_wide_encoding(data) is None


def test_utf_8_needs_no_note() -> None:
    decoded = decode("Łódź — “quiet”".encode())
    assert (decoded.text, decoded.notes) == ("Łódź — “quiet”", ())


def test_valid_utf_8_wins_over_what_the_page_declares() -> None:
    page = '<meta charset="iso-8859-1"><p>Zoë</p>'
    assert decode(page.encode()).text == page


def test_the_declared_encoding_is_used_where_utf_8_fails() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Привет</p>'
    assert "Привет" in decode(page.encode("cp1251")).text


@pytest.mark.parametrize("name", ["no-such-code", "rot13", "utf-16", "base64"])
def test_a_useless_declaration_is_passed_over(name: str) -> None:
    decoded = decode(f'<meta charset="{name}"><p>caf'.encode() + b"\xe9</p>")
    assert "café" in decoded.text
    assert "Windows-1252" in decoded.notes[0]


def test_western_text_is_read_with_a_note() -> None:
    decoded = decode(b"\x93The caf\xe9 closed,\x94 she said.")
    assert decoded.text == "“The café closed,” she said."
    assert "Windows-1252" in decoded.notes[0]


def test_one_broken_byte_in_utf_8_is_damage_and_not_another_encoding() -> None:
    decoded = decode("“Très bien,” dit-elle. ".encode() * 20 + b"\xe2\x80")
    assert decoded.text.startswith("“Très bien,”")
    assert decoded.text.endswith("\ufffd")
    assert "were not UTF-8" in decoded.notes[0]


def test_half_a_character_beyond_the_plane_is_damage_too() -> None:
    data = "🚢 שלום, the ferry ran aground: “no one was hurt” — 🙂🙂🙂 ".encode() + "\ud83d".encode(
        "utf-8", "surrogatepass"
    )
    decoded = decode(data)
    assert decoded.text.startswith("🚢 שלום, the ferry")
    assert "3 bytes were not UTF-8" in decoded.notes[0]


def test_a_row_of_small_numbers_is_no_utf_16() -> None:
    sound = b"".join((number % 61 - 30).to_bytes(2, "little", signed=True) for number in range(0, 3000, 7))
    assert find_wide_encoding(sound) is None


RUSSIAN = "Паром сел на мель у входа в гавань, сообщил начальник порта. Никто из пассажиров не пострадал."
JAPANESE = "フェリーは港の入り口で座礁した、と港長は述べた。乗客にけが人はいなかったという。"
GREEK = "Το πλοίο προσάραξε στην είσοδο του λιμανιού, είπε ο λιμενάρχης. Κανένας επιβάτης δεν τραυματίστηκε."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, each) for each in ("koi8-r", "cp1251", "utf-16-le", "utf-16-be", "iso8859-5")),
        *((JAPANESE, each) for each in ("shift_jis", "euc_jp", "iso2022_jp")),
        *((GREEK, each) for each in ("cp1253", "utf-16-le")),
    ],
)
@pytest.mark.parametrize("page", ["{}", "<html><head><title>Ferry aground</title></head><body><p>{}</p></body></html>"])
def test_an_undeclared_encoding_of_another_script_is_told_by_its_letters(text: str, encoding: str, page: str) -> None:
    decoded = decode(page.format(text).encode(encoding))
    assert decoded.text == page.format(text)
    assert encoding == "iso2022_jp" or "read as" in decoded.notes[0]


@pytest.mark.parametrize("declared", ["<meta charset=shift_jis>", ""])
def test_a_character_that_was_cut_in_two_is_damage_in_any_encoding(declared: str) -> None:
    decoded = decode((declared + JAPANESE).encode("shift_jis")[:-1])
    assert decoded.text[:-1] == (declared + JAPANESE)[:-1]
    assert "1 characters could not be read as shift_jis" in decoded.notes[-1]


def test_one_letter_that_does_not_fit_what_is_declared_tells_against_it() -> None:
    assert "café" in decode(b'<meta charset="euc-jp"><p>caf\xe9</p>').text


@pytest.mark.parametrize("text", ["L’été passé, une chaloupe a coulé.", "“Æbeløen sejler i år,” siger rådet på øen."])
def test_western_text_is_never_taken_for_another_script(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("name", ["windows-1252", "ISO-8859-1"])
def test_a_western_encoding_that_is_declared_needs_no_note(name: str) -> None:
    decoded = decode(f'<meta charset="{name}"><p>caf'.encode() + b"\xe9</p>")
    assert (decoded.text[-8:], decoded.notes, decoded.encoding) == ("café</p>", (), "cp1252")


def test_what_the_page_declares_goes_before_the_western_encoding_that_servers_send_by_default() -> None:
    page = f'<meta charset="koi8-r"><p>{RUSSIAN}</p>'
    assert decode(page.encode("koi8-r"), "iso-8859-1").text == page


@settings(deadline=None)  # time is not what is tested
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    assert isinstance(decode(data).text, str)


@settings(deadline=None)  # time is not what is tested
@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: not text.startswith("\ufeff")))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        assert decode(data).text == text
