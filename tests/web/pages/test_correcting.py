"""Corrections are made where the fault is seen, and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.web.browsing import find_token
from tests.web.pages.reading import read_words, send_form, wait_for

from twosource.model.comparison import Comparison
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.testclient import TestClient


@pytest.fixture
def story(site: Site) -> Comparison:
    return site.desk.story(site.desk.stories(order="articles").items[0].id)


@pytest.fixture
def joined(story: Comparison) -> tuple[str, tuple[str, ...]]:
    """A finding of two statements: its address to part them, and their ids."""
    finding = next(each for each in story.findings if len(each.statements) == 2)
    return f"/correct?kind=part+statements&finding={finding.id}", finding.statements


def test_the_form_says_what_will_happen_and_shows_the_words(
    client: TestClient, joined: tuple[str, tuple[str, ...]]
) -> None:
    page = client.get(joined[0]).text
    words = read_words(page)

    assert "No two of the statements that you tick stand in one finding from now on." in words
    assert page.count("checked") == 2


def test_a_wrong_join_is_parted_and_the_story_shows_it(
    client: TestClient, site: Site, story: Comparison, joined: tuple[str, tuple[str, ...]]
) -> None:
    address, statements = joined

    answer = send_form(client, address, subject=list(statements), who="Ruta Meld", why="two events")
    made = answer.headers["location"].partition("corrected=")[2]
    state = wait_for(client, made)

    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"/stories/{story.stories[0].id}?corrected=")
    assert "has been analysed again" in state.text
    now = site.desk.story(story.stories[0].id)
    assert not any(set(statements) <= set(each.statements) for each in now.findings)
    assert "by Ruta Meld" in read_words(client.get("/corrections").text)


def test_undoing_brings_the_finding_back(
    client: TestClient, site: Site, story: Comparison, joined: tuple[str, tuple[str, ...]]
) -> None:
    address, statements = joined
    answer = send_form(client, address, subject=list(statements))
    made = answer.headers["location"].partition("corrected=")[2]

    undone = send_form(client, f"/corrections/{made}", to=f"/corrections/{made}/undo")
    wait_for(client, undone.headers["location"].rpartition("/")[2])

    assert undone.status_code == 303
    now = site.desk.story(story.stories[0].id)
    assert any(set(statements) <= set(each.statements) for each in now.findings)
    assert "undone" in read_words(client.get(f"/corrections/{made}").text)


def test_too_few_ticks_are_told_beside_the_form_and_what_was_typed_is_kept(
    client: TestClient, joined: tuple[str, tuple[str, ...]]
) -> None:
    address, statements = joined

    answer = send_form(client, address, subject=statements[0], who="Ruta Meld", why="because <b>")

    assert answer.status_code == 422
    assert "tick at least 2 of those below: 1 is ticked" in read_words(answer.text)
    assert 'value="because &lt;b&gt;"' in answer.text
    assert answer.text.count("checked") == 1


def test_all_articles_cannot_be_split_off(client: TestClient, story: Comparison) -> None:
    address = f"/correct?kind=split+story&story={story.stories[0].id}"

    answer = send_form(client, address, subject=[each.id for each in story.articles])

    assert answer.status_code == 422
    assert "name only those that are to leave it" in read_words(answer.text)


def test_a_split_is_undone_by_a_merge_that_is_offered(client: TestClient, site: Site, story: Comparison) -> None:
    one = story.stories[0].id
    leaving = story.articles[-1]
    split = send_form(client, f"/correct?kind=split+story&story={one}", subject=leaving.id)
    wait_for(client, split.headers["location"].partition("corrected=")[2])

    address = f"/correct?kind=merge+stories&story={one}&words=ferry"
    assert leaving.id in client.get(address).text
    merged = send_form(client, address, subject=leaving.id)
    wait_for(client, merged.headers["location"].partition("corrected=")[2])

    assert leaving.id in site.desk.members(one)


def test_an_origin_is_named_or_said_to_be_the_outlets_own(client: TestClient, site: Site, story: Comparison) -> None:
    address = f"/correct?kind=set+origin&subject={story.articles[0].id}"

    nothing = send_form(client, address, own="false", value="")
    own = send_form(client, address, own="true", value="left over")

    assert nothing.status_code == 422
    assert "choose the outlet's own reporting" in read_words(nothing.text)
    assert own.status_code == 303
    assert site.desk.corrections.list()[-1].value is None


def test_a_line_of_the_text_is_called_junk(client: TestClient, site: Site, story: Comparison) -> None:
    article = story.articles[0]
    line = article.text.split("\n")[-1]

    answer = send_form(client, f"/correct?kind=relabel+junk&subject={article.id}&value=junk", subject=line)
    wait_for(client, answer.headers["location"].partition("corrected=")[2])

    assert answer.headers["location"].startswith(f"/articles/{article.id}?corrected=")
    assert line not in site.desk.article(article.id).article.text


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("rename source", "The Harbour Office", "Source renamed “The Harbour Office”"),
        ("rename source", " ", "needs a value"),
    ],
)
def test_a_source_is_renamed(client: TestClient, story: Comparison, kind: str, value: str, told: str) -> None:
    address = f"/correct?kind={kind}&subject={story.sources[0].id}"

    answer = send_form(client, address, value=value)
    page = client.get(answer.headers["location"]).text if answer.status_code == 303 else answer.text

    assert told in read_words(page)


def test_a_source_is_merged_with_another(client: TestClient, site: Site, story: Comparison) -> None:
    one, other = story.sources[0], story.sources[1]

    answer = send_form(client, f"/correct?kind=merge+sources&subject={one.id}", subject=other.id, value=one.name)

    assert answer.status_code == 303
    assert set(site.desk.corrections.list()[-1].subject) == {one.id, other.id}


def test_an_owner_is_named_under_the_name_of_the_server_where_nobody_says_another(
    client: TestClient, site: Site
) -> None:
    answer = send_form(client, "/correct?kind=set+owner&subject=Castrel+Tribune", value="Brask Group")

    assert answer.status_code == 303
    assert site.desk.corrections.list()[-1].who == site.settings.who


def test_an_undo_may_say_why(client: TestClient, site: Site) -> None:
    send_form(client, "/correct?kind=set+owner&subject=Castrel+Tribune", value="Brask Group")
    made = site.desk.corrections.list()[-1]

    answer = send_form(client, f"/correct?kind=undo&subject={made.id}", why="sold again", who="Oda Lind")

    assert answer.status_code == 303
    assert site.desk.corrections.list()[-1].why == "sold again"
    assert site.desk.corrections.standing() == ()


def test_a_form_without_its_token_changes_nothing(client: TestClient, site: Site) -> None:
    answer = client.post(
        "/correct?kind=set+owner&subject=Castrel+Tribune", data={"value": "Brask Group"}, follow_redirects=False
    )

    assert answer.status_code == 403
    assert site.desk.corrections.list() == ()


@pytest.mark.parametrize(
    "query", ["kind=part+statements&finding=x", "kind=nonsense", "", "kind=set+origin&subject=x", "kind=undo&subject=x"]
)
def test_what_cannot_be_corrected_is_an_error_page_and_no_fault(client: TestClient, query: str) -> None:
    answer = client.get(f"/correct?{query}")

    assert answer.status_code == 422
    assert "Traceback" not in answer.text


def test_no_correction_has_this_id(client: TestClient) -> None:
    assert client.get("/corrections/nothing").status_code == 404


def test_the_notice_leads_back_only_to_pages_of_ours(client: TestClient, site: Site) -> None:
    send_form(client, "/correct?kind=set+owner&subject=Nobody", value="Brask Group")
    made = site.desk.corrections.list()[-1].id
    headers = {"HX-Request": "true", "HX-Current-URL": "http://elsewhere.example//evil.example/x"}

    state = client.get(f"/corrections/{made}/state?again=true", headers=headers)

    assert state.headers["HX-Redirect"].startswith("/?corrected=")


def test_those_in_force_are_listed_alone(client: TestClient, site: Site) -> None:
    send_form(client, "/correct?kind=set+owner&subject=Castrel+Tribune", value="Brask Group")
    made = site.desk.corrections.list()[-1]
    send_form(client, f"/corrections/{made.id}", to=f"/corrections/{made.id}/undo")

    assert "2 corrections" in read_words(client.get("/corrections").text)
    assert "No correction is in force." in read_words(client.get("/corrections?in_force=true").text)


def test_a_hostile_name_is_shown_and_not_obeyed(client: TestClient) -> None:
    send_form(
        client, "/correct?kind=set+owner&subject=Castrel+Tribune", value="<script>alert(1)</script>", why="{{7*7}}"
    )

    page = client.get("/corrections").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{7*7}}" in page


def test_the_name_of_who_undoes_has_a_limit(client: TestClient) -> None:
    token = find_token(client.get("/add").text)
    answer = client.post("/corrections/c0/undo", data={"csrf": token, "who": "x" * 201})
    assert answer.status_code == 422
    assert "at most 200" in answer.text
