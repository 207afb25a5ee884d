from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import create_autospec

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HOME
from tests.web.pages.reading import read_words

from twosource.assembly.desking.desk import Desk
from twosource.model.page import Page
from twosource.model.record import Against, SourceRecord, Spoken, SpokenIn
from twosource.model.span import Span
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from twosource.model.listed import ListedSource

FIRST = "Okoro said 58 passengers were taken off."
SECOND = "Okoro said 64 passengers were taken off."


@pytest.fixture(scope="module")
def heard(made_desk: Path) -> ListedSource:
    with Desk(made_desk) as desk:
        return desk.sources().items[0]


def test_everything_a_source_said_stands_with_where_and_its_support(client: TestClient, heard: ListedSource) -> None:
    answer = client.get(f"/sources/{heard.id}")
    assert answer.status_code == 200
    assert heard.name in answer.text
    assert f"{heard.statements} statements" in answer.text
    assert answer.text.count("in the text") == heard.statements
    assert "finding: " in answer.text


def test_a_part_of_a_long_record_leads_to_the_next(client: TestClient, heard: ListedSource) -> None:
    page = client.get(f"/sources/{heard.id}", params={"limit": 2}).text
    assert f"{heard.statements} statements, shown: 1 to 2" in page
    assert "offset=2" in page


def test_filters_narrow_what_is_shown(client: TestClient, heard: ListedSource) -> None:
    page = client.get(f"/sources/{heard.id}", params={"since": "2099"}).text
    assert "None of its statements fits" in page
    assert 'value="2099"' in page


def test_an_unknown_source_is_not_found(client: TestClient) -> None:
    assert client.get("/sources/nowhere").status_code == 404


def test_the_api_has_what_the_page_shows(client: TestClient, heard: ListedSource) -> None:
    answer = client.get(f"/api/sources/{heard.id}").json()
    assert answer["spoken"]["total"] == heard.statements
    assert {"text", "start", "end", "findings", "against"} <= answer["spoken"]["items"][0].keys()


def show(*spoken: Spoken, name: str = "Ines Okoro") -> str:
    desk = create_autospec(Desk, instance=True)
    desk.source.return_value = SourceRecord(
        id="0011223344556677",
        name=name,
        kind="person",
        names=(name,),
        roles=("harbour master",),
        ids=("0011223344556677",),
        merged=(),
        articles=2,
        outlets=2,
        stories=1,
        first_day="2031-03-04",
        last_day="2031-03-05",
        spoken=Page(items=spoken, total=len(spoken)),
    )
    client = TestClient(make_app(Site(desk=desk, settings=WebSettings())), base_url=HOME)
    answer = client.get("/sources/0011223344556677")
    assert answer.status_code == 200
    return answer.text


def speak(text: str, day: str | None, against: tuple[Against, ...] = ()) -> Spoken:
    return Spoken(
        id=f"s{len(text)}{day}",
        article="8899aabbccddeeff",
        outlet="Veyra Courier",
        day=day,
        story="7766554433221100",
        story_title="Ferry runs aground",
        span=Span(10, 10 + len(text)),
        text=text,
        form="indirect",
        stance="asserts",
        findings=(SpokenIn(id="f1", lasting="f0", support="one origin"),),
        against=against,
    )


def test_who_contradicts_themselves_is_marked_with_both_sides() -> None:
    other = Against(
        kind="contradicts",
        about="quantity",
        statement="s-other",
        article="article-other",
        outlet="Channel Nine",
        day="2031-03-05",
        span=Span(0, len(SECOND)),
        text=SECOND,
        words=Span(21, 23),
        other_words=Span(11, 13),
        note="58 is not 64",
    )
    page = show(speak(FIRST, "2031-03-04", (other,)))
    assert "1 of those shown does not go with another" in page
    assert "contradicts itself" in page
    assert "<mark>58</mark>" in page
    assert "<mark>64</mark>" in page
    assert "/articles/article-other?statement=s-other#statement-s-other" in page


def test_statements_stand_under_their_day_and_story() -> None:
    page = show(speak(SECOND, "2031-03-05"), speak(FIRST, "2031-03-04"), speak(FIRST, None))
    places = [page.index(words) for words in ('datetime="2031-03-05"', 'datetime="2031-03-04"', "Day not known")]
    assert places == sorted(places)
    assert page.count("Ferry runs aground") == 3


def test_days_that_are_not_known_stand_under_one_heading_whatever_their_bounds() -> None:
    page = show(speak(FIRST, None), replace(speak(SECOND, None), trust="doubtful"))
    assert page.count("Day not known") == 1


def test_a_quotation_that_was_cut_has_its_marks_in_pairs_and_shows_the_cut() -> None:
    words = read_words(
        show(speak('"The ferry was on our screens.', None), speak('The barge was not," she said.', None))
    )
    assert '"The ferry was on our screens. " …' in words
    assert '… " The barge was not," she said.' in words


def test_a_statement_in_two_findings_does_not_say_the_same_twice() -> None:
    one = SpokenIn(id="f1", lasting="f0", support="one origin")
    page = show(replace(speak(FIRST, None), findings=(one, replace(one, id="f3", lasting="f2"))))
    words = read_words(page)
    assert "in 2 findings: 1: one origin , 2: one origin" in words
    assert "finding: one origin" not in words
    assert 'href="/findings/f0"' in page
    assert 'href="/findings/f2"' in page


def test_a_finding_is_linked_by_the_id_that_it_keeps() -> None:
    assert 'href="/findings/f0"' in show(speak(FIRST, "2031-03-04"))


def test_a_source_whose_statements_are_gone_says_why() -> None:
    assert "Nothing is attributed to it any more" in show()


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "\u202eevil", "", "half \ud800"])
def test_a_hostile_name_is_only_a_name(name: str) -> None:
    page = show(speak(FIRST, "2031-03-04"), name=name)
    assert "<script>alert" not in page
    assert "<h1" in page
