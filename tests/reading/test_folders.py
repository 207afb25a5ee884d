from __future__ import annotations

import os
from pathlib import Path

import pytest

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs
from twosource.reading.folders import list_files

REPORT = "The ferry reached Port Elin on Monday, the harbor master said.\n"


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT, encoding="utf-8")


def _names(folder: Path) -> list[str]:
    return [
        str(item) if isinstance(item, InputError) else str(Path(item).relative_to(folder))
        for item in list_files(str(folder))
    ]


def test_files_come_sorted_and_from_the_folders_below(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a/z.html", "a/b/c.txt", "c.html")
    assert _names(tmp_path) == ["a/b/c.txt", "a/z.html", "b.txt", "c.html"]


def test_each_file_is_read_under_its_own_path(tmp_path: Path) -> None:
    _fill(tmp_path, "monday/a.txt", "b.txt")
    items = list(read_inputs([str(tmp_path)], ReadingSettings()))
    assert [item.given for item in items] == [str(tmp_path / "b.txt"), str(tmp_path / "monday" / "a.txt")]
    assert all(isinstance(item, RawArticle) for item in items)


def test_hidden_files_and_what_is_no_text_are_left_out(tmp_path: Path) -> None:
    _fill(tmp_path, ".hidden", ".git/config", "photo.JPG", "site.css", "a.js", "tracker.js.download", "a.txt")
    assert _names(tmp_path) == ["a.txt"]


def test_the_parts_that_a_browser_saves_beside_a_page_are_left_out(tmp_path: Path) -> None:
    _fill(tmp_path, "Ferry.html", "Ferry_files/advert.html", "Other_files/page.html")
    assert _names(tmp_path) == ["Ferry.html", "Other_files/page.html"]


def test_a_link_to_a_folder_above_is_not_followed_for_ever(tmp_path: Path) -> None:
    _fill(tmp_path, "in/a.txt")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "in" / "up2").symlink_to(tmp_path, target_is_directory=True)
    assert _names(tmp_path) == ["in/a.txt"]


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
        deep.mkdir()
    (deep / "a.txt").write_text(REPORT, encoding="utf-8")
    assert len(_names(tmp_path)) == 1


def test_a_folder_with_nothing_to_read_says_so(tmp_path: Path) -> None:
    _fill(tmp_path, ".hidden", "logo.png")
    (message,) = _names(tmp_path)
    assert message.startswith(f"{tmp_path}: is a folder without a file to read")


def test_a_link_that_leads_nowhere_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt")
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    first, second = _names(tmp_path)
    assert str(tmp_path / "a") in first
    assert second == "b.txt"


def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (message,) = _names(tmp_path)
    assert "is a pipe" in message


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    _fill(tmp_path, "closed/a.txt", "b.txt")
    (tmp_path / "closed").chmod(0)
    try:
        assert "Permission denied" in _names(tmp_path)[0]
    finally:
        (tmp_path / "closed").chmod(0o700)
