"""The application behind a port of this machine."""

from __future__ import annotations

import socket

import pytest

from twosource.errors import SettingsError
from twosource.web.serving import bind, name_address


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
