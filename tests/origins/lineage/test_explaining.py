"""Why an article is counted to an origin by text that it shares."""

from __future__ import annotations

from typing import Any

from tests.origins.lineage.dated import make_dated, share

from twosource.language.analysed import split_article
from twosource.model.article import Article
from twosource.model.passage import Direction, Sign
from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.explaining import explain_passages, measure_place

TEXT = "The dam cracked. Water ran into the valley.\nNobody was hurt."
FIRST = Span(0, TEXT.index("\n"))
OUTLETS = ("Mail", "Post", "Echo", "Blog", "Star")


def _analyse(*articles: Article) -> dict[str, Any]:
    return {each.id: split_article(each) for each in articles}


def _explain(*others: str, direction: Direction | None = None) -> str:
    """What is said of the first sentences of the Mail's article that stand in others too."""
    mail, *rest = [make_dated(name, text=TEXT) for name in ("Mail", *others)]
    shared = [share(ArticleSpan(mail.id, FIRST), ArticleSpan(each.id, FIRST)) for each in rest]
    directions = {each.spans: direction for each in shared if direction}
    reasons = explain_passages(shared, _analyse(mail, *rest), directions)
    return next(reason.detail for reason in reasons if reason.article == mail.id)


def _had_it(outlet: str, *, certain: bool) -> Direction:
    sign = Sign(kind="time", article="", span=Span(0, 0), detail="a date")
    return Direction(first=make_dated(outlet, text=TEXT).id, certain=certain, signs=(sign,))


def test_the_size_of_a_place_is_told_in_sentences_words_and_share() -> None:
    (analysed,) = _analyse(make_dated("Mail", text=TEXT)).values()
    assert measure_place(analysed, FIRST) == "2 sentences (8 words, 72% of the article)"
    assert measure_place(analysed, Span(0, 16)) == "1 sentence (3 words, 27% of the article)"


def test_text_without_spaces_is_counted_by_characters() -> None:
    (analysed,) = _analyse(
        make_dated("Mail", text="東京の川が雨のあとで堤防を越えて町に流れ込んだと市が発表した。")
    ).values()
    assert measure_place(analysed, Span(0, 31)) == "1 sentence (31 characters, 100% of the article)"


def test_who_else_has_it_is_named() -> None:
    assert _explain("Post").endswith("stand copied in Post (similarity 1.00)")
    assert "in Echo and Post (similarity up to 1.00)" in _explain("Post", "Echo")


def test_of_many_only_the_first_are_named() -> None:
    assert "in Blog, Echo, Post and 1 more" in _explain("Post", "Echo", "Star", "Blog")


def test_who_had_it_first_is_said_with_what_shows_it() -> None:
    assert _explain("Post", direction=_had_it("Post", certain=True)).endswith("; Post had it first: a date")
    assert _explain("Post", direction=_had_it("Post", certain=False)).endswith("; Post probably had it first: a date")
    assert _explain("Post", direction=_had_it("Mail", certain=True)).endswith("; it was first here: a date")


def test_every_place_has_one_reason() -> None:
    articles = [make_dated(name, text=TEXT) for name in OUTLETS]
    pairs = [
        share(ArticleSpan(a.id, FIRST), ArticleSpan(b.id, FIRST)) for a in articles for b in articles if a.id < b.id
    ]
    reasons = explain_passages(pairs, _analyse(*articles), {})
    assert [reason.article for reason in reasons] == sorted(each.id for each in articles)
