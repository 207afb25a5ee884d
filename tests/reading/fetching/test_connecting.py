"""Where connections go. A fake network below ours writes down what it is asked for."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from typing import Any

import httpcore
import pytest

from twosource.reading.fetching.connecting import CheckedBackend
from twosource.reading.fetching.deadline import Deadline
from twosource.reading.fetching.setbacks import Refusal, Setback

PUBLIC = "93.184.216.34"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


class Stream(httpcore.NetworkStream):
    def __init__(self, network: Network) -> None:
        self._network = network
        self._rest = ANSWER

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the signature of httpcore
        taken, self._rest = self._rest[:max_bytes], self._rest[max_bytes:]
        return taken

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - the signature of httpcore
        self._network.sent += buffer

    def start_tls(self, _context: Any, server_hostname: str | None = None, timeout: float | None = None) -> Stream:  # noqa: ARG002 - the signature of httpcore
        self._network.names.append(server_hostname)
        return self

    def close(self) -> None:
        """Nothing is open."""

    def get_extra_info(self, _info: str) -> None:
        return None


class Network(httpcore.NetworkBackend):
    """Takes connections to all addresses but those in ``down``."""

    def __init__(self, *down: str) -> None:
        self.down = down
        self.reached: list[str] = []
        self.names: list[str | None] = []
        self.sent = b""

    def connect_tcp(self, host: str, *_arguments: object, **_options: object) -> Stream:
        self.reached.append(host)
        if host in self.down:
            raise httpcore.ConnectError
        return Stream(self)


class Names:
    """A name service that answers otherwise each time it is asked."""

    def __init__(self, *answers: Iterable[str]) -> None:
        self.answers = [tuple(answer) for answer in answers]
        self.asked = 0

    def __call__(self, _host: str, _port: int) -> tuple[str, ...]:
        self.asked += 1
        return self.answers[min(self.asked, len(self.answers)) - 1]


def _backend(resolve: Any, network: Network, *, allow_private: bool = False) -> CheckedBackend:
    return CheckedBackend(resolve, Deadline(lambda: 0.0, 10), allow_private=allow_private, inner=network)


def test_the_connection_goes_to_the_address_that_was_checked_though_the_name_changes_its_mind() -> None:
    network, names = Network(), Names([PUBLIC], ["127.0.0.1"])
    with httpcore.ConnectionPool(network_backend=_backend(names, network)) as pool:
        assert pool.request("GET", "https://rebinding.example/").content == b"ok"
    assert (network.reached, names.asked) == ([PUBLIC], 1)


def test_the_certificate_and_the_host_header_are_those_of_the_name_and_not_of_the_address() -> None:
    network = Network()
    with httpcore.ConnectionPool(network_backend=_backend(Names([PUBLIC]), network)) as pool:
        pool.request("GET", "https://courier.example/")
    assert network.names == ["courier.example"]
    assert b"Host: courier.example\r\n" in network.sent


def test_a_name_that_turned_private_is_refused_on_the_next_connection() -> None:
    network, names = Network(), Names([PUBLIC], ["127.0.0.1"])
    backend = _backend(names, network)
    backend.connect_tcp("rebinding.example", 80)
    with pytest.raises(Refusal, match="private network"):
        backend.connect_tcp("rebinding.example", 80)
    assert network.reached == [PUBLIC]


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    network = Network()
    with pytest.raises(Refusal, match=r"private network \(10\.0\.0\.1\)"):
        _backend(Names([PUBLIC, "10.0.0.1"]), network).connect_tcp("courier.example", 80)
    assert network.reached == []


def test_the_next_address_is_tried_where_one_takes_no_connection() -> None:
    network = Network("2606:4700:4700::1111")
    _backend(Names(["2606:4700:4700::1111", PUBLIC]), network).connect_tcp("courier.example", 80)
    assert network.reached == ["2606:4700:4700::1111", PUBLIC]


def test_private_addresses_are_asked_where_that_is_wanted() -> None:
    network = Network()
    _backend(Names(["127.0.0.1"]), network, allow_private=True).connect_tcp("courier.example", 80)
    assert network.reached == ["127.0.0.1"]


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), Refusal),
        (socket.gaierror(socket.EAI_AGAIN, "later"), Setback),
        (OSError("no network"), Setback),
        (UnicodeError("label too long"), Refusal),
    ],
)
def test_a_name_that_cannot_be_looked_up_is_named(error: Exception, outcome: type[Exception]) -> None:
    def resolve(_host: str, _port: int) -> tuple[str, ...]:
        raise error

    with pytest.raises(outcome, match=r"nowhere\.example"):
        _backend(resolve, Network()).connect_tcp("nowhere.example", 80)


def test_no_step_begins_after_the_deadline_of_an_address() -> None:
    clock = [0.0]
    deadline = Deadline(lambda: clock[0], 10)
    backend = CheckedBackend(Names([PUBLIC]), deadline, allow_private=False, inner=Network())
    for seconds in (4, 5):  # two requests, and a pause after each that does not count
        with deadline.running():
            backend.connect_tcp("courier.example", 80)
            clock[0] += seconds
        clock[0] += 100
    with deadline.running():
        backend.connect_tcp("courier.example", 80)
        clock[0] += 2
        with pytest.raises(Refusal, match="not done after 10 seconds"):
            backend.connect_tcp("courier.example", 80)
    deadline.renew()
    with deadline.running():
        backend.connect_tcp("courier.example", 80)
