"""Exports obey the filters that are on the screen, tell how much is in them, and are files that harm nobody."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest

from twosource.views.exporting.formats import FORMATS, Format
from twosource.web.operations.exporting import AskedExport, name_file

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def _count(client: TestClient, **filters: str | list[str]) -> dict[str, int]:
    counted: dict[str, int] = client.get("/api/export/count", params=filters).json()
    return counted


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_sent_as_a_file_of_its_type(client: TestClient, name: str) -> None:
    answer = client.get("/api/export", params={"format": name})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(FORMATS[name].media_type)
    assert re.fullmatch(
        r'attachment; filename="twosource-findings(\.[a-z0-9]+)+"', answer.headers["content-disposition"]
    )
    assert answer.content


def test_what_is_sent_is_what_the_filters_say_and_what_is_told(client: TestClient) -> None:
    every, some = _count(client), _count(client, support="corroborated")
    assert 0 < some["findings"] < every["findings"]
    answer = client.get("/api/export", params={"format": "jsonl", "support": "corroborated"})
    findings = [json.loads(line) for line in answer.text.splitlines()]
    assert {each["support"] for each in findings} == {"corroborated"}
    assert len(findings) == some["findings"]
    told = {name: int(answer.headers[f"twosource-{name}"]) for name in ("findings", "all-findings", "stories", "queue")}
    assert told == {
        "findings": some["findings"],
        "all-findings": every["findings"],
        "stories": some["stories"],
        "queue": every["queue"],
    }


def test_nothing_is_left_out_without_filters(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/api/export", params={"format": "csv"}).text)))
    assert len(rows) == _count(client)["findings"]


def test_several_values_of_one_filter_are_any_of_them(client: TestClient) -> None:
    both = _count(client, support=["corroborated", "single article"])["findings"]
    each = [_count(client, support=support)["findings"] for support in ("corroborated", "single article")]
    assert both == sum(each)


def test_the_same_filters_give_the_same_stories_in_lists_and_exports(client: TestClient) -> None:
    filters = {"support": "corroborated"}
    assert client.get("/api/stories", params=filters).json()["total"] == _count(client, **filters)["stories"]


def test_a_format_that_is_none_is_refused_with_those_there_are(client: TestClient) -> None:
    answer = client.get("/api/export", params={"format": "xls"})
    assert answer.status_code == 422
    assert "csv-excel" in answer.json()["detail"]


def test_a_filter_that_is_none_is_refused_before_anything_is_sent(client: TestClient) -> None:
    for query in ("since=2031-02-30", "suport=corroborated", "support=good", "since=2031&until=2030"):
        assert client.get(f"/api/export?{query}").status_code == 422, query


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("5cd3adee95630bb1", "twosource-story-5cd3adee95630bb1.csv"),
        ('x".html\r\nSet-Cookie: a=b', "twosource-findings.csv"),
        ("../../etc/passwd", "twosource-findings.csv"),
    ],
)
def test_nothing_that_was_typed_stands_in_the_name_of_the_file(story: str, name: str) -> None:
    assert name_file(FORMATS["csv"], AskedExport(story=(story,))) == name


def test_a_format_of_a_plug_in_has_a_name_for_its_file_whatever_its_ending_is() -> None:
    odd = Format(
        name="odd", endings=('."x/../y',), media_type="text/plain", row="a row", about="odd", write=lambda _: iter(())
    )
    assert name_file(odd, AskedExport()) == "twosource-findings.txt"


def test_the_formats_are_listed_with_what_they_are_for(client: TestClient) -> None:
    listed = client.get("/api/export/formats").json()["items"]
    assert [each["name"] for each in listed] == list(FORMATS)
    assert all(each["about"] and each["media_type"] for each in listed)
