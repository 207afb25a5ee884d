"""What cannot be checked is told without where the desk lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_a_sentence_of_words_that_no_article_has_is_told_without_the_path_of_the_desk(client: TestClient) -> None:
    answer = client.get("/api/check", params={"sentence": "Quuxly zorbed the frimble."})
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("the desk: no article on it")
    assert "sqlite" not in answer.text
