from __future__ import annotations

from typing import TYPE_CHECKING

from tests.web.pages.reading import read_words

from twosource.views.exporting.formats import FORMATS
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_how_many_findings_fit_is_told_before_a_format_is_chosen(client: TestClient, site: Site) -> None:
    every = site.desk.count().findings

    words = read_words(client.get("/export").text)

    assert f"{every} of {every} findings" in words


def test_every_format_says_what_it_is_for(client: TestClient) -> None:
    page = client.get("/export").text

    for each in FORMATS.values():
        assert f'value="{each.name}"' in page


def test_the_filters_on_screen_are_those_of_the_file(client: TestClient) -> None:
    page = client.get("/export?outlet=Castrel+Tribune&format=csv").text
    file = client.get("/api/export?outlet=Castrel+Tribune&format=csv")

    assert 'value="Castrel Tribune"' in page
    assert 'value="csv" checked' in page
    assert f"{file.headers['Twosource-Findings']} of" in read_words(page)
    assert "attachment" in file.headers["content-disposition"]


def test_empty_fields_of_the_form_ask_nothing(client: TestClient) -> None:
    empty = "outlet=&source=&since=&until=&language=&format=jsonl"

    file = client.get(f"/export/file?{empty}", follow_redirects=True)

    assert file.text == client.get("/api/export?format=jsonl").text


def test_a_filter_that_cannot_be_is_told_beside_the_form(client: TestClient) -> None:
    answer = client.get("/export?until=soon")

    assert answer.status_code == 422
    assert "Not counted." in read_words(answer.text)


def test_where_nothing_fits_there_is_nothing_to_download(client: TestClient) -> None:
    page = client.get("/export?outlet=Nobody").text

    assert "Nothing fits these filters" in read_words(page)
    assert "Download" not in page
