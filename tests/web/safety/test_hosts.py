"""A page from elsewhere cannot reach the desk by a name of its own."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from twosource.web.safety.denied import DeniedError
from twosource.web.safety.hosts import check_host, split_host
from twosource.web.settings import WebSettings

HERE = WebSettings()
THERE = WebSettings(hosts=("news.example",), elsewhere=True, token="x" * 20)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8717", "localhost:1", "LOCALHOST", "[::1]:8717", "localhost."]
)
def test_this_machine_is_asked_by_its_own_names(host: str) -> None:
    check_host(host, HERE)


@pytest.mark.parametrize(
    "host",
    [
        *("", "evil.example", "evil.example:8717", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.4"),
        *("evil.example#localhost", "localhost@evil.example", "[::1", "localhost:80:80", "localhost/", "\ud800"),
    ],
)
def test_another_name_is_refused(host: str) -> None:
    with pytest.raises(DeniedError) as told:
        check_host(host, HERE)
    assert told.value.status == 421


@pytest.mark.parametrize("host", ["news.example", "News.Example:443", "192.168.1.4:8717", "[fd00::1]", "127.0.0.1"])
def test_from_elsewhere_it_is_asked_by_its_names_and_by_addresses_in_figures(host: str) -> None:
    check_host(host, THERE)


def test_a_name_that_was_not_told_is_refused_from_elsewhere_too() -> None:
    with pytest.raises(DeniedError):
        check_host("evil.example", THERE)


def test_an_address_in_brackets_has_a_port_after_them() -> None:
    assert split_host("[::1]:8717") == "::1"


@pytest.mark.parametrize("path", ["/", "/api/stories", "/static/site.css", "/login", "/nothing"])
def test_every_address_is_behind_the_check(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"host": "evil.example"})
    assert answer.status_code == 421
    assert "evil.example" in answer.text
