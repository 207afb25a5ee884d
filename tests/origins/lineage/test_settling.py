"""Origins of passages that are given: what the credits, the dates and the text make of them."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from tests.origins.lineage.dated import credit, make_dated, share

from twosource.language.analysed import split_article
from twosource.model.article import Article
from twosource.model.independence import judge_articles
from twosource.model.origin import Lineage, Origin
from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.tracing import settle_lineage

DAM = "The dam above Orva cracked on Monday after ten days of rain. Engineers let water out at night."
SCHOOL = "Schools in the valley stay shut. Parents were told by a note on the door, in two languages."
FARMER = "“My goats are on the roof,” a farmer told the Mail. He had not slept for two days."
RELEASE = "The water works has opened a line for all questions. It is staffed from eight to six, also on Sundays."
SEEN = "Papers seen by this newspaper show that the crack was known for a year."


def _settle(articles: list[Article], *shared: tuple[Article, Article, str]) -> Lineage:
    """The lineage of articles of which each of ``shared`` two have these words in common."""
    analysed: list[Any] = [split_article(each) for each in sorted(articles, key=lambda article: article.id)]
    return settle_lineage(analysed, [share(_find(a, words), _find(b, words)) for a, b, words in shared])


def _find(article: Article, words: str) -> ArticleSpan:
    start = article.text.index(words)
    return ArticleSpan(article.id, Span(start, start + len(words)))


def _origin(lineage: Lineage, article: Article, words: str) -> Origin | None:
    found = lineage.origin_at(article.id, _find(article, words).span)
    return next((origin for origin in lineage.origins if origin.id == found), None)


def _name(lineage: Lineage, article: Article, words: str) -> str | None:
    """The name of the origin of these words; "" when it has none, None when it is unknown."""
    origin = _origin(lineage, article, words)
    return origin and (origin.name or "")


def test_the_first_to_have_a_text_that_shows_work_of_its_own_is_its_origin() -> None:
    first = make_dated("Mail", "2031-05-02", text=f"{DAM} {SEEN}")
    later = make_dated("Post", "2031-05-09", text=DAM)
    lineage = _settle([first, later], (first, later, DAM))
    origin = _origin(lineage, later, DAM)
    assert origin
    assert origin.name == "Mail"
    assert [reason.kind for reason in origin.reasons] == ["own-reporting", "passage", "passage"]
    told = next(reason for reason in origin.reasons if reason.article == later.id)
    assert "Mail had it first: Mail is dated 2031-05-02, Post 2031-05-09" in told.detail


@pytest.mark.parametrize(
    ("first", "later"),
    [(None, None), ("2031-05-09", "2031-05-02"), ("2031-05-02", "2031-05-03")],
)
def test_a_text_that_it_is_not_certain_to_have_had_first_is_nobodys(first: str | None, later: str | None) -> None:
    mail, post = make_dated("Mail", first, text=f"{DAM} {SEEN}"), make_dated("Post", later, text=DAM)
    assert _name(_settle([mail, post], (mail, post, DAM)), post, DAM) == ""


def test_an_agency_that_is_credited_comes_before_whoever_was_first() -> None:
    first = make_dated("Mail", "2031-05-02", text=f"{DAM} {SEEN}")
    later = credit(make_dated("Post", "2031-05-09", text=f"{DAM} (Tarn Wire)"), "Tarn Wire", "closing", "(Tarn Wire)")
    assert _name(_settle([first, later], (first, later, DAM)), later, DAM) == "Tarn Wire"


def test_an_article_can_carry_three_origins() -> None:
    mail = make_dated("Mail", text=FARMER)
    mixed = make_dated("Post", text=f"{DAM}\n{SCHOOL}\n{FARMER}\n{RELEASE}")
    mixed = credit(mixed, "Mail", "told", "told the Mail", "sentence")
    wire = credit(make_dated("Echo", text=f"{DAM} (Tarn Wire)"), "Tarn Wire", "closing", "(Tarn Wire)")
    blog = make_dated("Blog", text=SCHOOL)
    lineage = _settle([mail, mixed, wire, blog], (mixed, wire, DAM), (mixed, blog, SCHOOL))
    named = [_name(lineage, mixed, words) for words in (DAM, SCHOOL, "“My goats", RELEASE)]
    assert named == ["Tarn Wire", "", "Mail", None]


def test_an_unnamed_press_release_is_a_common_origin_and_makes_nobody_a_copy() -> None:
    texts = {name: f"{RELEASE}\nReporters of the {name} were at the dam." for name in ("Mail", "Post")}
    articles = [
        credit(make_dated(name, text=text), name, "byline", f"Reporters of the {name}") for name, text in texts.items()
    ]
    lineage = _settle(articles, (*articles, RELEASE))
    origin = _origin(lineage, articles[0], RELEASE)
    assert origin
    assert (origin.name, origin.gathered, len(origin.articles)) == (None, False, 2)
    assert {_name(lineage, each, "Reporters of") for each in articles} == {"Mail", "Post"}
    assert judge_articles(*articles, lineage)[0] == "not established"


def test_two_reports_with_nothing_in_common_but_a_quotation_are_independent() -> None:
    one, other = (
        credit(
            make_dated(name, text=f"{words} “We were wrong,” the minister wrote.\nBy staff"), name, "byline", "By staff"
        )
        for name, words in (("Mail", DAM), ("Post", SCHOOL))
    )
    lineage = _settle([one, other])
    assert judge_articles(one, other, lineage)[0] == "established"


def test_a_name_goes_with_the_text_and_not_with_the_article() -> None:
    twins = [make_dated(name, text=f"{DAM} {SCHOOL}") for name in ("Mail", "Post")]
    wire = credit(make_dated("Echo", text=f"{DAM} (Tarn Wire)"), "Tarn Wire", "closing", "(Tarn Wire)")
    blog = make_dated("Blog", text=SCHOOL)
    both = f"{DAM} {SCHOOL}"
    shared = [(*twins, both), (twins[0], wire, DAM), (twins[1], wire, DAM), (twins[0], blog, SCHOOL)]
    lineage = _settle([*twins, wire, blog], *shared)
    assert _name(lineage, blog, SCHOOL) == ""
    assert _name(lineage, twins[0], DAM) == "Tarn Wire"


def test_no_origin_spreads_through_a_chain_of_articles() -> None:
    lines = [f"Report number {k} tells at some length of a thing that nobody else has seen." for k in range(12)]
    chain = [make_dated(f"Paper {k}", text="\n".join(lines[k : k + 3])) for k in range(10)]
    chain[0] = credit(
        make_dated("Paper 0", text="\n".join([*lines[:3], "(Tarn Wire)"])), "Tarn Wire", "closing", "(Tarn Wire)"
    )
    near = [(chain[i], chain[j], "\n".join(lines[j : i + 3])) for i in range(10) for j in range(i + 1, min(10, i + 3))]
    lineage = _settle(chain, *near)
    assert _name(lineage, chain[9], lines[11]) is None
    assert _name(lineage, chain[9], lines[10]) == ""
    assert _name(lineage, chain[2], lines[2]) == "Tarn Wire"
    wire = next(origin for origin in lineage.origins if origin.name == "Tarn Wire")
    assert set(wire.articles) <= {each.id for each in chain[:4]}


def test_the_order_of_the_passages_does_not_matter() -> None:
    articles = [make_dated(name, f"2031-05-0{k}", text=f"{DAM}\n{SCHOOL}") for k, name in enumerate("ABCD", 2)]
    a, b, c, d = articles
    shared = [(a, b, DAM), (b, c, SCHOOL), (c, d, DAM), (a, d, f"{DAM}\n{SCHOOL}")]
    answers = [_settle(articles, *order) for order in permutations(shared)]
    assert all(answer == answers[0] for answer in answers)


def test_who_puts_the_own_name_for_that_of_another_outlet_is_not_independent() -> None:
    mail = make_dated("Mail", text=f"{DAM}\n“My goats are on the roof,” a farmer of Orva told the Mail.")
    farm = make_dated("Hub", text=f"{DAM}\n“My goats are on the roof,” a farmer of Orva told the Hub.")
    other = make_dated("Echo", text=f"{DAM}\nThe minister will come on Friday, his office told the Echo.")
    told = [
        credit(each, name, "told", f"told the {name}", "sentence") for each, name in ((mail, "Mail"), (farm, "Hub"))
    ]
    echo = credit(other, "Echo", "told", "told the Echo", "sentence")
    lineage = _settle([*told, echo], (*told, DAM), (told[0], echo, DAM), (told[1], echo, DAM))
    names = {origin.id: origin.name for origin in lineage.origins}
    assert [
        sorted(str(names[each]) for each in pair) for pair in lineage.related if None not in map(names.get, pair)
    ] == [["Hub", "Mail"]]


def test_an_outlet_by_its_short_name_may_be_the_same() -> None:
    one = credit(make_dated("Varn Gazette", text=FARMER), "Varn Gazette", "told", "told the Mail", "sentence")
    other = credit(make_dated("Post", text=f"{SCHOOL} {RELEASE}"), "Gazette", "byline", SCHOOL)
    lineage = _settle([one, other])
    assert len(lineage.origins) == 2
    assert judge_articles(one, other, lineage)[0] == "not established"
