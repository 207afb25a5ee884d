"""A day of publication that is doubtful is told as doubtful wherever it stands, and never as a fact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOME, SAMPLE
from tests.web.pages.reading import read_words

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site

DAY = "2025-08-19"  # the scraped report gives it, and its text does not bear it out
TOLD = f"{DAY} (doubtful)"


@pytest.fixture(scope="module")
def scraped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A desk with the scraped report of the sample story, and another one of the same event."""
    where = tmp_path_factory.mktemp("scraped") / "desk.sqlite"
    with Desk(where, settings=make_settings(fast=True)) as desk:
        desk.add([str(SAMPLE / "scraped.txt"), str(SAMPLE / "near-copy.txt")])
    return where


@pytest.fixture
def doubting(scraped: Path) -> Iterator[TestClient]:
    site = Site(desk=Desk(scraped, settings=make_settings(fast=True)), settings=WebSettings(fast=True))
    yield TestClient(make_app(site), base_url=HOME)
    site.close()


def _find(client: TestClient) -> tuple[str, str]:
    """Return the ids of the story, and of a source that the scraped article quotes."""
    (hit,) = client.get("/api/search", params={"words": "trucks schoolchildren"}).json()["items"]
    sources = client.get("/api/sources", params={"since": "2025"}).json()["items"]
    return hit["story"], sources[0]["id"]


@pytest.mark.parametrize(
    "address", ["/", "/search?words=trucks", "/sources/{source}", "/correct?kind=split+story&story={story}"]
)
def test_no_list_tells_a_doubtful_day_as_a_fact(doubting: TestClient, address: str) -> None:
    story, source = _find(doubting)
    answer = doubting.get(address.format(story=story, source=source))
    assert answer.status_code == 200
    words = read_words(answer.text)
    assert TOLD in words
    assert words.count(TOLD) == words.count(DAY)


def test_an_article_that_shares_text_with_one_of_a_doubtful_day_says_so(doubting: TestClient) -> None:
    (other,) = doubting.get("/api/search", params={"words": '"our northern coast"'}).json()["items"]
    shared = doubting.get(f"/api/articles/{other['article']}").json()["elsewhere"]["items"]
    assert [(each["day"], each["trust"]) for each in shared] == [(DAY, "doubtful")]
    assert TOLD in read_words(doubting.get(f"/articles/{other['article']}").text)


def test_the_list_of_stories_marks_it_and_draws_no_column_for_it(doubting: TestClient) -> None:
    page = doubting.get("/").text
    words = read_words(page)
    assert TOLD in words
    assert "2024-05-13" in words
    assert f"2024-05-13 to {DAY}" not in words
    assert page.count('class="spark"') == 1
    assert "<title>1 article on 2024-05-13</title>" in page


def test_a_story_counts_only_days_that_are_not_doubtful(doubting: TestClient) -> None:
    (story,) = doubting.get("/api/stories").json()["items"]
    assert (story["first_day"], story["last_day"], story["doubtful"]) == ("2024-05-13", "2024-05-13", 1)
    told = doubting.get("/api/arrivals", params={"story": story["id"]}).json()[story["id"]]
    assert (told["published"], told["doubtful"], told["undated"]) == ({"2024-05-13": 1}, {DAY: 1}, 0)


def test_an_outlet_with_a_doubtful_day_says_so(doubting: TestClient) -> None:
    assert "1 article of a doubtful day" in read_words(doubting.get("/outlets").text)


def test_what_a_source_said_on_a_doubtful_day_comes_last(doubting: TestClient) -> None:
    _, source = _find(doubting)
    record = doubting.get(f"/api/sources/{source}").json()
    trusts = [each["trust"] for each in record["spoken"]["items"]]
    assert trusts == sorted(trusts, key=lambda trust: trust == "doubtful")
    assert "doubtful" in trusts
