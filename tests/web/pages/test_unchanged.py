"""A page that a browser has already is not sent again; one that changed is."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from twosource.web.pages import unchanged
from twosource.web.site import Site

KINDS = ("story", "findings", "reading", "article", "finding", "source")


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, site: Site) -> str:
    comparison = site.desk.story(site.desk.stories().items[0].id)
    story, finding = comparison.stories[0].id, comparison.findings[0].id
    left, right, *_ = (article.id for article in comparison.articles)
    source = next(one.id for one in site.desk.sources().items if one.kind == "person")
    addresses = {
        "story": f"/stories/{story}",
        "findings": f"/stories/{story}/findings",
        "reading": f"/stories/{story}/read?left={left}&right={right}",
        "article": f"/articles/{left}",
        "finding": f"/findings/{finding}",
        "source": f"/sources/{source}",
    }
    return addresses[request.param]


def test_a_page_that_is_still_the_same_is_not_sent_again(client: TestClient, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    for name in ("etag", "cache-control", "vary"):
        assert again.headers[name] == first.headers[name]
    other = client.get(address, headers={"If-None-Match": '"other"'})
    assert (other.status_code, other.text) == (200, first.text)


def test_another_visitor_and_another_release_get_the_page(
    client: TestClient, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = client.get(address).headers["etag"]
    assert client.get(address, headers={"If-None-Match": tag, "Cookie": "a=b"}).status_code == 200
    monkeypatch.setattr(unchanged, "__version__", "another")
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


def test_after_a_correction_a_page_that_shows_it_is_sent(client: TestClient, site: Site, address: str) -> None:
    tag = client.get(address).headers["etag"]
    with site.desk.duplicate() as writing:
        for source in site.desk.sources().items:
            writing.corrections.make("rename source", (source.id,), value=f"{source.name} Renamed", who="a test")
        list(writing.analyse())
    page = client.get(address, headers={"If-None-Match": tag})
    assert page.status_code == 200


def test_a_story_is_loaded_once_for_all_pages_about_it(
    client: TestClient, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparison = site.desk.story(site.desk.stories().items[0].id)
    story = comparison.stories[0].id
    loaded: list[str] = []
    load = type(site.desk).story
    monkeypatch.setattr(type(site.desk), "story", lambda desk, given: (loaded.append(given), load(desk, given))[1])
    for each in comparison.articles:
        assert client.get(f"/articles/{each.id}").status_code == 200
        assert client.get(f"/stories/{story}/read?left={each.id}").status_code == 200
    assert client.get(f"/findings/{comparison.findings[0].id}").status_code == 200
    assert client.get(f"/stories/{story}").status_code == 200
    assert loaded == [story]
