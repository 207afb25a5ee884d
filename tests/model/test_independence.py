"""Whether places that say one thing go back to independent newsgathering: invented articles and origins."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.model.independence import Carrier, carry, judge_articles, judge_independence
from twosource.model.origin import Lineage, Origin, Reason, ReasonKind, Stretch
from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span

HERE = Span(0, 40)
TEXT = "x" * 80


def _origin(name: str, kind: ReasonKind = "credit") -> Origin:
    reason = Reason(kind=kind, article="", span=Span(0, 0), detail="")
    return Origin(id=name, name=None if kind == "passage" else name, articles=(), reasons=(reason,))


ORIGINS = (_origin("Wire"), _origin("Mail", "own-reporting"), _origin("text", "passage"))


def _lineage(*shared: tuple[ArticleSpan, ArticleSpan], related: tuple[str, str] | None = None, **more: Any) -> Lineage:
    passages = tuple(
        Passage(id=str(number), origin="text", kind="copied", spans=tuple(sorted(pair)), similarity=1.0)
        for number, pair in enumerate(shared)
    )
    pairs = frozenset({related} if related else ())
    return Lineage(**({"passages": passages, "origins": ORIGINS, "stretches": (), "related": pairs} | more))


def _carry(article: str, origin: str | None, *quoted: str, span: Span = HERE) -> Carrier:
    return Carrier(place=ArticleSpan(article, span), origin=origin, quoted=frozenset(quoted))


def _judge(*carriers: Carrier, lineage: Lineage | None = None) -> str:
    return judge_independence(carriers, lineage or _lineage())[0]


def test_two_that_gathered_it_with_unrelated_text_are_independent() -> None:
    word, why = judge_independence([_carry("a", "Wire"), _carry("b", "Mail")], _lineage())
    assert (word, why) == ("established", "Mail and Wire each gathered it, and their text is unrelated")


def test_a_passage_that_holds_both_places_leaves_it_open() -> None:
    both = ArticleSpan("a", Span(0, 30)), ArticleSpan("b", Span(30, 60))
    assert _judge(_carry("a", "Wire"), _carry("b", "Mail"), lineage=_lineage(both)) == "not established"


def test_a_passage_that_holds_other_places_does_not() -> None:
    both = ArticleSpan("a", Span(0, 30)), ArticleSpan("b", Span(600, 630))
    assert _judge(_carry("a", "Wire"), _carry("b", "Mail"), lineage=_lineage(both)) == "established"


@pytest.mark.parametrize(
    ("ours", "theirs", "word"),
    [
        (Span(401, 440), Span(901, 950), "not established"),
        (Span(60, 98), Span(450, 499), "not established"),
        (Span(401, 440), Span(450, 499), "established"),
        (Span(401, 440), Span(1_100, 1_150), "established"),
    ],
)
def test_the_last_sentence_of_a_copy_may_be_reworded_beyond_proof(ours: Span, theirs: Span, word: str) -> None:
    lineage = _lineage((ArticleSpan("a", Span(100, 400)), ArticleSpan("b", Span(500, 900))))
    one, other = _carry("a", "Wire", span=ours), _carry("b", "Mail", span=theirs)
    assert _judge(one, other, lineage=lineage) == word
    assert _judge(other, one, lineage=lineage) == word


def test_two_parts_of_one_article_are_not_independent_of_each_other() -> None:
    assert _judge(_carry("a", "Wire"), _carry("a", "Mail", span=Span(50, 80))) == "not established"


@pytest.mark.parametrize(
    ("origins", "word"),
    [
        ((None, None), "unknown"),
        (("Wire", None), "not established"),
        (("Wire", "Wire"), "one origin"),
        (("text", "text"), "one origin"),
        (("Wire", "text"), "not established"),
        (("gone", None), "unknown"),
    ],
)
def test_what_is_unknown_or_only_shared_establishes_nothing(origins: tuple[Any, Any], word: str) -> None:
    assert _judge(*(_carry(article, origin) for article, origin in zip("ab", origins, strict=True))) == word


def test_a_tie_between_origins_leaves_it_open() -> None:
    tied = _lineage(related=("Mail", "Wire"))
    assert _judge(_carry("a", "Wire"), _carry("b", "Mail"), lineage=tied) == "not established"


def test_a_quotation_of_one_source_may_have_travelled() -> None:
    assert _judge(_carry("a", "Wire", "ada"), _carry("b", "Mail", "ada")) == "not established"
    assert _judge(_carry("a", "Wire", "ada"), _carry("b", "Mail", "bo")) == "established"


CARRIERS = st.lists(
    st.builds(
        _carry, st.sampled_from("abc"), st.sampled_from(["Wire", "Mail", "text", None]), st.sampled_from(["ada", "bo"])
    ),
    max_size=5,
)


@given(CARRIERS, st.randoms(use_true_random=False))
def test_the_order_of_the_carriers_does_not_matter(carriers: list[Carrier], random: Any) -> None:
    shuffled = random.sample(carriers, len(carriers))
    assert judge_independence(carriers, _lineage()) == judge_independence(shuffled, _lineage())


def _lay(article: str, *origins: tuple[str, int, int]) -> list[Stretch]:
    return [Stretch(article=article, span=Span(start, end), origin=origin) for origin, start, end in origins]


def test_an_article_is_cut_into_carriers_of_one_origin_each() -> None:
    article = make_bare_article("1", "By the wire.  And nobody knows.")
    lineage = _lineage(stretches=tuple(_lay(article.id, ("Wire", 0, 12))))
    assert [(each.origin, each.place.span.of(article.text).strip()) for each in carry(article, lineage)] == [
        ("Wire", "By the wire."),
        (None, "And nobody knows."),
    ]
    assert [each.origin for each in carry(article, lineage, Span(3, 13))] == ["Wire"]


@pytest.mark.parametrize(
    ("ours", "theirs", "shared", "word"),
    [
        ([("Wire", 0, 80)], [("Mail", 0, 80)], False, "established"),
        ([("Wire", 0, 80)], [("Mail", 0, 80)], True, "not established"),
        ([("Wire", 0, 40), ("Mail", 40, 80)], [("Wire", 0, 80)], False, "not established"),
        ([("Wire", 0, 80)], [("Wire", 0, 80)], True, "one origin"),
        ([], [], False, "unknown"),
        ([("Wire", 0, 80)], [], False, "not established"),
    ],
)
def test_whole_articles_are_independent_only_without_common_text_and_origin(
    ours: list[Any], theirs: list[Any], word: str, *, shared: bool
) -> None:
    one, other = make_bare_article("1", TEXT), make_bare_article("2", TEXT)
    place, beside = ArticleSpan(one.id, Span(0, 9)), ArticleSpan(other.id, Span(0, 9))
    stretches = (*_lay(one.id, *ours), *_lay(other.id, *theirs))
    lineage = _lineage(*([(place, beside)] if shared else []), stretches=stretches)
    assert judge_articles(one, other, lineage)[0] == word
    assert judge_articles(other, one, lineage)[0] == word
