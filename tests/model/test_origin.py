"""A lineage is looked up by article."""

from __future__ import annotations

from twosource.model.origin import Lineage, Stretch
from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span

STRETCHES = tuple(
    Stretch(article=article, span=Span(start, end), origin=origin)
    for article, start, end, origin in (("b", 0, 90, "wire"), ("a", 60, 90, "mail"), ("a", 0, 50, "wire"))
)
PASSAGE = Passage(
    id="p",
    origin="wire",
    kind="copied",
    spans=(ArticleSpan("a", Span(0, 50)), ArticleSpan("b", Span(10, 60))),
    similarity=1.0,
)
LINEAGE = Lineage(passages=(PASSAGE,), origins=(), stretches=STRETCHES, related=frozenset({("mail", "wire")}))


def test_the_stretches_of_an_article_come_in_order() -> None:
    assert [each.span.start for each in LINEAGE.stretches_of("a")] == [0, 60]
    assert LINEAGE.stretches_of("c") == ()


def test_the_origin_of_a_span_is_that_of_most_of_it() -> None:
    assert LINEAGE.origin_at("a", Span(20, 70)) == "wire"
    assert LINEAGE.origin_at("a", Span(40, 65)) is None
    assert LINEAGE.origin_at("c", Span(0, 5)) is None


def test_passages_are_found_from_either_side() -> None:
    assert LINEAGE.passages_between("a", "b") == LINEAGE.passages_between("b", "a") == (PASSAGE,)
    assert LINEAGE.passages_between("a", "c") == ()


def test_two_places_share_text_where_one_passage_reaches_into_both() -> None:
    one, other = ArticleSpan("a", Span(40, 45)), ArticleSpan("b", Span(0, 11))
    assert LINEAGE.share_text(one, other)
    assert LINEAGE.share_text(other, one)
    assert not LINEAGE.share_text(one, ArticleSpan("b", Span(60, 70)))


def test_a_tie_has_no_order() -> None:
    assert LINEAGE.ties("wire", "mail")
    assert LINEAGE.ties("mail", "wire")
    assert not LINEAGE.ties("wire", "post")
