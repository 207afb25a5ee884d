"""How support is counted: invented statements of invented outlets."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.article import Article, article_id, text_hash
from twosource.model.origin import Lineage, Origin, Reason, ReasonKind
from twosource.model.source import Source, SourceKind
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.model.support import Ledger, count_support

NOWHERE = Span(0, 1)


def _article(given_as: str, outlet: str | None) -> Article:
    return Article(
        id=article_id(given_as, "x"),
        given=given_as,
        outlet=outlet,
        title=None,
        bylines=(),
        language="en",
        published=None,
        text="x",
        sha256=text_hash("x"),
        junk=(),
        credits=(),
    )


def _origin(name: str, kind: ReasonKind = "credit") -> Origin:
    return Origin(
        id=name,
        name=None if kind == "passage" else name,
        articles=(),
        reasons=(Reason(kind=kind, article="", span=NOWHERE, detail=""),),
    )


def _source(name: str, kind: SourceKind = "person") -> Source:
    return Source(id=f"{name}-{kind}", name=name.partition("#")[0], kind=kind, roles=(), mentions=())


ARTICLES = {
    key: _article(f"{key}.txt", outlet)
    for key, outlet in {"a": "Mail", "b": "Post", "c": "MAIL", "d": None, "e": None}.items()
}
ORIGINS = [_origin("Tarn Wire"), _origin("Post", "own-reporting"), _origin("text", "passage")]
SOURCES = [
    _source("Ada Venn"),
    _source("Bo Lind"),
    _source("Tarn Radio", "organisation"),
    _source("a senior official", "unnamed"),
    _source("an aide", "unnamed"),
    _source("analysts#1", "group"),
    _source("Analysts#2", "group"),
    _source("residents", "group"),
]
BY_NAME = {source.id.rpartition("-")[0]: source.id for source in SOURCES}
LEDGER = Ledger(
    articles={article.id: article for article in ARTICLES.values()},
    sources={source.id: source for source in SOURCES},
    lineage=Lineage(passages=(), origins=tuple(ORIGINS), stretches=()),
)


def _states(article: str, origin: str | None, *sources: str, **more: Any) -> Statement:
    fields: dict[str, Any] = {"cue": None, "source_spans": (), "form": "indirect", "stance": "asserts"}
    return Statement(
        id=f"{article}-{origin}-{sources}",
        article=ARTICLES[article].id,
        span=NOWHERE,
        sources=tuple(BY_NAME[name] for name in sources),
        content=(),
        times=(),
        quantities=(),
        names=(),
        origin=origin,
        **(fields | more),
    )


def _relate(*pairs: tuple[str, str]) -> Ledger:
    related = frozenset((min(pair), max(pair)) for pair in pairs)
    return replace(LEDGER, lineage=replace(LEDGER.lineage, related=related))


def test_two_origins_and_two_sources_corroborate() -> None:
    support = count_support([_states("a", "Tarn Wire", "Ada Venn"), _states("b", "Post", "Bo Lind")], LEDGER)
    assert (support.articles, support.outlets, support.origins, support.sources) == (2, 2, 2, 2)
    assert (support.verdict, support.independence) == ("corroborated", "established")


def test_two_origins_that_name_one_source_have_one_source() -> None:
    support = count_support([_states("a", "Tarn Wire", "Ada Venn"), _states("b", "Post", "Ada Venn")], LEDGER)
    assert (support.sources, support.verdict, support.independence) == (1, "one source", "established")


def test_many_articles_of_one_origin_are_one_origin() -> None:
    told = [_states(article, "Tarn Wire", "Ada Venn") for article in "abd"]
    support = count_support(told, LEDGER)
    assert (support.articles, support.origins) == (3, 1)
    assert (support.verdict, support.independence) == ("one origin", "one origin")


def test_one_article_stands_alone() -> None:
    assert count_support([_states("a", "Tarn Wire", "Ada Venn")], LEDGER).verdict == "single article"


def test_unknown_text_is_no_origin() -> None:
    support = count_support([_states("a", None, "Ada Venn"), _states("b", None, "Bo Lind")], LEDGER)
    assert (support.origins, support.independence) == (0, "unknown")
    assert support.verdict != "corroborated"


def test_text_of_unknown_origin_beside_a_known_one_is_not_established() -> None:
    support = count_support([_states("a", "Tarn Wire", "Ada Venn"), _states("b", None, "Bo Lind")], LEDGER)
    assert (support.independence, support.verdict) == ("not established", "one origin")


def test_text_that_is_only_known_to_be_shared_establishes_nothing() -> None:
    support = count_support([_states("a", "Tarn Wire"), _states("b", "text")], LEDGER)
    assert support.independence == "not established"


def test_related_origins_establish_nothing() -> None:
    pair = [_states("a", "Tarn Wire", "Ada Venn"), _states("b", "Post", "Bo Lind")]
    assert count_support(pair, _relate(("Post", "Tarn Wire"))).independence == "not established"


def test_a_quotation_of_one_person_may_have_travelled() -> None:
    quoted = [_states("a", "Tarn Wire", "Ada Venn", form="direct"), _states("b", "Post", "Ada Venn", form="mixed")]
    assert count_support(quoted, LEDGER).independence == "not established"


def test_quotations_of_two_people_stand_apart() -> None:
    quoted = [_states("a", "Tarn Wire", "Ada Venn", form="direct"), _states("b", "Post", "Bo Lind", form="direct")]
    assert count_support(quoted, LEDGER).independence == "established"


def test_two_links_of_one_chain_are_one_source() -> None:
    chain = [_states("a", "Tarn Wire", "Tarn Radio", "Ada Venn"), _states("b", "Post", "Tarn Radio")]
    support = count_support(chain, LEDGER)
    assert support.sources == 1
    assert "Ada Venn" in support.why[2]


def test_chains_that_meet_late_are_still_one_source() -> None:
    chains = [
        _states("a", "Tarn Wire", "Ada Venn"),
        _states("b", "Post", "Bo Lind"),
        _states("d", None, "Ada Venn", "Bo Lind"),
    ]
    assert all(count_support(order, LEDGER).sources == 1 for order in permutations(chains))


def test_unnamed_sources_cannot_be_told_apart() -> None:
    pair = [_states("a", "Tarn Wire", "a senior official"), _states("b", "Post", "an aide")]
    assert (count_support(pair, LEDGER).sources, count_support(pair, LEDGER).verdict) == (1, "one source")


def test_groups_of_one_description_are_one_source_and_of_two_are_two() -> None:
    same = [_states("a", "Tarn Wire", "analysts#1"), _states("b", "Post", "Analysts#2")]
    other = [_states("a", "Tarn Wire", "analysts#1"), _states("b", "Post", "residents")]
    assert (count_support(same, LEDGER).sources, count_support(other, LEDGER).sources) == (1, 2)


def test_origins_vouch_for_what_nobody_is_named_for() -> None:
    support = count_support([_states("a", "Tarn Wire"), _states("b", "Post")], LEDGER)
    assert (support.sources, support.verdict) == (2, "corroborated")


def test_related_origins_vouch_once() -> None:
    support = count_support([_states("a", "Tarn Wire"), _states("b", "Post")], _relate(("Post", "Tarn Wire")))
    assert (support.origins, support.sources, support.verdict) == (2, 1, "one source")


def test_shared_text_vouches_for_nothing() -> None:
    support = count_support([_states("a", "text"), _states("b", "text")], LEDGER)
    assert (support.sources, support.verdict) == (0, "one origin")


@pytest.mark.parametrize(("pair", "outlets"), [("ab", 2), ("ac", 1), ("de", 2), ("aa", 1)])
def test_outlets_are_counted_by_name_or_by_place(pair: str, outlets: int) -> None:
    assert count_support([_states(article, "Tarn Wire") for article in pair], LEDGER).outlets == outlets


def test_every_number_has_its_reason() -> None:
    support = count_support([_states("a", "Tarn Wire", "Ada Venn"), _states("b", None, "Bo Lind")], LEDGER)
    origins, independence, sources = support.why
    assert origins == "origins: Tarn Wire and 1 article of unknown origin"
    assert "cannot be excluded" in independence
    assert sources == "attributed to Ada Venn and Bo Lind"


STATEMENTS = st.builds(
    lambda article, origin, sources: _states(article, origin, *sources),
    st.sampled_from(sorted(ARTICLES)),
    st.sampled_from([None, "Tarn Wire", "Post", "text"]),
    st.lists(st.sampled_from(sorted(BY_NAME)), max_size=2, unique=True),
)


@given(st.lists(STATEMENTS, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_statements_does_not_matter(statements: list[Statement], random: Any) -> None:
    shuffled = random.sample(statements, len(statements))
    assert count_support(statements, LEDGER) == count_support(shuffled, LEDGER)


@given(st.lists(STATEMENTS, min_size=1, max_size=6))
def test_no_number_exceeds_what_there_is(statements: list[Statement]) -> None:
    support = count_support(statements, LEDGER)
    assert support.outlets <= support.articles <= len(statements)
    assert support.origins <= len({statement.origin for statement in statements} - {None})
    assert support.verdict != "corroborated" or min(support.origins, support.sources, support.articles) >= 2
