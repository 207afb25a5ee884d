"""Alerts are saved, looked at, told once, and removed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.web.conftest import SAMPLE

from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.testclient import TestClient

HARBOUR = {"name": "har/bour", "words": "ferry", "support": ["one origin"], "kinds": ["new", "support"]}


def test_an_alert_is_kept_with_its_filters(client: TestClient) -> None:
    made = client.post("/api/alerts", json=HARBOUR)
    assert made.status_code == 201
    [kept] = client.get("/api/alerts").json()["items"]
    assert kept == made.json()
    assert (kept["name"], kept["words"], kept["kinds"]) == ("har/bour", "ferry", ["new", "support"])
    assert kept["filters"]["support"] == ["one origin"]


def test_a_name_is_used_once(client: TestClient) -> None:
    client.post("/api/alerts", json=HARBOUR)
    again = client.post("/api/alerts", json=HARBOUR)
    assert again.status_code == 422
    assert "choose another name" in again.json()["detail"]


def test_filters_that_cannot_be_save_nothing(client: TestClient) -> None:
    assert client.post("/api/alerts", json={"name": "x", "since": "2031-02-30"}).status_code == 422
    assert client.get("/api/alerts").json()["items"] == []


def test_news_are_told_until_they_are_checked(client: TestClient) -> None:
    client.post("/api/alerts", json={"name": "all"})
    assert client.get("/api/alerts/news").json()["items"] == [{"alert": "all", "words": "", "events": []}]
    assert client.post("/api/alerts/check", json={"name": ["all"]}).json()["items"][0]["alert"] == "all"
    assert client.get("/api/alerts/news", params={"name": "other"}).status_code == 422


def test_what_became_of_findings_is_told_again_until_it_is_checked_and_then_no_more(
    client: TestClient, site: Site, tmp_path: Path
) -> None:
    client.post("/api/alerts", json={"name": "all"})
    report = tmp_path / "report.txt"
    report.write_text((SAMPLE / "agency.txt").read_text("utf-8").replace("ferry", "steamer"), "utf-8")
    site.clerk.do(lambda desk: desk.add([report]))
    [first], [again] = (client.get("/api/alerts/news").json()["items"] for _ in range(2))
    assert first["events"]
    assert first == again
    assert client.post("/api/alerts/check", json={}).json()["items"] == [first]
    assert client.get("/api/alerts/news").json()["items"][0]["events"] == []


def test_what_is_removed_is_not_found_again(client: TestClient) -> None:
    client.post("/api/alerts", json=HARBOUR)
    removed = client.request("DELETE", "/api/alerts", params={"name": "har/bour"})
    assert removed.json() == {"removed": "har/bour"}
    gone = client.request("DELETE", "/api/alerts", params={"name": "har/bour"})
    assert gone.status_code == 404
    assert "desk.sqlite" not in gone.text
