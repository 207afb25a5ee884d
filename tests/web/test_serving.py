"""The application behind a port of this machine."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.errors import DeskError, SettingsError
from twosource.web.opening import open_site
from twosource.web.serving import bind, name_address
from twosource.web.settings import WebSettings

SETTINGS = make_settings(fast=True)


@pytest.mark.enable_socket
def test_a_port_that_is_taken_is_said_to_be() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SettingsError, match=f"port {port} of 127.0.0.1 is taken"):
            bind("127.0.0.1", port)


@pytest.mark.enable_socket
def test_port_0_is_one_that_is_free_and_its_address_is_told() -> None:
    with bind("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert port > 0
        assert name_address(taken, "127.0.0.1") == f"http://127.0.0.1:{port}/"
        assert name_address(taken, "::1") == f"http://[::1]:{port}/"


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_cannot_be_is_refused(port: int) -> None:
    with pytest.raises(SettingsError, match="give one from 1"):
        bind("127.0.0.1", port)


@pytest.mark.enable_socket
def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"192\.0\.2\.1"):
        bind("192.0.2.1", 0)


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
