from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.web.pages.reading import read_words, send_form

if TYPE_CHECKING:
    from starlette.testclient import TestClient

SENTENCE = "Nine people died when the ferry sank."


def test_who_states_it_and_who_differs_is_told_with_exact_words(client: TestClient) -> None:
    answer = client.get("/check", params={"sentence": SENTENCE})
    words = read_words(answer.text)

    assert answer.status_code == 200
    assert "Castrel Tribune gives another value: “Eleven people”." in words
    assert "Eleven people are now known to have died" in words
    assert "Searched" not in words.split("What was searched")[0]
    assert "6 articles with" in words


def test_a_short_sentence_has_an_address_that_can_be_kept(client: TestClient) -> None:
    answer = send_form(client, "/check", sentence=SENTENCE, outlet="Castrel Tribune")

    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/check?sentence=Nine+people+died")
    assert "outlet=Castrel+Tribune" in answer.headers["location"]


def test_a_long_text_is_answered_sentence_by_sentence(client: TestClient) -> None:
    answer = send_form(client, "/check", sentence=f"{SENTENCE} " * 20 + "The barge had switched off its transmitter.")

    assert answer.status_code == 200
    assert "1 of 21" in read_words(answer.text)


def test_nothing_typed_asks_for_a_sentence(client: TestClient) -> None:
    assert client.get("/check?sentence=++").status_code == 200
    assert send_form(client, "/check", sentence=" ").headers["location"] == "/check?sentence="


@pytest.mark.parametrize(
    ("sentence", "status", "told"),
    [
        ("!!!", 422, "has no word in it"),
        ("Zeppelins blossomed quietly.", 404, "None of the articles on this desk that fit has words of this sentence"),
        ("ferry " * 120, 422, "too long"),
    ],
)
def test_what_cannot_be_checked_says_why_and_keeps_what_was_typed(
    client: TestClient, sentence: str, status: int, told: str
) -> None:
    answer = client.get("/check", params={"sentence": sentence})

    assert answer.status_code == status
    assert told in read_words(answer.text)
    assert sentence.strip()[:20] in read_words(answer.text)


def test_a_statement_leads_to_its_place_in_its_article(client: TestClient) -> None:
    page = client.get("/check", params={"sentence": SENTENCE}).text

    assert "#statement-" in page


def test_filters_say_which_articles_are_searched(client: TestClient) -> None:
    words = read_words(client.get("/check", params={"sentence": SENTENCE, "outlet": "Castrel Tribune"}).text)

    assert "1 article with" in words
