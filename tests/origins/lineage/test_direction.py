"""Which of two carriers had their common text first."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.origins.lineage.dated import TEXT, credit, make_dated, share

from twosource.language.analysed import split_article
from twosource.model.article import Article
from twosource.model.passage import Direction
from twosource.model.span import ArticleSpan, Span
from twosource.model.version import Version
from twosource.origins.claims.claims import read_claims
from twosource.origins.lineage.direction import Carrier, find_directions, weigh_hints
from twosource.origins.lineage.hint import Hint, make_hint

MAIL, POST = make_dated("Mail"), make_dated("Post")
CITED = f"{TEXT} The Mail first reported it."


def _carry(article: Article) -> Carrier:
    analysed: Any = split_article(article)
    return Carrier(article=article, claims=read_claims(analysed))


def _direct(one: Article, other: Article, length: int = len(TEXT)) -> Direction | None:
    """The direction of a passage at the start of both articles."""
    shared = share(*(ArticleSpan(each.id, Span(0, length)) for each in (one, other)))
    return find_directions([shared], {each.id: _carry(each) for each in (one, other)}).get(shared.spans)


def _first(one: Article, other: Article, length: int = len(TEXT)) -> tuple[str | None, bool] | None:
    direction = _direct(one, other, length)
    assert direction == _direct(other, one, length)
    outlets = {one.id: one.outlet, other.id: other.outlet}
    return (outlets[direction.first], direction.certain) if direction else None


def test_nothing_is_told_of_articles_without_dates_or_credits() -> None:
    assert _first(MAIL, POST) is None


def test_the_agency_that_is_credited_had_it_first() -> None:
    text = f"{TEXT} (Tarn Wire)"
    copy = credit(make_dated("Post", text=text), "Tarn Wire", "closing", "(Tarn Wire)")
    assert _first(make_dated("Tarn Wire"), copy) == ("Tarn Wire", True)
    assert _first(MAIL, copy) is None


def test_an_outlet_that_the_passage_cites_had_it_first() -> None:
    copy = credit(make_dated("Post", text=CITED), "Mail", "citing", "The Mail first reported", "sentence")
    assert _first(MAIL, copy, len(CITED)) == ("Mail", True)


def test_an_outlet_that_is_cited_elsewhere_in_the_article_may_have_had_it_first() -> None:
    copy = credit(make_dated("Post", text=CITED), "Mail", "citing", "The Mail first reported", "sentence")
    assert _first(MAIL, copy) == ("Mail", False)


def test_an_outlet_that_names_itself_says_nothing_about_the_other() -> None:
    told = f"{TEXT} “Sorry,” he told the Mail."
    both = [
        credit(make_dated(name, text=told), "Mail", "told", "told the Mail", "sentence") for name in ("Mail", "Post")
    ]
    assert _first(*both, len(told)) == ("Mail", True)
    twins = [make_dated("Mail", text=told), make_dated("Mail", text=told, section="b", id="other")]
    assert _first(*(credit(each, "Mail", "told", "told the Mail", "sentence") for each in twins), len(told)) is None


def test_a_date_against_a_credit_leaves_it_open() -> None:
    copy = credit(make_dated("Post", "2031-05-01", text=f"{TEXT} (Mail)"), "Mail", "closing", "(Mail)")
    assert _first(make_dated("Mail", "2031-05-09"), copy) is None
    assert _first(make_dated("Mail", "2031-05-09", "doubtful"), copy) == ("Mail", False)


def test_a_doubtful_date_alone_is_never_certain() -> None:
    assert _first(make_dated("Mail", "2031-05-01", "doubtful"), make_dated("Post", "2031-05-09")) == ("Mail", False)


def test_the_date_of_an_article_says_nothing_about_what_was_put_in_later() -> None:
    def read_before(text: str) -> Version:
        more: dict[str, Any] = {"title": None, "published": None, "fetched": None, "sha256": "", "changed": 0.5}
        return Version(given="", text=text, changes=(), **more)

    late = make_dated("Post", "2031-05-09")
    assert _first(make_dated("Mail", "2031-05-01", versions=(read_before(TEXT),)), late) == ("Mail", True)
    assert _first(make_dated("Mail", "2031-05-01", versions=(read_before("A ferry sank."),)), late) is None
    assert _first(make_dated("Mail", "2031-05-19", versions=(read_before("A ferry sank."),)), late) == ("Post", True)


TIMES: Any = st.builds(
    dict,
    value=st.sampled_from([None, "2031-05-01", "2031-05-02", "2031-05-09T06:00:00"]),
    trust=st.sampled_from(["stated", "doubtful"]),
    fetched=st.sampled_from([None, "2031-05-03", "2031-06-01T00:00Z"]),
    text=st.sampled_from([TEXT, CITED, f"{TEXT} (Mail)", f"{TEXT} (Post)"]),
)


def _place(outlet: str, key: str, times: dict[str, Any]) -> Article:
    article = make_dated(outlet, **times, id=key)
    found = [name for name in ("Mail", "Post") if f"({name})" in article.text]
    return credit(article, found[0], "closing", f"({found[0]})") if found else article


@given(TIMES, TIMES)
def test_who_was_first_does_not_depend_on_the_ids(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    told = [_first(_place("Mail", one, ours), _place("Post", other, theirs)) for one, other in ("ab", "ba")]
    assert told[0] == told[1]


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@given(ANY_TEXT, ANY_TEXT, st.integers(0, 9))
def test_any_text_is_no_trouble(one: str, other: str, start: int) -> None:
    articles = [make_dated(name, text=text, id=name) for name, text in (("Mail", one), ("Post", other))]
    places = (ArticleSpan(each.id, Span(min(start, len(each.text)), len(each.text))) for each in articles)
    find_directions([share(*places)], {each.id: _carry(each) for each in articles})


def _hint(*, ours: bool, strong: bool, number: int) -> Hint:
    place = ArticleSpan(MAIL.id, Span(number, number + 1))
    return make_hint("time", MAIL if ours else POST, place, "", strong=strong)


HINTS = st.lists(st.builds(_hint, ours=st.booleans(), strong=st.booleans(), number=st.integers(0, 9)), max_size=5)


@given(HINTS)
def test_turning_every_hint_turns_the_direction(hints: list[Hint]) -> None:
    turned = [_hint(ours=hint.first != MAIL.id, strong=hint.strong, number=hint.sign.span.start) for hint in hints]
    one, other = weigh_hints(hints), weigh_hints(turned)
    assert (one is None) == (other is None)
    if one and other:
        assert {one.first, other.first} == {MAIL.id, POST.id}
        assert one.certain == other.certain
        assert set(one.signs) == set(other.signs)


@given(HINTS, st.randoms(use_true_random=False))
def test_the_order_of_the_hints_does_not_matter(hints: list[Hint], random: Any) -> None:
    assert weigh_hints(hints) == weigh_hints(random.sample(hints, len(hints)))


@given(HINTS)
def test_only_strong_hints_that_nothing_contradicts_are_certain(hints: list[Hint]) -> None:
    direction = weigh_hints(hints)
    if direction and direction.certain:
        assert {hint.first for hint in hints} == {direction.first}
        assert any(hint.strong for hint in hints)


@pytest.mark.parametrize("values", [("2031", "2030"), (None, "2031-01-01"), ("x", "y")])
def test_odd_dates_are_no_trouble(values: tuple[Any, Any]) -> None:
    _first(*(make_dated(name, value, "doubtful") for name, value in zip(("Mail", "Post"), values, strict=True)))
