"""What the speed of reading is measured on: pages and texts that hold an article, the same every time."""

from __future__ import annotations

from benchmarks.pages import PARAGRAPHS, make_pages, make_texts

from twosource.cleaning import CleaningSettings, clean
from twosource.model.article import Article, Markup, RawArticle


def read(content: str, markup: Markup) -> Article:
    return clean(RawArticle(given="given", content=content, markup=markup), CleaningSettings())


def test_each_page_holds_one_article_among_much_else() -> None:
    page, other = make_pages(2)
    article = read(page, "html")
    assert article.outlet == "Tarn Post"
    assert len(article.text.split("\n\n")) >= PARAGRAPHS - 2
    assert len(article.text) < len(page) / 3
    assert article.text != read(other, "html").text


def test_the_texts_hold_the_articles_too() -> None:
    article = read(make_texts(1)[0], "text")
    assert len(article.text.split("\n\n")) >= PARAGRAPHS / 2


def test_the_same_seed_makes_the_same_pages() -> None:
    assert make_pages(1) == make_pages(1)
    assert make_pages(1) != make_pages(1, seed=2)
