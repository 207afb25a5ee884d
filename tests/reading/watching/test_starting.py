from __future__ import annotations

import io
from pathlib import Path

import pytest
from tests.reading.watching.keeper import write_rss

from twosource.errors import InputError
from twosource.model.feed import FeedState
from twosource.reading import ReadingSettings
from twosource.reading.watching import list_feeds

OPML = '<opml><outline text="News"><outline xmlUrl="https://a.example/f"/><outline xmlUrl="https://b.example/f"/></outline>'


def _list(*given: str, stdin: str = "") -> list[str]:
    found = list_feeds(given, ReadingSettings(), lambda: io.BytesIO(stdin.encode()))
    return [state.url if isinstance(state, FeedState) else str(state) for state in found]


def _write(folder: Path, name: str, text: str | bytes) -> str:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def test_an_address_is_watched_and_told_later_what_it_is() -> None:
    (feed,) = list_feeds(["https://courier.example/"], ReadingSettings())
    assert feed == FeedState(url="https://courier.example/", kind="unknown", due=0.0)


def test_a_file_of_opml_names_feeds(tmp_path: Path) -> None:
    assert _list(_write(tmp_path, "feeds.opml", OPML)) == ["https://a.example/f", "https://b.example/f"]


def test_a_file_of_addresses_names_feeds(tmp_path: Path) -> None:
    text = "# ours\nhttps://a.example/f\nhttps://b.example/f  # theirs\n"
    assert _list(_write(tmp_path, "feeds.txt", text)) == ["https://a.example/f", "https://b.example/f"]


def test_a_list_may_come_on_standard_input() -> None:
    assert _list("-", stdin="https://a.example/f\n") == ["https://a.example/f"]


def test_a_feed_that_is_named_twice_is_watched_once(tmp_path: Path) -> None:
    path = _write(tmp_path, "feeds.opml", OPML)
    assert _list("HTTPS://A.example/f", path, path) == ["HTTPS://A.example/f", "https://b.example/f"]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("feed.xml", write_rss(("https://a.example/1", "")), "is a saved feed that changes no more; give the address"),
        ("a.txt", "The ferry reached Port Elin.", "is no feed"),
        ("page.html", "<html><body><p>News</p></body></html>", "is a page that names no feed"),
    ],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, name: str, text: str | bytes, why: str) -> None:
    (said,) = _list(_write(tmp_path, name, text))
    assert why in said


def test_one_wrong_input_does_not_stop_the_others(tmp_path: Path) -> None:
    given = [str(tmp_path / "none.opml"), "ftp://a.example/", "https://user:pw@a.example/", "https://b.example/f"]
    found = list(list_feeds(given, ReadingSettings()))
    assert [isinstance(state, InputError) for state in found] == [True, True, True, False]
