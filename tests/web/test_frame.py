"""The frame around every page: landmarks, the way to the content, where one is, nothing inline."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient
from tests.web.addresses import ALWAYS

NAVIGATION = {
    "/": "Stories",
    "/stories": "Stories",
    "/sources": "Sources",
    "/outlets": "Outlets",
    "/search": "Search",
    "/check": "Check",
    "/add": "Add",
    "/corrections": "Corrections",
    "/failures": "Failures",
    "/export": "Export",
    "/about": "About",
}


@pytest.mark.parametrize("address", ALWAYS)
def test_every_page_has_one_main_part_one_heading_and_a_way_past_the_navigation(
    client: TestClient, address: str
) -> None:
    page = client.get(address).text
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<main") == page.count('<main id="main"') == 1
    assert page.count("<h1") == 1
    assert re.search(r'<body[^>]*>\s*<a class="skip" href="#main">', page)
    assert re.search(r"<title>[^<]+ – twosource</title>", page)
    assert '<html lang="en">' in page


@pytest.mark.parametrize("address", ALWAYS)
def test_nothing_on_a_page_is_inline(client: TestClient, address: str) -> None:
    page = client.get(address).text
    assert not re.search(r"<[^>]+\s(?:style|on\w+)\s*=", page)
    assert "<style" not in page
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))


@pytest.mark.parametrize(("address", "name"), NAVIGATION.items())
def test_the_navigation_marks_where_one_is(client: TestClient, address: str, name: str) -> None:
    page = client.get(address).text
    marked = re.findall(r'<a href="[^"]*" aria-current="(\w+)">([^<]+)</a></li>', page)
    assert marked == [("page", name)]


def test_pages_below_a_list_mark_the_list(client: TestClient) -> None:
    story = re.search(r'href="(/stories/\w+)"', client.get("/").text)
    assert story
    assert '<a href="/stories" aria-current="true">Stories</a>' in client.get(story[1]).text


@pytest.mark.parametrize("address", ALWAYS)
def test_ids_stand_once_on_a_page_and_labels_lead_to_them(client: TestClient, address: str) -> None:
    page = client.get(address).text
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'<label[^>]* for="([^"]+)"', page)) <= set(ids)


def test_all_that_a_page_loads_is_there(client: TestClient) -> None:
    page = client.get("/").text
    loaded = re.findall(r'(?:<link rel="stylesheet" href|<script src)="([^"]+)"', page)
    assert len(loaded) >= 4
    assert [client.get(each).status_code for each in loaded] == [200] * len(loaded)


def test_the_styles_of_the_report_are_sent_once(client: TestClient) -> None:
    first = client.get("/static/report.css")
    assert "--paper" in first.text
    again = client.get("/static/report.css", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
