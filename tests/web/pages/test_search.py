from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.web.pages.reading import read_words

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_words_are_marked_where_they_stand(client: TestClient) -> None:
    page = client.get("/search?words=ferry+barge").text

    assert "<mark>ferry</mark>" in page
    assert "<mark>barge</mark>" in page
    assert "5 articles" in read_words(page)


def test_statements_tell_their_source_and_the_support_of_their_finding(client: TestClient) -> None:
    words = read_words(client.get("/search?words=transmitter").text)

    assert "independence: one origin" in words
    assert "Joren Haldt" in words


def test_nothing_asked_for_lists_all_articles(client: TestClient) -> None:
    words = read_words(client.get("/search").text)

    assert "6 articles" in words
    assert "these are all articles, the newest first" in words


def test_signs_without_a_word_are_told_to_be_none(client: TestClient) -> None:
    assert "There is no word in this" in read_words(client.get("/search?words=%21%21%21").text)


def test_what_leaves_words_out_is_a_question(client: TestClient) -> None:
    assert "There is no word in this" not in read_words(client.get("/search?words=-strike").text)


def test_where_nothing_is_found_the_page_says_what_to_try(client: TestClient) -> None:
    answer = client.get("/search?words=zeppelin")

    assert answer.status_code == 200
    assert "No article on this desk has all of this." in read_words(answer.text)
    assert "/check?sentence=zeppelin" in answer.text


def test_filters_narrow_and_are_carried_to_the_export_without_the_words(client: TestClient) -> None:
    page = client.get("/search?words=ferry&outlet=Castrel+Tribune").text

    assert "1 article" in read_words(page)
    assert 'href="/export?outlet=Castrel+Tribune"' in page


def test_a_filter_that_cannot_be_is_told_beside_the_words_that_were_typed(client: TestClient) -> None:
    answer = client.get("/search?words=ferry&since=yesterday")

    assert answer.status_code == 422
    assert "Not searched." in read_words(answer.text)
    assert 'value="ferry"' in answer.text


def test_a_part_of_the_list_leads_to_the_next(client: TestClient) -> None:
    page = client.get("/search?words=ferry&limit=2").text

    assert "shown: 1 to 2" in read_words(page)
    assert "offset=2" in page


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "{{ 7*7 }}", "\u202eabc", "\ud800", "\x00", "%", "'\""])
def test_whatever_is_typed_is_shown_and_not_obeyed(client: TestClient, words: str) -> None:
    answer = client.get("/search", params={"words": words.encode("utf-8", "replace").decode()})

    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "49" not in read_words(answer.text)
