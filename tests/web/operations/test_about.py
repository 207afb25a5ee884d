"""What people learn of the desk, here and elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.browsing import browse

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.settings import WebSettings

TOKEN = "a token that nobody guesses"  # noqa: S105 - of these tests only


@pytest.mark.parametrize("path", ["/about", "/api/about"])
def test_where_the_desk_lies_is_told_on_its_machine_only(client: TestClient, made_desk: Path, path: str) -> None:
    assert "desk.sqlite" in client.get(path).text
    desk = Desk(made_desk, settings=make_settings(fast=True))
    with browse(desk, WebSettings(elsewhere=True, token=TOKEN)) as other:
        told = other.get(path, headers={"authorization": f"Bearer {TOKEN}"})
    assert told.status_code == 200
    assert "desk.sqlite" in told.text
    assert str(made_desk.parent) not in told.text


def test_a_desk_whose_file_is_gone_is_said_to_be(made_desk: Path, tmp_path: Path) -> None:
    where = shutil.copy(made_desk, tmp_path / "gone.sqlite")
    with browse(Desk(where, settings=make_settings(fast=True))) as browser:
        assert browser.get("/api/about").status_code == 200
        where.unlink()
        told = browser.get("/api/about")
    assert (told.status_code, "is gone" in told.json()["detail"]) == (503, True)
