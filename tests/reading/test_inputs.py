from __future__ import annotations

import io
import os
import pickle
from pathlib import Path

import pytest

from twosource.errors import InputError, SettingsError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs

ARTICLE = "The ferry reached Port Elin on Monday, the harbor master said.\n"


def _read(*given: str, stdin: bytes = b"", **settings: int) -> list[RawArticle | InputError]:
    return list(read_inputs(given, ReadingSettings(**settings), lambda: io.BytesIO(stdin)))  # type: ignore[arg-type]


def _write(folder: Path, content: bytes, name: str = "report.txt") -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def _fault(folder: Path, content: bytes) -> str:
    (error,) = _read(_write(folder, content))
    assert isinstance(error, UnreadableError)
    return error.what


def test_a_text_file_becomes_a_raw_article_named_as_it_was_given(tmp_path: Path) -> None:
    given = _write(tmp_path, ARTICLE.encode())
    assert _read(given) == [RawArticle(given=given, content=ARTICLE, markup="text")]


def test_the_format_is_seen_in_the_content_and_not_in_the_ending(tmp_path: Path) -> None:
    page = _write(tmp_path, b"<!DOCTYPE html><html><body><p>A page.</p></body></html>", "page.txt")
    text = _write(tmp_path, ARTICLE.encode(), "text.html")
    assert [raw.markup for raw in _read(page, text) if isinstance(raw, RawArticle)] == ["html", "text"]


def test_a_dash_is_standard_input() -> None:
    (raw,) = _read("-", stdin=ARTICLE.encode())
    assert isinstance(raw, RawArticle)
    assert (raw.given, raw.content) == ("-", ARTICLE)


def test_standard_input_named_twice_is_refused_the_second_time() -> None:
    first, second = _read("-", "-", stdin=ARTICLE.encode())
    assert isinstance(first, RawArticle)
    assert "only once" in str(second)


def test_an_input_given_twice_is_read_twice(tmp_path: Path) -> None:
    given = _write(tmp_path, ARTICLE.encode())
    first, second = _read(given, given)
    assert first == second


def test_an_unreadable_input_does_not_stop_the_others(tmp_path: Path) -> None:
    given = _write(tmp_path, ARTICLE.encode())
    kinds = [type(item) for item in _read("nowhere.txt", given, "bad\x00name")]
    assert kinds == [UnreadableError, RawArticle, UnreadableError]


def test_a_missing_file_is_named_with_what_to_do() -> None:
    (error,) = _read("nowhere.txt")
    assert str(error) == "nowhere.txt: there is no such file; check the path"


def test_an_empty_folder_is_called_so(tmp_path: Path) -> None:
    assert "is a folder without a file to read" in str(_read(str(tmp_path))[0])


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n "])
def test_an_empty_file_is_called_empty(tmp_path: Path, content: bytes) -> None:
    assert "is empty" in _fault(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n1 0 obj\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"word\x00word\x00\x01\x02" * 20, "binary"),
    ],
)
def test_what_is_not_text_is_named(tmp_path: Path, content: bytes, name: str) -> None:
    assert name in _fault(tmp_path, content)


def test_a_single_nul_in_a_long_text_is_still_text(tmp_path: Path) -> None:
    (raw,) = _read(_write(tmp_path, ARTICLE.encode() * 10 + b"\x00"))
    assert isinstance(raw, RawArticle)


def test_a_feed_without_entries_says_so(tmp_path: Path) -> None:
    (error,) = _read(_write(tmp_path, b'<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"></rss>'))
    assert "has no entries" in str(error)


def test_a_file_over_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    given = _write(tmp_path, ARTICLE.encode() * 10)
    assert "100 bytes" in str(_read(given, max_bytes=100)[0])
    assert isinstance(_read(given, max_bytes=10_000)[0], RawArticle)


def test_a_limit_below_one_is_no_limit() -> None:
    with pytest.raises(SettingsError, match="max_bytes is 0"):
        ReadingSettings(max_bytes=0)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_called_so(tmp_path: Path) -> None:
    given = _write(tmp_path, ARTICLE.encode())
    Path(given).chmod(0)
    assert "may not be read" in str(_read(given)[0])


@pytest.mark.parametrize("given", ["bad\x00name", "x" * 5000])
def test_an_impossible_path_is_an_error_value_and_no_crash(given: str) -> None:
    assert isinstance(_read(given)[0], UnreadableError)


def test_an_address_is_refused_with_advice() -> None:
    assert "save the page" in str(_read("https://harbour-courier.example/ferry")[0])


def test_as_is_changes_nothing(tmp_path: Path) -> None:
    content = "<p>One</p>\r\nTwo \u200d👩\u200d🚒 three\r\n\r\n"
    (raw,) = _read(_write(tmp_path, content.encode()), as_is=True)
    assert isinstance(raw, RawArticle)
    assert (raw.content, raw.markup, raw.notes) == (content, "as-is", ())


def test_a_removed_byte_order_mark_is_noted(tmp_path: Path) -> None:
    (raw,) = _read(_write(tmp_path, b"\xef\xbb\xbf" + ARTICLE.encode()), as_is=True)
    assert isinstance(raw, RawArticle)
    assert raw.content == ARTICLE
    assert "byte order mark" in raw.notes[0]


def test_errors_travel_between_processes() -> None:
    (error,) = _read("nowhere.txt")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301  # our own bytes


@pytest.mark.parametrize("given", ["www.courier.example", "courier.example/ferry", "http:courier.example"])
def test_an_address_without_its_beginning_is_recognised(given: str) -> None:
    assert str(_read(given)[0]).endswith("check the path, or begin the address with https://")
