"""The lists: what they show, how they are filtered, and what they say where there is nothing."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site

LISTS = ("/stories", "/sources", "/outlets")
LONG = ("Ferry " * 60, "A" * 300)
HOME = "http://127.0.0.1:8000"
REPORT = "The ferry ran aground off Kolberg Tor on Friday, spokesman Ari Lev said. All 200 passengers were safe."


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[TestClient]:
    """A client of a desk with nothing in it."""
    where = tmp_path / "bare.sqlite"
    with Desk(where, settings=make_settings(fast=True)) as desk:
        desk.open(write=True)
    site = Site(desk=Desk(where, settings=make_settings(fast=True)), settings=WebSettings(fast=True))
    yield TestClient(make_app(site), base_url=HOME)
    site.close()


def read_page(client: TestClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.text


def see(page: str) -> str:
    """Return the words of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_story_is_listed_with_its_counts_and_how_well_it_is_supported(client: TestClient, site: Site) -> None:
    (story,) = site.desk.stories().items
    page = read_page(client, "/")
    seen = see(page)
    assert story.title in seen
    assert f'href="/stories/{story.id}"' in page
    assert sum(number for _, number in story.standings) == story.findings
    for word, number in (("articles", story.articles), ("outlets", story.outlets), ("origins", story.origins)):
        assert f'data-name="{word}">{number}<' in page


def test_the_list_counts_findings_as_the_page_of_the_story_does(client: TestClient, site: Site) -> None:
    (story,) = site.desk.stories().items
    row = see(read_page(client, "/"))
    page = read_page(client, f"/stories/{story.id}")
    shares = re.search(r'<p class="shares">(.*?)</p>', page, re.DOTALL)
    assert shares
    told = [see(each) for each in re.findall(r"<a [^>]*>(.*?)</a>", shares[1])]
    assert any(each.endswith(" contradicted") for each in told)
    assert sum(int(each.split()[0]) for each in told) == story.findings
    assert " ".join(told) in row


def test_where_no_origin_is_known_no_number_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Ferry aground\n\n{REPORT}", encoding="utf-8")
    where = tmp_path / "desk.sqlite"
    with Desk(where, settings=make_settings(fast=True)) as desk:
        desk.add([str(tmp_path / "a.txt")])
    site = Site(desk=Desk(where, settings=make_settings(fast=True)), settings=WebSettings(fast=True))
    page = read_page(TestClient(make_app(site), base_url=HOME), "/")
    site.close()
    assert "none known" in see(page)
    assert 'data-name="origins">0<' not in page
    assert not re.search(r"\d from one origin", see(page))


def test_what_was_published_when_has_words_beside_its_picture(client: TestClient) -> None:
    page = read_page(client, "/stories")
    assert re.search(r'<svg class="spark"[^>]*role="img"><title>[^<]*article', page)
    assert re.search(r'<time datetime="[^"]+Z?">', page)


