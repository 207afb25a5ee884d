"""A desk opened for the web: made, brought up to date, or shown as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.desk.migrations.earlier import take_back

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.errors import DeskError, EarlierError
from twosource.web.opening import open_site
from twosource.web.settings import WebSettings

SETTINGS = make_settings(fast=True)


def _make_earlier(where: Path) -> None:
    with Desk(where) as desk, desk.open(write=True).writing() as connection:
        take_back(connection)


def _forbid_writing(where: Path) -> None:
    """Let nobody take the lock of a writer, whatever rights they have."""
    lock = where.with_name(f"{where.name}.lock")
    lock.unlink(missing_ok=True)
    lock.mkdir()


def test_a_desk_that_is_not_there_is_made(tmp_path: Path) -> None:
    where = tmp_path / "new" / "desk.sqlite"
    with open_site(str(where), SETTINGS, WebSettings()) as site:
        assert site.desk.stories().total == 0
    assert where.exists()


def test_a_desk_that_somebody_writes_to_is_shown_all_the_same(tmp_path: Path) -> None:
    where = str(tmp_path / "desk.sqlite")
    with Desk(where) as writer:
        writer.open(write=True)
        with open_site(where, SETTINGS, WebSettings()) as site:
            assert site.desk.stories().total == 0


def test_what_is_no_desk_is_said_to_be_none(tmp_path: Path) -> None:
    where = tmp_path / "notes.txt"
    where.write_text("no database")
    with pytest.raises(DeskError), open_site(str(where), SETTINGS, WebSettings()):
        pass


def test_a_desk_of_an_earlier_version_is_brought_up_to_date_and_that_is_told(tmp_path: Path) -> None:
    where = tmp_path / "desk.sqlite"
    _make_earlier(where)
    with Desk(where) as desk, pytest.raises(EarlierError):
        desk.stories()
    lines: list[str] = []
    with open_site(str(where), SETTINGS, WebSettings(), lines.append) as site:
        assert site.desk.stories().total == 0
    assert lines == [f"{where} was of an earlier version and is brought up to date"]
    with open_site(str(where), SETTINGS, WebSettings(), lines.append):
        assert len(lines) == 1


def test_a_desk_of_an_earlier_version_that_cannot_be_written_to_is_refused_with_the_reason(tmp_path: Path) -> None:
    where = tmp_path / "desk.sqlite"
    _make_earlier(where)
    _forbid_writing(where)
    with (
        pytest.raises(DeskError, match=r"earlier version and cannot be brought up to date now: .*directory"),
        open_site(str(where), SETTINGS, WebSettings()),
    ):
        pass


def test_a_desk_of_an_earlier_version_that_somebody_writes_to_is_refused_with_the_reason(tmp_path: Path) -> None:
    where = tmp_path / "desk.sqlite"
    with Desk(where) as desk:
        with desk.open(write=True).writing() as connection:
            take_back(connection)
        with (
            pytest.raises(
                DeskError,
                match=r"up to date now: another program is adding to it; wait until process \d+ is done",
            ),
            open_site(str(where), SETTINGS, WebSettings()),
        ):
            pass


def test_a_desk_that_cannot_be_written_to_is_shown_and_that_is_told(tmp_path: Path) -> None:
    where = tmp_path / "desk.sqlite"
    with Desk(where) as desk:
        desk.open(write=True)
    _forbid_writing(where)
    lines: list[str] = []
    with open_site(str(where), SETTINGS, WebSettings(), lines.append) as site:
        assert site.desk.stories().total == 0
    [line] = lines
    assert "can be looked at, but nothing can be added or corrected" in line
