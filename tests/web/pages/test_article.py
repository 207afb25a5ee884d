from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from starlette.testclient import TestClient
from tests.draft import Draft
from tests.web.pages.showing import show_held

from twosource.assembly.desking.desk import Desk
from twosource.model.article import Junk
from twosource.model.version import Change, Version

if TYPE_CHECKING:
    from twosource.model.listed import ListedArticle

NAMES = ("javascript:alert(1)", "data:text/html,hi", "JaVaScRiPt:alert(1)", "https:///nowhere", "ftp://port.example/a")


@pytest.fixture(scope="module")
def articles(made_desk: Path) -> dict[str, ListedArticle]:
    with Desk(made_desk) as desk:
        listed = desk.articles(desk.stories().items[0].id)
    return {article.given.rpartition("/")[2]: article for article in listed}


def open_article(client: TestClient, articles: dict[str, ListedArticle], name: str) -> str:
    answer = client.get(f"/articles/{articles[name].id}")
    assert answer.status_code == 200
    return answer.text


def test_the_text_stands_with_who_says_each_statement(client: TestClient, articles: dict[str, Any]) -> None:
    page = open_article(client, articles, "own-report.html")
    assert "Nils Orrest" in page
    assert 'class="piece' in page
    assert "/findings/" in page
    assert "/sources/" in page


def test_dropped_junk_is_listed_with_the_reason_and_can_be_put_back(
    client: TestClient, articles: dict[str, Any]
) -> None:
    page = open_article(client, articles, "own-report.html")
    assert "a share button" in page
    assert "/correct?kind=relabel+junk&amp;subject=" in page


def test_a_shared_passage_is_shown_with_both_wordings_and_their_places(
    client: TestClient, articles: dict[str, Any]
) -> None:
    page = open_article(client, articles, "agency.txt")
    assert 'id="passage-1"' in page
    assert 'href="#passage-1"' in page
    assert 'id="passage-here-1"' in page
    assert "characters " in page


def test_the_address_of_the_page_is_a_link_that_tells_nobody_where_it_was_followed(
    client: TestClient, articles: dict[str, Any]
) -> None:
    page = open_article(client, articles, "own-report.html")
    assert 'rel="noopener noreferrer external"' in page


@pytest.mark.parametrize("name", NAMES)
def test_an_address_that_is_none_of_the_web_is_no_link(name: str) -> None:
    draft = Draft()
    draft.article("tide.txt", "The tide wall broke.", "Harbour Sheet", url=name)
    page = show_held(draft)
    assert name in page
    assert f'href="{name}' not in page
    assert "not linked" in page


def test_an_unknown_article_is_not_found(client: TestClient) -> None:
    assert client.get("/articles/nowhere").status_code == 404


def test_an_article_that_waits_has_a_page_that_says_so() -> None:
    draft = Draft()
    draft.article("tide.txt", "The tide wall broke.", "Harbour Sheet")
    page = show_held(draft, compared=False)
    assert "waits to be compared" in page
    assert "The tide wall broke." in page


def test_a_text_of_a_megabyte_comes_in_parts_and_says_so() -> None:
    draft = Draft()
    article = draft.article("long.txt", "One line of the log of the tide gauge.\n" * 27_000, "Harbour Sheet")
    draft.statement(article, "One line of the log")
    page = show_held(draft)
    assert "Part 1 of " in page
    assert len(page) < 100_000
    assert "Part 2 of " in show_held(draft, part="2")


def test_of_five_thousand_statements_a_part_is_shown_and_all_are_counted() -> None:
    draft = Draft()
    lines = [f"Witness {number} saw the lantern." for number in range(5000)]
    article = draft.article("long.txt", "\n".join(lines), "Harbour Sheet")
    ids = [draft.statement(article, line) for line in lines]
    page = show_held(draft)
    assert "5,000 statements" in page
    assert f'id="statement-{ids[0]}"' in page
    assert f'id="statement-{ids[4000]}"' not in page
    assert f'id="statement-{ids[4000]}"' in show_held(draft, statement=ids[4000])


def test_a_version_shows_what_changed_word_by_word() -> None:
    draft = Draft()
    change = Change(
        part="text",
        kind="edited",
        weight="substance",
        before=None,
        after=None,
        before_words="Nine people died.",
        after_words="Eleven people died.",
        why="a number changed",
    )
    version = Version(
        given="tide-1.txt",
        title=None,
        published=None,
        fetched="2031-04-02T10:00:00Z",
        text="Nine people died.",
        sha256="0" * 64,
        changes=(change,),
        changed=1.0,
    )
    draft.article("tide.txt", "Eleven people died.", "Harbour Sheet", versions=(version,))
    page = show_held(draft)
    assert "<del>Nine</del><ins>Eleven</ins> people died." in page
    assert "a number changed" in page


def test_more_junk_than_is_shown_is_counted() -> None:
    draft = Draft()
    junk = tuple(Junk(text=f"Menu {number}", why="a menu line") for number in range(500))
    draft.article("tide.txt", "The tide wall broke.", "Harbour Sheet", junk=junk)
    page = show_held(draft)
    assert "Dropped 500 pieces of junk" in page
    assert "The first 200 of 500" in page


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "{{ 7*7 }}", "a\u202eb", "nul\x00", "half \ud800 pair"])
def test_hostile_words_are_only_words(words: str) -> None:
    draft = Draft()
    junk = (Junk(text=words, why=words),)
    article = draft.article("tide.txt", f"It said: {words} here.", words, title=words, junk=junk, bylines=(words,))
    draft.statement(article, words)
    page = show_held(draft)
    assert "<script>alert" not in page
    assert "\u202e" not in page


def test_the_api_has_what_the_page_shows(client: TestClient, articles: dict[str, Any]) -> None:
    answer = client.get(f"/api/articles/{articles['own-report.html'].id}").json()
    assert answer["stated"] == len(answer["statements"]) > 0
    assert answer["compared"] is True
    assert answer["article"]["junk"]
    assert {one["id"] for one in answer["beside"]} == {
        article.id for name, article in articles.items() if name != "own-report.html"
    }
