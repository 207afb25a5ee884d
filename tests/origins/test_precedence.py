"""Who had a text first, put together from the directions of its passages."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.model.passage import Direction, Passage, Sign
from twosource.model.span import ArticleSpan, Span
from twosource.origins.precedence import Precedence, explain_first, find_first

HERE = Span(10, 50)
ARTICLES = {name: make_bare_article(f"{name}.txt", name, outlet=f"The {name}") for name in "ABCDEFG"}


def _passage(first: str | None, one: str, other: str, span: Span = HERE, *, certain: bool = True) -> Passage:
    sign = Sign(kind="time", article=one, span=Span(0, 0), detail=f"{first} is dated before")
    direction = None if first is None else Direction(first=first, certain=certain, signs=(sign,))
    return Passage(
        id=f"{one}{other}{span.start}",
        origin="o",
        kind="copied",
        spans=(ArticleSpan(one, span), ArticleSpan(other, span)),
        similarity=0.9,
        direction=direction,
    )


def _find(passages: list[Passage], others: str) -> Precedence:
    return find_first(ArticleSpan("A", HERE), [ArticleSpan(other, HERE) for other in others], passages)


def test_of_two_the_one_that_the_direction_names_was_first() -> None:
    assert _find([_passage("B", "A", "B")], "B").first == "B"
    assert _find([_passage("A", "A", "B")], "B").first == "A"


def test_without_directions_nothing_is_said() -> None:
    assert _find([_passage(None, "A", "B")], "B") == Precedence(first=None)


def test_the_first_of_several_is_found_over_steps_between() -> None:
    passages = [_passage("B", "A", "B"), _passage("C", "B", "C"), _passage(None, "A", "C")]
    assert _find(passages, "BC").first == "C"


def test_one_of_whom_nothing_is_known_leaves_it_open_and_is_named() -> None:
    found = _find([_passage("B", "A", "B"), _passage(None, "A", "C")], "BC")
    assert (found.first, found.lead, found.unplaced) == (None, "B", ("C",))
    assert explain_first(found, "A", ARTICLES)[-1] == "nothing tells when The C had it"


def test_two_that_lead_leave_it_open() -> None:
    assert _find([_passage("B", "A", "B"), _passage("C", "A", "C")], "BC") == Precedence(first=None)


def test_signs_in_a_circle_tell_nothing() -> None:
    passages = [_passage("A", "A", "B"), _passage("B", "B", "C"), _passage("C", "A", "C")]
    assert _find(passages, "BC") == Precedence(first=None)


def test_a_passage_somewhere_else_in_the_articles_tells_nothing_of_this_text() -> None:
    assert _find([_passage("B", "A", "B", Span(60, 90))], "B") == Precedence(first=None)


def test_weak_signs_make_it_probable() -> None:
    surely, likely = (_find([_passage("B", "A", "B", certain=certain)], "B") for certain in (True, False))
    assert explain_first(surely, "A", ARTICLES) == ["The B had it first: B is dated before"]
    assert explain_first(likely, "A", ARTICLES) == ["The B probably had it first: B is dated before"]
    assert explain_first(surely, "B", ARTICLES) == ["it was first here: B is dated before"]


def test_every_step_to_the_first_is_explained() -> None:
    passages = [_passage("B", "A", "B"), _passage("C", "B", "C"), _passage(None, "A", "C")]
    assert explain_first(_find(passages, "BC"), "A", ARTICLES) == [
        "The C had it first: C is dated before; B is dated before"
    ]


def test_where_signs_contradict_each_other_the_certain_ones_count() -> None:
    weak, strong = _passage("A", "A", "B", certain=False), _passage("B", "A", "B", Span(20, 40))
    assert _find([weak, strong], "B").first == "B"
    assert _find([strong, weak], "B").first == "B"


def test_many_of_whom_nothing_is_known_are_counted() -> None:
    passages = [_passage("B", "A", "B"), *(_passage(None, "A", other) for other in "CDEFG")]
    assert explain_first(_find(passages, "BCDEFG"), "A", ARTICLES)[-1].endswith(
        "when The C, The D, The E and 2 more had it"
    )


@given(st.permutations("ABCD"), st.sets(st.sampled_from(list(combinations("ABCD", 2)))))
def test_the_first_is_before_all_and_the_order_of_passages_does_not_matter(
    dates: list[str], known: set[tuple[str, str]]
) -> None:
    passages = [
        _passage(min(pair, key=dates.index) if pair in known else None, *pair) for pair in combinations("ABCD", 2)
    ]
    answers = {_find(list(order), "BCD") for order in list(permutations(passages))[::240]}
    [found] = answers
    assert found.first in {None, dates[0]}
    if len(known) == len(passages):
        assert found.first == dates[0]


def test_an_article_of_the_same_outlet_is_called_another_one() -> None:
    articles = {**ARTICLES, "B": make_bare_article("late.txt", "late", outlet="The A")}
    found = _find([_passage("B", "A", "B")], "B")
    assert explain_first(found, "A", articles) == ["another article of The A had it first: B is dated before"]
    assert found.certain
    assert not _find([_passage("B", "A", "B", certain=False)], "B").certain
    assert not Precedence(first=None).certain
