"""Requests go to the address that the user gave, and a key never goes in the open."""

from __future__ import annotations

import pytest

from twosource.assembly.judging.addresses import find_address, name_server, refuse_open_key
from twosource.errors import SettingsError


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://localhost:8080", "http://localhost:8080/v1/chat/completions"),
        ("http://localhost:8080/", "http://localhost:8080/v1/chat/completions"),
        ("http://localhost:8080/v1/", "http://localhost:8080/v1/chat/completions"),
        ("https://models.example/api/v2", "https://models.example/api/v2/chat/completions"),
        ("https://models.example/x/chat/completions", "https://models.example/x/chat/completions"),
        ("https://models.example/d?api-version=1#top", "https://models.example/d/chat/completions?api-version=1"),
        (" http://[::1]:1 ", "http://[::1]:1/v1/chat/completions"),
    ],
)
def test_what_is_missing_of_an_address_is_added(url: str, address: str) -> None:
    assert find_address(url) == address


def test_a_server_is_named_without_what_may_be_a_key() -> None:
    assert name_server("https://models.example:9/v1?key=secret") == "https://models.example:9"


@pytest.mark.parametrize(
    "url", ["https://models.example", "http://localhost:1", "http://127.0.0.1", "http://10.1.2.3", "http://[::1]:1",
            "http://gpu-box:8000", "http://gpu.local", "http://gpu.internal"],
)  # fmt: skip
def test_a_key_goes_to_machines_of_ones_own_and_encrypted_to_others(url: str) -> None:
    refuse_open_key(url, "sk")


@pytest.mark.parametrize(
    "url", ["http://models.example", "http://8.8.8.8/v1", "http://[2606:4700::1]", "http://2130706433"]
)
def test_a_key_goes_to_no_stranger_in_the_open(url: str) -> None:
    with pytest.raises(SettingsError, match="unencrypted"):
        refuse_open_key(url, "sk")
    refuse_open_key(url, None)
