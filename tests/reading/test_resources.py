from __future__ import annotations

import pytest

from twosource.reading.resources import is_hidden, is_part_of_saved_page, name_media, name_resource


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a/photo.JPG", "image"),
        ("site.css", "style sheet"),
        ("tracker.js.download", "script"),
        ("clip.mp4", "sound or film"),
        ("a/.DS_Store", "hidden file"),
        ("Thumbs.db", "hidden file"),
        ("https://harbour-courier.example/robots.txt", "file for machines"),
    ],
)
def test_what_is_no_article_is_told_by_its_name(path: str, kind: str) -> None:
    assert name_resource(path) == kind


@pytest.mark.parametrize("path", ["a.html", "report", "report.pdf", "rows.jsonl", "js", "mp3/notes.txt", "..", "a.b.c"])
def test_what_may_hold_an_article_is_no_resource(path: str) -> None:
    assert name_resource(path) is None


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("image/webp", "image"),
        ("text/css", "style sheet"),
        ("application/x-javascript", "script"),
        ("font/woff2", "font"),
        ("audio/mpeg", "sound or film"),
        ("application/json", "file of data"),
        ("text/html", None),
        ("application/rss+xml", None),
        ("", None),
        ("application/octet-stream", None),
    ],
)
def test_what_is_no_article_is_told_by_its_media_type(media_type: str, kind: str | None) -> None:
    assert name_media(media_type) == kind


def test_a_folder_is_part_of_a_page_only_beside_that_page() -> None:
    assert is_part_of_saved_page("Ferry_files", {"Ferry.html"})
    assert is_part_of_saved_page("Ferry-Dateien", {"Ferry.htm"})
    assert not is_part_of_saved_page("Ferry_files", {"Harbor.html"})
    assert not is_part_of_saved_page("files", {"Ferry.html"})


def test_dots_that_stand_for_folders_hide_nothing() -> None:
    assert [name for name in (".", "..", ".git", "a.b") if is_hidden(name)] == [".git"]
