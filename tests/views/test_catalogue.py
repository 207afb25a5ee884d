from __future__ import annotations

import pytest
from tests.comparisons import ferry_comparison
from tests.draft import Draft

from twosource.views.catalogue import letter_articles, make_catalogue, short_name


def test_letters_go_on_after_z() -> None:
    draft = Draft()
    for number in range(30):
        draft.article(f"{number}.txt", "Rain.")
    letters = list(letter_articles(tuple(draft.articles.values())).values())
    assert letters[0] == "A"
    assert letters[25:28] == ["Z", "AA", "AB"]
    assert len(set(letters)) == 30


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("folder/page.html", "page.html"),
        ("C:\\pages\\page.html", "page.html"),
        ("-", "standard input"),
        ("https://bell.example/news/1.html", "bell.example"),
        ("folder/", "folder"),
    ],
)
def test_without_an_outlet_an_article_is_called_by_its_place(given: str, name: str) -> None:
    draft = Draft()
    assert short_name(draft.articles[draft.article(given, "Rain.")]) == name


def test_a_finding_knows_its_carriers_in_order() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    assert [catalogue.letters_of(finding) for finding in comparison.findings] == [
        "A, B, C",
        "A, B",
        "A, C",
        "A, C",
        "C",
        "B",
    ]


def test_an_unknown_origin_is_said_to_be_unknown() -> None:
    catalogue = make_catalogue(ferry_comparison())
    assert catalogue.origin_name(None) == "unknown origin"
    assert catalogue.origin_name("o1") == "Sorel Press"
