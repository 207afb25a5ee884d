"""Every span of a comparison is an exact slice of an article, whatever the text holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.properties.hash_encoder import HashEncoder

from twosource.analysis import compare_articles
from twosource.cleaning import clean
from twosource.errors import NoArticleError
from twosource.model.article import Article, Markup, RawArticle
from twosource.model.comparison import Comparison
from twosource.model.span import Span
from twosource.settings import Settings
from twosource.views.html import render_html
from twosource.views.json import comparison_to_dict
from twosource.views.markdown import render_markdown

PIECES = st.sampled_from(
    [
        "The mayor said 40 people were hurt on Sunday evening. ",
        "“We saw it 🙂 twice,” said Ana Petrović, a nurse. ",
        "He added that the bridge, 12 kilometres away, was closed. ",
        "TARN HARBOUR, Veland (Northsea Press) — ",
        "e\u0301te\u0301 n\u0303 ",
        "港は日曜日に閉鎖された。",
        "قال المتحدث إن الميناء مغلق. ",
        "\u202eright to left\u202c ",
        '" ',
        "“",
        "’",
        "👩‍👩‍👧 ",
        "\ud800",
        "\x00",
        "\n\n",
        "\r\n",
        "- In:\n- Tags\n",
        "According to officials, some 7 miles of road flooded. ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=14).map("".join)


def spans_of(comparison: Comparison) -> Iterator[tuple[str, Span]]:
    articles = {statement.id: statement.article for statement in comparison.statements}
    for article in comparison.articles:
        yield from ((article.id, credit.span) for credit in article.credits)
    for passage in comparison.passages:
        yield from ((place.article, place.span) for place in passage.spans)
    for origin in comparison.origins:
        yield from ((reason.article, reason.span) for reason in origin.reasons)
    for source in comparison.sources:
        yield from ((place.article, place.span) for place in source.mentions)
    for statement in comparison.statements:
        parts = (*statement.content, *statement.source_spans, *filter(None, [statement.cue]), statement.span)
        mentions = (*statement.times, *statement.quantities, *statement.names)
        yield from ((statement.article, span) for span in (*parts, *(mention.span for mention in mentions)))
    for finding in comparison.findings:
        for relation in finding.relations:
            yield articles[relation.a], relation.a_span
            yield articles[relation.b], relation.b_span


def cleaned(texts: Sequence[str], markup: Markup) -> list[Article]:
    articles: dict[str, Article] = {}
    for number, text in enumerate(texts):
        try:
            raw = RawArticle(given=f"{number}.txt", content=text, markup=markup)
            article = clean(raw, Settings().cleaning)
        except NoArticleError:
            continue
        articles[article.id] = article
    return list(articles.values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=3), st.sampled_from(["text", "as-is", "html"]))
def test_every_span_is_a_slice_and_every_view_prints(texts: list[str], markup: Markup) -> None:
    articles = cleaned(texts, markup)
    comparison = compare_articles(articles, HashEncoder(), Settings())
    lengths = {article.id: len(article.text) for article in articles}
    for article, span in spans_of(comparison):
        assert 0 <= span.start <= span.end <= lengths[article]
    if markup == "as-is":
        assert all(article.text == texts[int(article.given[0])] for article in articles)
    assert comparison_to_dict(comparison)["format"] == "twosource.comparison/1"
    assert render_html(comparison)
    assert render_markdown(comparison)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=2, max_size=3))
def test_the_order_of_the_articles_changes_nothing_but_the_order(texts: list[str]) -> None:
    articles = cleaned(texts, "as-is")
    there = compare_articles(articles, HashEncoder(), Settings())
    back = compare_articles(articles[::-1], HashEncoder(), Settings())
    assert {finding.id for finding in there.findings} == {finding.id for finding in back.findings}
    assert {origin.id for origin in there.origins} == {origin.id for origin in back.origins}
    assert {passage.id for passage in there.passages} == {passage.id for passage in back.passages}
    assert set(there.omissions) == set(back.omissions)
