"""Feeds are watched by their addresses on the web, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

FEED = "https://quay.example/feed.xml"


def test_a_feed_is_listed_until_it_is_removed(client: TestClient) -> None:
    added = client.post("/api/feeds", json={"url": FEED})
    assert added.status_code == 201
    [feed] = client.get("/api/feeds").json()["items"]
    assert (feed["url"], feed["kind"], feed["polled"]) == (FEED, "unknown", None)
    assert client.request("DELETE", "/api/feeds", params={"url": FEED}).json() == {"removed": FEED}
    assert client.get("/api/feeds").json()["items"] == []
    assert client.request("DELETE", "/api/feeds", params={"url": FEED}).status_code == 404


@pytest.mark.parametrize(
    "url",
    [
        "/etc/passwd",
        "-",
        "file:///etc/passwd",
        "FILE://x",
        "../feeds.opml",
        "https:///etc/passwd",
        "https://user:word@quay.example/feed",
        "ftp://quay.example/feed",
        "javascript:alert(1)",
        "",
        "\nhttps://quay.example",
    ],
)
def test_no_path_and_no_odd_address_is_watched(client: TestClient, url: str) -> None:
    assert client.post("/api/feeds", json={"url": url}).status_code == 422
    assert client.get("/api/feeds").json()["items"] == []