def test_a_story_that_waits_says_so(client: TestClient, site: Site, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text(f"Ferry aground off Kolberg Tor\n\n{REPORT}", encoding="utf-8")
    with Desk(site.desk.where, settings=make_settings(fast=True)) as desk:
        desk.add([str(new)], analyse=False)
    seen = see(read_page(client, "/stories"))
    assert "waits to be analysed" in seen
    assert "2 stories" in seen


@pytest.mark.parametrize("title", [*LONG, "מאתיים נוסעים ניצלו", "<b>Ferry</b> {{ 7 * 7 }}", "\u202eferry"])
def test_titles_of_all_kinds_are_shown_and_run_nothing(
    client: TestClient, site: Site, tmp_path: Path, title: str
) -> None:
    new = tmp_path / "new.txt"
    new.write_text(f"{title}\n\n{REPORT}", encoding="utf-8")
    with Desk(site.desk.where, settings=make_settings(fast=True)) as desk:
        desk.add([str(new)], analyse=False)
    page = read_page(client, "/stories")
    assert "<b>Ferry" not in page
    assert ("7 * 7" in title) == ("{{ 7 * 7 }}" in see(page))
    assert "\u202e" not in page


@pytest.mark.parametrize("address", LISTS)
def test_a_filter_keeps_what_was_chosen(client: TestClient, address: str) -> None:
    page = read_page(client, f"{address}?outlet=Sorel+%22Press%22&support=corroborated&since=2031-05&language=pt-BR")
    assert 'value="Sorel &#34;Press&#34;"' in page
    assert re.search(r'value="corroborated" checked', page)
    assert re.search(r'name="since" value="2031-05" type="text"', page)
    assert 'value="pt-BR"' in page
    assert f'<a href="{address}">Show all</a>' in page
    assert 'outlet Sorel "Press"' in see(page)


def test_a_filter_leaves_out_what_does_not_fit(client: TestClient, site: Site) -> None:
    outlet = next(each for each in site.desk.outlets().items if each.name)
    assert outlet.name
    assert "1 story" in see(client.get("/stories", params={"outlet": outlet.name}).text)
    assert "Nothing on this desk fits" in see(client.get("/stories", params={"outlet": "No Such Press"}).text)


@pytest.mark.parametrize("address", LISTS)
def test_a_value_that_cannot_be_is_refused_in_words(client: TestClient, address: str) -> None:
    answer = client.get(f"{address}?support=true")
    assert answer.status_code == 422
    assert "'true' cannot be given; give one of corroborated, one source" in see(answer.text)


@pytest.mark.parametrize("order", ["changed", "newest", "articles", "outlets", "findings"])
def test_the_order_is_one_of_the_links_and_keeps_the_filters(client: TestClient, order: str) -> None:
    page = read_page(client, f"/stories?order={order}&support=corroborated")
    assert len(re.findall(r'href="/stories\?support=corroborated&amp;order=', page)) == 5
    assert re.search(rf'order={order}" aria-current="true"', page)


def test_every_part_of_a_list_can_be_reached_and_the_total_is_told(client: TestClient, site: Site) -> None:
    total = site.desk.sources().total
    address: str | None = "/sources?limit=3"
    names: list[str] = []
    while address:
        page = read_page(client, address)
        assert f"{total} sources, shown:" in see(page)
        names += re.findall(r'href="(/sources/\w+)"', page)
        found = re.search(r'rel="next" href="([^"]+)"', page)
        address = html.unescape(found[1]) if found else None
    assert len(names) == len(set(names)) == total


def test_beyond_the_end_of_a_list_there_is_a_way_back(client: TestClient) -> None:
    page = read_page(client, "/sources?offset=5000")
    assert "none from number 5,001 on" in see(page)
    assert 'href="/sources">Back to the first' in page


def test_outlets_lead_to_the_stories_they_reported(client: TestClient) -> None:
    page = read_page(client, "/outlets")
    address = re.search(r'href="(/stories\?outlet=[^"]+)"', page)
    assert address
    assert "1 story" in see(read_page(client, html.unescape(address[1])))


@pytest.mark.parametrize("address", LISTS)
def test_a_new_desk_says_what_to_do(bare: TestClient, address: str) -> None:
    page = read_page(bare, address)
    assert 'href="/add"' in page
    assert "twosource add" in see(page)
    assert "twosource watch" in see(page)


def test_failures_tell_why_and_what_to_do(client: TestClient, site: Site, tmp_path: Path) -> None:
    assert "All that was added could be used" in see(read_page(client, "/failures"))
    (tmp_path / "menu.html").write_text("<nav><a href='/'>Home</a></nav>", encoding="utf-8")
    with Desk(site.desk.where, settings=make_settings(fast=True)) as desk:
        desk.add([str(tmp_path / "menu.html"), str(tmp_path / "<gone>.txt")], analyse=False)
    seen = see(read_page(client, "/failures"))
    assert "2 inputs could not be used" in seen
    assert "has no article" in seen
    assert "there is no such file" in seen
    assert "What to do" in seen
    assert "<gone>.txt" in seen


def test_about_tells_version_models_words_and_licences(client: TestClient) -> None:
    seen = see(read_page(client, "/about"))
    for words in ("twosource 0.", "attribution", "one independent piece of newsgathering", "Apache License 2.0"):
        assert words in seen
    assert "Zero-Clause BSD" in seen


def test_a_desk_whose_stories_all_wait_is_not_called_empty(bare: TestClient, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(f"Ferry aground off Kolberg Tor\n\n{REPORT}", encoding="utf-8")
    with Desk(tmp_path / "bare.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add([str(tmp_path / "new.txt")], analyse=False)
    seen = see(read_page(bare, "/sources"))
    assert "Nobody is quoted in what was analysed so far" in seen
    assert "empty" not in seen
