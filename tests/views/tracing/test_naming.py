"""What articles are called, so that no two have one name."""

from __future__ import annotations

from tests import traces
from tests.draft import Draft

from twosource.views.tracing.naming import name_articles, name_others


def _names(*articles: tuple[str, str | None]) -> list[str]:
    draft = Draft()
    for number, (given, outlet) in enumerate(articles):
        draft.article(given, f"Rain fell {number} times.", outlet)
    return list(name_articles(traces.make_trace(draft, ())).values())


def test_an_outlet_is_name_enough_for_its_only_article() -> None:
    assert _names(("a/one.html", "Dorrow Bell"), ("b/two.html", "Tolm Mail")) == ["Dorrow Bell", "Tolm Mail"]


def test_articles_of_one_outlet_are_told_apart_by_their_files() -> None:
    names = _names(("a/one.html", "Dorrow Bell"), ("b/two.html", "Dorrow Bell"))
    assert names == ["Dorrow Bell (one.html)", "Dorrow Bell (two.html)"]


def test_files_of_one_name_are_told_apart_by_their_places() -> None:
    assert _names(("a/one.txt", None), ("b/one.txt", None)) == ["one.txt (a/one.txt)", "one.txt (b/one.txt)"]


def test_of_many_names_the_number_is_told() -> None:
    assert name_others(["A", "B", "C"], 3) == ["A", "B", "C"]
    assert name_others(["A", "B", "C", "D"], 2) == ["A", "B", "2 more"]
