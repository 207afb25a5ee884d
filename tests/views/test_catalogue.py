from __future__ import annotations

import pytest
from tests.comparisons import ferry_comparison, one_speaker_comparison
from tests.draft import Draft

from twosource.model.article import short_name
from twosource.model.finding import Proposition
from twosource.model.story import Story
from twosource.views.catalogue import letter_articles, make_catalogue


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
        "A",
        "C",
        "B",
    ]


def test_an_article_that_contradicts_a_finding_is_an_opponent_and_no_carrier() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    opponents = [[catalogue.letters[one] for one in catalogue.opponents(finding)] for finding in comparison.findings]
    assert opponents == [[], [], [], ["C"], [], []]


@pytest.mark.parametrize(("part", "opponents"), [("with a bell", ()), ("from a shed", ("2",))])
def test_who_contradicts_a_statement_is_an_opponent_of_each_finding_about_the_same_words(
    part: str, opponents: tuple[str, ...]
) -> None:
    draft = Draft()
    texts = ("Orl left from a shed, with a bell.", "Orl went with a bell.", "No, he did not leave from a shed.")
    articles = [draft.article(f"{number}.txt", text) for number, text in enumerate(texts)]
    first, second, third = (draft.statement(*each) for each in zip(articles, texts, strict=True))
    draft.finding(
        "story", (first, third), (draft.relation(first, third, ("from a shed", "from a shed"), "contradicts"),),
        propositions=(_part(draft, first, articles[0], "from a shed"), _part(draft, third, articles[2], "from a shed")),
    )  # fmt: skip
    draft.finding(
        "story", (first, second), draft.same(first, second),
        propositions=(_part(draft, first, articles[0], part), _part(draft, second, articles[1], "with a bell")),
    )  # fmt: skip
    draft.stories.append(Story(id="story", title="Orl", articles=tuple(articles)))
    catalogue = make_catalogue(draft.comparison())
    found = catalogue.opponents(draft.findings[1])
    assert found == tuple(articles[int(number)] for number in opponents)


def _part(draft: Draft, statement: str, article: str, words: str) -> Proposition:
    return Proposition(statement=statement, spans=(draft.place(article, words),))


def test_an_unknown_origin_is_said_to_be_unknown() -> None:
    catalogue = make_catalogue(ferry_comparison())
    assert catalogue.origin_name(None) == "unknown origin"
    assert catalogue.origin_name("o1") == "Sorel Press"


def test_a_contradiction_is_shown_with_the_whole_statement_and_a_difference_is_not() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    relations = {one.kind: one for finding in comparison.findings for one in finding.relations}
    against, apart = relations["contradicts"], relations["differs"]
    assert catalogue.side(against, against.a) == ("The owner, Brask Lines, ", "denied that the engine had failed", ".")
    assert catalogue.side(apart, apart.b) == ("", "Sunday afternoon", "")


def test_where_the_source_differs_its_name_stands_beside_words_that_do_not_name_it() -> None:
    draft = Draft()
    first, second = draft.article("1.txt", "She said it rained."), draft.article("2.txt", "Olm Rade said it rained.")
    one = draft.said(first, "She said it rained.", draft.source("Ina Voss"), "She", "said")
    two = draft.said(second, "Olm Rade said it rained.", draft.source("Olm Rade"), "Olm Rade", "said")
    relation = draft.relation(one, two, ("She", "Olm Rade"), "differs: source")
    catalogue = make_catalogue(draft.comparison())
    assert catalogue.beside(relation, one) == "Ina Voss"
    assert catalogue.beside(relation, two) == ""
    assert catalogue.behind_both(relation) == ""


def test_where_one_side_names_nobody_it_is_said_to_be_in_own_words() -> None:
    draft = Draft()
    first, second = draft.article("1.txt", "She said it rained."), draft.article("2.txt", "It snowed.")
    one = draft.said(first, "She said it rained.", draft.source("Ina Voss"), "She", "said")
    two = draft.statement(second, "It snowed.")
    relation = draft.relation(one, two, ("rained", "snowed"), "differs: other")
    catalogue = make_catalogue(draft.comparison())
    assert [catalogue.beside(relation, side) for side in (one, two)] == ["Ina Voss", "own words"]


def test_where_nobody_is_named_nobody_stands_beside_a_difference() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    [time] = [one for finding in comparison.findings for one in finding.relations if one.kind == "differs"]
    assert [catalogue.beside(time, side) for side in (time.a, time.b)] == ["", ""]
    assert catalogue.behind_both(time) == ""


def test_a_source_that_both_sides_have_is_named_once() -> None:
    comparison = one_speaker_comparison()
    catalogue = make_catalogue(comparison)
    [relation] = comparison.findings[0].relations
    assert catalogue.behind_both(relation) == "Ines Okoro"
    assert catalogue.beside(relation, relation.a) == catalogue.beside(relation, relation.b) == ""


def test_a_denial_is_no_supporter_of_what_it_denies() -> None:
    draft = Draft()
    first, second = draft.article("1.txt", "The bridge fell."), draft.article("2.txt", "The mayor denied it.")
    one, two = (
        draft.statement(first, "The bridge fell."),
        draft.statement(second, "The mayor denied it.", stance="denies"),
    )
    draft.finding("story", (one, two))
    catalogue = make_catalogue(draft.comparison())
    assert catalogue.letters_of(draft.findings[0]) == "A"
