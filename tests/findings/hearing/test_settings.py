"""Settings of a judge that cannot work are refused with what to do, and the key is never shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import SettingsError
from twosource.findings.hearing.settings import JudgeSettings

URL = "http://localhost:8080/v1"


def make(**given: object) -> JudgeSettings:
    return JudgeSettings(**{"url": URL, "model": "small", **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({"url": "localhost:8080"}, "give one like http://localhost:8080/v1"),
        ({"url": "ftp://localhost"}, "give one like"),
        ({"url": ""}, "give one like"),
        ({"url": "http://"}, "give one like"),
        ({"url": "http://host:99999"}, "give one like"),
        ({"url": "http://[::1"}, "give one like"),
        ({"url": "http://host\n/v1"}, "give one like"),
        ({"url": "http://me:pw@host"}, "holds a user name or password"),
        ({"model": " "}, "give the name"),
        ({"key": ""}, "key is empty or holds characters"),
        ({"key": "sk\r\nX-Evil: 1"}, "key is empty or holds characters"),
        ({"key": "schlüssel"}, "key is empty or holds characters"),
        ({"most_pairs": 0}, "most_pairs of the judge is 0: give 1 or more"),
        ({"batch": 0}, "give 1 or more"),
        ({"patience": float("nan")}, "patience of the judge is nan"),
        ({"longest_wait": -1}, "give 0 or more"),
        ({"least_certainty": 0.9}, "give two numbers from 0 to 1 in order"),
        ({"most_certainty": 1.5}, "give two numbers from 0 to 1 in order"),
    ],
)
def test_what_cannot_work_is_refused(given: dict[str, object], what: str) -> None:
    with pytest.raises(SettingsError, match=what):
        make(**given)


def test_a_password_in_the_address_is_not_repeated() -> None:
    with pytest.raises(SettingsError) as refused:
        make(url="http://me:hunter2@host")
    assert "hunter2" not in str(refused.value)


def test_the_key_is_not_shown() -> None:
    assert "sk-top-secret" not in repr(make(key="sk-top-secret"))


@given(st.text())
def test_no_address_is_an_exception_of_another_kind(url: str) -> None:
    try:
        make(url=url)
    except SettingsError:
        return
    assert url.strip().startswith(("http", "HTTP", "Http")) or url.strip()[:4].lower() == "http"
