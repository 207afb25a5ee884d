"""Which texts are versions of one article, and which one is the article."""

from __future__ import annotations

from itertools import permutations

from tests.cleaning.versions.texts import TEXT, URL, edit, make_article

from twosource.cleaning.versions.gathering import gather_versions
from twosource.cleaning.versions.shelf import Shelf

MORE = edit("About 40 ships", "About 60 ships")
MOST = edit("About 40 ships", "About 80 ships")


def test_other_text_at_the_same_address_is_a_version() -> None:
    earlier, later = make_article(given="a.html"), make_article(MORE, "b.html", f"{URL}/?utm_source=mail")
    (article,) = gather_versions([earlier, later])
    assert (article.given, article.text) == ("b.html", MORE)
    (version,) = article.versions
    assert (version.given, version.text, version.sha256) == ("a.html", TEXT, earlier.sha256)
    assert [change.after_words for change in version.changes] == ["About 60 ships are waiting outside the harbour."]


def test_the_page_fetched_last_is_the_article_in_any_order() -> None:
    texts = [
        make_article(TEXT, "a", fetched="2031-04-16T06:00:00Z"),
        make_article(MORE, "b", fetched="2031-04-16T09:00:00Z"),
        make_article(MOST, "c", fetched="2031-04-17T06:00:00Z"),
    ]
    for order in permutations(texts):
        (article,) = gather_versions(order)
        assert (article.given, [version.given for version in article.versions]) == ("c", ["a", "b"])
        with Shelf() as shelf:
            assert [shelf.take(text) for text in order][-1] == article


def test_unchanged_text_makes_no_version_and_says_so() -> None:
    (article,) = gather_versions([make_article(given="a.html"), make_article(given="b.html")])
    assert article.versions == ()
    assert article.notes == ("the same text was read at a.html too, counted once",)


def test_text_without_an_address_is_never_a_version() -> None:
    assert len(gather_versions([make_article(url=None), make_article(MORE, url=None)])) == 2


def test_texts_with_nothing_in_common_are_two_articles_whatever_the_page_calls_its_address() -> None:
    other = "Oyster prices fell for a third year in Elin. Growers met on Sunday to speak of it."
    first, second = gather_versions([make_article(), make_article(other, "b.html", title="Oysters cheaper")])
    assert (first.versions, second.versions) == ((), ())
    assert "next to nothing in common" in second.notes[0]


def test_a_largely_rewritten_text_with_its_title_is_a_version_and_called_so() -> None:
    (article,) = gather_versions([make_article("A crane fell. More soon."), make_article()])
    assert article.versions[0].is_largely_rewritten


def test_the_shelf_hands_each_article_back_with_what_came_before() -> None:
    with Shelf() as shelf:
        assert shelf.take(make_article()).versions == ()
        assert shelf.take(make_article(url="https://tarn-post.example/other")).versions == ()
        assert len(shelf.take(make_article(MORE)).versions) == 1
        assert len(shelf.take(make_article(MOST)).versions) == 2
        repeated = shelf.take(make_article(MOST, "again.html"))
        assert (len(repeated.versions), repeated.given) == (2, "again.html")


def test_only_the_latest_versions_of_an_article_that_changes_all_day_are_kept() -> None:
    texts = [make_article(edit("40", str(number)), str(number)) for number in range(60)]
    (article,) = gather_versions(texts)
    assert len(article.versions) == 50
    assert "only its latest 50 earlier versions are kept" in article.notes
