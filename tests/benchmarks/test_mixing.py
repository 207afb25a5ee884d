"""Mixed stories have the size that is asked for and are the same each time."""

from __future__ import annotations

from benchmarks.mixing import mix_articles


def test_articles_are_as_long_as_asked_and_each_is_another() -> None:
    articles = mix_articles(4, 120)
    assert all(100 <= len(article.text.split()) <= 200 for article in articles)
    assert len({article.id for article in articles}) == 4


def test_chance_is_seeded() -> None:
    assert [each.text for each in mix_articles(2, 60)] == [each.text for each in mix_articles(2, 60)]
