"""All pages of a desk are walked through: each link leads to something, and to the place in it that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.web.links import read_leads
from tests.web.walk import Walk, walk_from

from twosource.web.app import make_app
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.testclient import TestClient

HOME = "http://127.0.0.1:8000/"
PAGE = """<a href="/two#there">Two</a><a href="/gone">Gone</a><a href="https://elsewhere.example/">Elsewhere</a>
<form action="/find"><input name="words" value="a b"><input type="checkbox" name="not"><button>Go</button></form>
<form action="/keep" method="post"><input name="what"></form><i id="one"></i><i id="one"></i>"""
KINDS = {"", "stories", "articles", "findings", "sources", "outlets", "search", "check", "correct", "corrections"}
MORE_KINDS = {"failures", "about", "add", "export", "api", "static"}


def test_links_places_and_forms_of_a_page_are_read() -> None:
    leads = read_leads(PAGE, f"{HOME}one")
    assert leads.to == {"/two#there", "/gone", "https://elsewhere.example/", "/find?words=a+b"}
    assert leads.posts == {"/keep"}
    assert leads.places == ["one", "one"]


def test_what_is_wrong_with_links_is_found() -> None:
    walk = Walk(
        statuses={f"{HOME}one": 200, f"{HOME}two": 200, f"{HOME}gone": 404},
        pages={f"{HOME}one": read_leads(PAGE, f"{HOME}one"), f"{HOME}two": read_leads("<p>", f"{HOME}two")},
        links={f"{HOME}two#there": "one", f"{HOME}gone": "one", f"{HOME}one#one": "two"},
    )
    assert walk.refused == {f"{HOME}gone": "one"}
    assert walk.lost == {f"{HOME}two#there": "one"}
    assert walk.doubled == {f"{HOME}one": ["one"]}


def test_every_link_of_a_desk_leads_to_something_and_to_the_place_that_it_names(client: TestClient, site: Site) -> None:
    walk = walk_from(client, HOME)

    assert {urlsplit(address).path.split("/")[1] for address in walk.statuses} == KINDS | MORE_KINDS
    assert walk.refused == {}
    assert walk.lost == {}
    assert walk.doubled == {}
    posts = {post for leads in walk.pages.values() for post in leads.posts}
    assert {post for post in posts if not _is_taken(site, post)} == set()


def _is_taken(site: Site, address: str) -> bool:
    """Return whether something answers what is sent to an address."""
    from starlette.routing import Match  # noqa: PLC0415 - slow to load

    scope = {"type": "http", "method": "POST", "path": urlsplit(address).path, "root_path": "", "headers": []}
    return any(route.matches(scope)[0] is Match.FULL for route in make_app(site).routes)
