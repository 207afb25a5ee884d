from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from twosource.assembly.desking.desk import Desk
from twosource.model.comparison import Comparison

if TYPE_CHECKING:
    from starlette.testclient import TestClient


@pytest.fixture(scope="module")
def comparison(made_desk: Path) -> Comparison:
    with Desk(made_desk) as desk:
        return desk.story(desk.stories().items[0].id)


@pytest.fixture
def address(comparison: Comparison) -> str:
    return f"/stories/{comparison.stories[0].id}/read"


def test_the_first_two_articles_stand_side_by_side_when_none_is_chosen(
    client: TestClient, comparison: Comparison, address: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    for article in comparison.articles[:2]:
        assert f'value="{article.id}" selected' in answer.text


def test_a_statement_is_a_link_to_its_finding_and_described_by_what_is_told_of_it(
    client: TestClient, comparison: Comparison, address: str
) -> None:
    page = client.get(address).text
    finding = comparison.findings[0].id
    assert f'href="/findings/{finding}"' in page
    assert page.count(f'id="told-{finding}"') == 1


def test_the_same_article_twice_is_not_obeyed_and_told(
    client: TestClient, comparison: Comparison, address: str
) -> None:
    one = comparison.articles[1].id
    page = client.get(address, params={"left": one, "right": one}).text
    assert "The same article was chosen twice" in page
    assert f'value="{comparison.articles[0].id}" selected' in page


@pytest.mark.parametrize("name", ["left", "right"])
def test_an_article_of_another_story_is_not_found(client: TestClient, address: str, name: str) -> None:
    answer = client.get(address, params={name: "0123456789abcdef"})
    assert answer.status_code == 404
    assert "0123456789abcdef" in answer.text


def test_an_unknown_story_is_not_found(client: TestClient) -> None:
    assert client.get("/stories/nowhere/read").status_code == 404


def test_pairs_are_gone_through_from_the_first_to_the_last(
    client: TestClient, comparison: Comparison, address: str
) -> None:
    first = client.get(address).text
    assert 'rel="prev"' not in first
    assert 'rel="next"' in first
    left, right = (one.id for one in comparison.articles[-2:])
    last = client.get(address, params={"left": left, "right": right}).text
    assert 'rel="prev"' in last
    assert 'rel="next"' not in last


def test_a_part_that_does_not_exist_is_the_last_one(client: TestClient, address: str) -> None:
    assert client.get(address, params={"left_part": 1000}).status_code == 200


def test_a_parameter_that_cannot_be_is_told(client: TestClient, address: str) -> None:
    answer = client.get(address, params={"left_part": "many"})
    assert answer.status_code == 422
    assert "left_part" in answer.text.casefold()


def test_the_api_has_what_the_page_shows(client: TestClient, comparison: Comparison, address: str) -> None:
    answer = client.get(f"/api{address}").json()
    assert answer["left"]["article"]["id"] == comparison.articles[0].id
    assert answer["met"] == len(answer["meetings"]) > 0
    text = answer["left"]["article"]["text"]
    pieces = [piece for paragraph in answer["left"]["paragraphs"] for piece in paragraph["pieces"]]
    assert all(text[piece["start"] : piece["end"]] == piece["text"] for piece in pieces)
    told = {finding["id"] for finding in answer["findings"]}
    assert {one for piece in pieces for one in piece["findings"]} <= told
