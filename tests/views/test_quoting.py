from __future__ import annotations

from tests import comparisons

from twosource.views.catalogue import make_catalogue
from twosource.views.quoting import Quotation, quote_finding, quote_statements

COMPARISON = comparisons.ferry_comparison()
CATALOGUE = make_catalogue(COMPARISON)


def quotations() -> list[Quotation]:
    return [quote_finding(one, CATALOGUE) for one in COMPARISON.findings] + [
        each for one in COMPARISON.findings for each in quote_statements(one, CATALOGUE)
    ]


def test_every_quotation_is_an_exact_slice_of_its_article() -> None:
    assert all(one.text in CATALOGUE.articles[one.article].text for one in quotations())


def test_a_quotation_says_who_in_which_article_of_which_outlet_and_when() -> None:
    [rescued] = [one for each in COMPARISON.findings if "58" in (one := quote_finding(each, CATALOGUE)).text]
    assert (rescued.speakers, rescued.title, rescued.outlet) == ("Ines Okoro", "Ferry runs aground", "Veyra Courier")
    assert rescued.date == "2029-03-04 (stated)"


def test_what_a_source_denies_is_not_quoted_as_if_it_said_so() -> None:
    denied = [one for one in quotations() if "denied that the engine had failed" in one.text]
    assert denied
    assert all(one.stance.startswith("denies") for one in denied)


def test_words_of_nobody_else_are_the_articles_own() -> None:
    assert "own words" in {one.speakers for one in quotations()}
