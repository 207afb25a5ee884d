from __future__ import annotations

import re
import time

import pytest
from starlette.testclient import TestClient
from tests import comparisons
from tests.crowds import crowd_comparison

from twosource.model.comparison import Comparison
from twosource.views.showing import show_story
from twosource.web.pages.story import write_story
from twosource.web.site import Site

MOST_BYTES = 300_000
MOST_SECONDS = 0.15
_HREF = re.compile(r'href="([^"]*)"')
_ID = re.compile(r'\bid="([^"]*)"')
_PARTS = {"X-Part": "list"}


def page_of(comparison: Comparison) -> str:
    _, page = write_story(show_story(comparison))
    return page


@pytest.fixture
def story(site: Site) -> str:
    return site.desk.stories().items[0].id


@pytest.fixture(
    params=[
        comparisons.ferry_comparison(),
        comparisons.one_article_comparison(),
        comparisons.hostile_comparison("<script>alert(1)</script>"),
        crowd_comparison(20, 200),
        crowd_comparison(60, 200),
    ],
    ids=["ferry", "one article", "hostile", "20 articles", "60 articles"],
)
def page(request: pytest.FixtureRequest) -> str:
    return page_of(request.param)


def test_every_link_of_a_page_has_its_target_and_every_id_is_unique(page: str) -> None:
    ids = _ID.findall(page)
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in _HREF.findall(page) if link.startswith("#")} <= set(ids)


def test_nothing_on_it_needs_an_inline_style_or_script(page: str) -> None:
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:", page)


def test_it_begins_with_the_state_of_the_story() -> None:
    page = page_of(comparisons.ferry_comparison())
    state = show_story(comparisons.ferry_comparison()).page.headline.short
    assert page.index(state) < page.index(">Established") < page.index('id="findings"') < page.index('id="origins"')


@pytest.mark.parametrize("words", ["{{ 7 * 191 }}{% for x in y %}", "\u202etxt.exe\u2066", "nul \x00 half \ud800 pair"])
def test_words_that_would_be_obeyed_are_shown(words: str) -> None:
    page = page_of(comparisons.hostile_comparison(words))
    page.encode("utf-8")
    assert "1337" not in page
    assert not re.search("[\x00\u202e\u2066]", page)


def test_a_story_of_20_articles_is_small_and_quickly_written() -> None:
    comparison = crowd_comparison(20, 200)
    page_of(comparison)  # templates are compiled once
    took = []
    for _ in range(3):
        start = time.process_time()
        page = page_of(comparison)
        took.append(time.process_time() - start)
    assert len(page.encode()) < MOST_BYTES
    assert min(took) < MOST_SECONDS


def test_of_long_lists_the_page_has_the_head_and_tells_how_many_are_left() -> None:
    comparison = crowd_comparison(60, 200)
    shown = show_story(comparison)
    _, page = write_story(shown)
    listed = {group.anchor: len(group.findings) for group in shown.page.groups}
    assert page.count('<li class="finding"') < 40
    assert f"{listed['established'] - 8} more of this list" in page
    assert sum(listed.values()) == 200


def test_a_story_that_is_still_the_same_is_not_sent_again(client: TestClient, story: str) -> None:
    first = client.get(f"/stories/{story}")
    again = client.get(f"/stories/{story}", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    other = client.get(f"/stories/{story}", headers={"If-None-Match": '"other"'})
    assert other.text == first.text


def test_after_a_correction_the_page_is_another_one(client: TestClient, site: Site, story: str) -> None:
    first = client.get(f"/stories/{story}")
    source = next(one for one in site.desk.story(story).sources if one.kind == "person")
    with site.desk.duplicate() as writing:
        writing.corrections.make("rename source", (source.id,), value="Somebody Renamed", who="a test")
    again = client.get(f"/stories/{story}", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 200


def test_a_list_is_a_page_for_people_and_a_part_for_scripts(client: TestClient, story: str) -> None:
    address = f"/stories/{story}/findings?group=established"
    whole, part = client.get(address).text, client.get(address, headers=_PARTS).text
    assert "<html" in whole
    assert "<html" not in part
    assert whole.count('<li class="finding"') == part.count('<li class="finding"') > 3


def test_the_parts_of_a_list_are_all_of_it(client: TestClient, site: Site, story: str) -> None:
    found: list[str] = []
    address: str | None = f"/stories/{story}/findings"
    while address:
        page = client.get(address, headers=_PARTS).text
        found += re.findall(r'id="finding-([^"]+)"', page)
        after = re.search(r'<p class="more"><a href="([^"]+)"', page)
        address = after[1].replace("&amp;", "&") if after else None
    assert sorted(found) == sorted(one.id for one in site.desk.story(story).findings)


def test_findings_are_found_by_words(client: TestClient, story: str) -> None:
    page = client.get(f"/stories/{story}/findings", params={"words": "gravel barge"}).text
    assert '<li class="finding"' in page
    assert (
        "No finding of this list has all these words."
        in client.get(f"/stories/{story}/findings", params={"words": "zeppelin"}).text
    )


def test_a_finding_has_a_page_with_its_quotation_and_the_way_to_its_story(
    client: TestClient, site: Site, story: str
) -> None:
    finding = site.desk.story(story).findings[0]
    page = client.get(f"/findings/{finding.id}").text
    assert f'href="/stories/{story}"' in page
    assert "<blockquote" in page
    assert page.count("in the text</a>") == len(finding.statements)


@pytest.mark.parametrize(
    "address", ["/stories/x", "/stories/x/findings", "/findings/x", "/stories/%00", "/findings/%ff"]
)
def test_what_is_not_there_is_told_as_a_page(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<html" in answer.text


def test_a_list_that_is_not_there_is_told(client: TestClient, story: str) -> None:
    assert client.get(f"/stories/{story}/findings?group=nothing").status_code == 404
    assert client.get(f"/stories/{story}/findings?offset=-1").status_code in {400, 422}


def test_the_api_has_what_the_page_shows(client: TestClient, story: str) -> None:
    state = client.get(f"/api/stories/{story}").json()
    whole = client.get(f"/api/stories/{story}/comparison").json()
    page = client.get(f"/stories/{story}").text
    assert state["headline"]["short"] in page
    assert state["counts"]["findings"] == len(whole["findings"]) == sum(one["total"] for one in state["groups"])
    listed = client.get(f"/api/stories/{story}/findings", params={"group": "shared", "limit": 3}).json()
    assert (len(listed["items"]), listed["total"]) == (
        3,
        next(one["total"] for one in state["groups"] if one["group"] == "shared"),
    )
    one = client.get(f"/api/findings/{listed['items'][0]['id']}").json()
    assert one["finding"] == listed["items"][0]
    assert len(one["quotations"]) == len(one["finding"]["statements"])
