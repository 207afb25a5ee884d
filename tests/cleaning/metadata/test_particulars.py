from __future__ import annotations

import pytest
from lxml import html

from twosource.cleaning.metadata.head import read_head
from twosource.cleaning.metadata.particulars import Particulars, read_particulars

TITLE = "Ferry runs aground off Port Elin"
TRAIL = """<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [
{"name": "Home"}, {"item": {"name": "Coast"}}, {"name": "Ferry runs aground"}]}</script>"""


def _read(head: str = "", body: str = "<p>x</p>", given: str | None = None, attributes: str = "") -> Particulars:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    return read_particulars(read_head(html.fromstring(page)), [], given)


def _article(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<title>{TITLE} | Elin Tribune</title>", ""),
        (f'<meta property="og:title" content="{TITLE}"><title>Home</title>', ""),
        (_article(f'"headline": "{TITLE}"'), "<h1>Elin Tribune</h1>"),
        (f'<meta property="og:title" content="Ferry aground off Elin"><title>{TITLE}</title>', f"<h1>{TITLE}</h1>"),
        (f'<meta property="og:site_name" content="Tide"><title>Tide: {TITLE}</title>', ""),
        (f'<meta property="og:site_name" content="Tide"><title>{TITLE} - Sea - Tide</title>', f"<h1>{TITLE}</h1>"),
        ("", f"<h1>{TITLE}</h1>"),
        (f"<title>{TITLE}</title>", f"<h1>Sea</h1><h1>{TITLE}</h1>"),
    ],
)
def test_the_title_is_the_headline_without_the_name_of_the_site(head: str, body: str) -> None:
    assert _read(head, body).title == TITLE


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (_article('"publisher": {"@type": "Organization", "name": "Elin Tribune"}'), "Elin Tribune"),
        ('<meta property="og:site_name" content="Elin Tribune">', "Elin Tribune"),
        (f"<title>{TITLE} | Elin Tribune</title>", "Elin Tribune"),
        ('<link rel="canonical" href="https://www.bbc.co.uk/news/1">', "BBC"),
        ('<link rel="canonical" href="https://elin-tribune.example/1">', "elin-tribune.example"),
        (
            _article('"publisher": {"name": "Gullwing Holdings Ltd"}')
            + '<meta property="og:site_name" content="Elin Tribune">',
            "Elin Tribune",
        ),
        ('<meta property="og:site_name" content="WordPress">', None),
        ("", None),
    ],
)
def test_the_outlet_is_named_by_publisher_site_title_or_host(head: str, outlet: str | None) -> None:
    assert _read(head).outlet == outlet


def test_an_agency_named_on_the_page_of_another_outlet_delivered_the_text() -> None:
    publisher = _article('"publisher": {"name": "Associated Press"}, "author": {"name": "Mira Tal"}')
    page = _read(publisher + '<meta property="og:site_name" content="Elin Tribune">')
    assert (page.outlet, page.authors) == ("Elin Tribune", ("Mira Tal", "Associated Press"))
    own = _read(publisher + '<link rel="canonical" href="https://apnews.com/article/1">')
    assert (own.outlet, own.authors) == ("Associated Press", ("Mira Tal",))


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (_article('"author": [{"name": "Mira Tal"}, {"name": "Odo Fenn"}]'), "", ("Mira Tal", "Odo Fenn")),
        (_article('"author": "Mira Tal"'), "", ("Mira Tal",)),
        ('<meta name="author" content="Mira Tal">', "", ("Mira Tal",)),
        ('<meta property="article:author" content="https://social.example/mira">', "", ()),
        ("", '<a rel="author">Mira Tal</a>', ("Mira Tal",)),
        ("", '<p class="c-byline">By Mira Tal and Odo Fenn</p>', ("Mira Tal and Odo Fenn",)),
        ("", '<p class="author">Mira Tal</p><div class="comment-author">Gull</div>', ("Mira Tal",)),
        ("", '<p class="author">Seven things that authors should never do in a small harbor town</p>', ()),
        ('<meta name="author" content="admin">', "", ()),
    ],
)
def test_authors_are_read_from_fields_and_marked_elements(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert _read(head, body or "<p>x</p>").authors == authors


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ('<meta property="article:section" content="Sea &amp; Coast">', "Sea & Coast"),
        (_article('"articleSection": ["Coast", "Town"]'), "Coast"),
        ('<meta property="article:section" content="Home"><meta name="section" content="Coast">', "Coast"),
        (TRAIL, "Coast"),
        ("", None),
    ],
)
def test_the_section_is_stated_or_stands_in_the_trail_to_the_page(head: str, section: str | None) -> None:
    assert _read(head).section == section


@pytest.mark.parametrize(
    ("head", "attributes", "language"),
    [
        ("", 'lang="en-GB"', "en"),
        ('<meta property="og:locale" content="fr_CA">', "", "fr"),
        (_article('"inLanguage": "de"'), 'lang="en"', "de"),
        ("", 'lang="x-klingon"', None),
    ],
)
def test_the_declared_language_is_kept_as_a_hint(head: str, attributes: str, language: str | None) -> None:
    assert _read(head, attributes=attributes).language == language


def test_the_address_a_page_calls_its_own_goes_before_the_one_it_was_read_from() -> None:
    head = '<link rel="canonical" href="/a">'
    assert _read(head, given="https://paper.example/a?x=1").url == "https://paper.example/a"
    assert _read(given="https://paper.example/a?x=1").url == "https://paper.example/a?x=1"
    assert _read().url is None


def test_a_page_with_thousands_of_fields_is_read_soon() -> None:
    page = _read('<meta name="author" content="Mira Tal">' * 20_000, "<h1>x</h1>" * 20_000)
    assert page.authors == ("Mira Tal",)
