"""What comes out for articles of one event: the same in any order, and no more support by what brings none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.properties.invented_events import (
    ELSEWHERE,
    EVENT,
    REPORTS,
    Report,
    compare,
    print_article,
    print_articles,
    the_encoder,
    the_pair_model,
    the_tagger,
)

from twosource.analysis import read_reports
from twosource.assembly.checking import check_text
from twosource.model.article import Article, article_id
from twosource.model.check import Check
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding, Relation, RelationKind
from twosource.model.support import Ledger, Support
from twosource.settings import Settings

FOREIGN = print_article("The Forager", ELSEWHERE)
TWICE = [[(fact, wording) for fact in range(len(EVENT))] for wording in (0, 1)]  # each fact, worded in two ways
MIRRORED: dict[RelationKind, RelationKind] = {"finer": "coarser", "coarser": "finer"}
SENTENCES = st.tuples(st.integers(0, len(EVENT) - 1), st.integers(0, 2)).map(lambda drawn: EVENT[drawn[0]][drawn[1]])
STRANGE = st.lists(
    st.one_of(
        st.sampled_from([words for fact in EVENT for words in fact]),
        st.sampled_from(
            ["\ud800", "\x00", "🚢👩‍👩‍👧", "e\u0301", "\u202eHalvik Star\u202c", "“", "港は閉鎖された。", "- \n\n"]
        ),
        st.text(max_size=9),
    ),
    min_size=1,
    max_size=7,
).map(" ".join)
few = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def turn(relation: Relation) -> Relation:
    """Return the relation as it is told from the other side; the note is left out."""
    if relation.a < relation.b:
        return replace(relation, note="")
    return replace(
        relation,
        a=relation.b,
        b=relation.a,
        a_span=relation.b_span,
        b_span=relation.a_span,
        kind=MIRRORED.get(relation.kind, relation.kind),
        note="",
    )


def tell(finding: Finding) -> tuple[object, ...]:
    """Return all that a finding says, without what depends on the order of the articles."""
    said = (finding.id, finding.wording, finding.words, finding.support)
    return *said, set(finding.propositions), set(finding.carriers), set(map(turn, finding.relations))


def tell_all(comparison: Comparison) -> dict[str, tuple[object, ...]]:
    return {finding.id: tell(finding) for finding in comparison.findings}


def list_shared(comparison: Comparison) -> list[Finding]:
    return [finding for finding in comparison.findings if finding.relations]


def copy_article(article: Article) -> Article:
    return replace(article, id=article_id("copy.txt", article.text), given="copy.txt", outlet="The Copyist")


def check(sentence: str, articles: list[Article]) -> tuple[Check, Ledger]:
    reports = replace(
        read_reports(articles, the_encoder(), Settings(), the_tagger()),
        pair_model=the_pair_model(),
    )
    return check_text(sentence, reports, the_encoder(), Settings(), the_tagger()), reports.ledger


def test_the_stock_of_facts_has_some_to_find() -> None:
    shared = list_shared(compare(print_articles(TWICE)))
    kinds = {relation.kind for finding in shared for relation in finding.relations}
    assert len(shared) >= len(EVENT) // 2
    assert "same" in kinds
    assert len(kinds) > 1


@few
@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing_but_the_order(reports: list[Report], chance: Random) -> None:
    articles = print_articles(reports)
    assert tell_all(compare(chance.sample(articles, len(articles)))) == tell_all(compare(articles))


@few
@given(REPORTS, st.integers(0, 3))
def test_an_article_on_other_matters_changes_no_finding(reports: list[Report], place: int) -> None:
    articles = print_articles(reports)
    alone, beside = compare(articles), compare([*articles[:place], FOREIGN, *articles[place:]])
    foreign = {statement.id for statement in beside.statements if statement.article == FOREIGN.id}
    told = {key: said for key, said in tell_all(beside).items() if key in tell_all(alone)}
    assert told == tell_all(alone)
    others = [finding for finding in beside.findings if finding.id not in told]
    assert all(foreign.issuperset(finding.statements) for finding in others)


@few
@given(REPORTS)
def test_a_copy_is_found_to_be_one_and_establishes_nothing(reports: list[Report]) -> None:
    articles = print_articles(reports)
    copy = copy_article(articles[0])
    before, after = compare(articles), compare([*articles, copy])
    homes = {statement.id: statement.article for statement in after.statements}
    for finding in after.findings:
        original = tuple(key for key in finding.statements if homes[key] != copy.id)
        known = [one.support for one in before.findings if set(original) == set(one.statements)]
        assert original, "a finding of the copy alone"
        for support in known[:1]:
            assert raises_nothing(finding.support, support)


def raises_nothing(now: Support, before: Support) -> bool:
    """Tell whether nobody new vouches for it, though the text that was copied may be a known origin only now."""
    established = now.independence == "established" and before.independence != "established"
    return now.sources <= before.sources and not established


@settings(parent=few, max_examples=12)
@given(st.lists(STRANGE, min_size=2, max_size=3))
def test_every_place_of_a_finding_is_a_slice_of_its_statement(texts: list[str]) -> None:
    articles = {(made := print_article(f"paper-{place}", [text])).id: made for place, text in enumerate(texts)}
    comparison = compare(list(articles.values()))
    statements = {statement.id: statement for statement in comparison.statements}
    for finding in comparison.findings:
        assert statements[finding.wording].span.contains(finding.words)
        assert [part.statement for part in finding.propositions] == list(finding.statements)
        for part in finding.propositions:
            assert all(statements[part.statement].span.contains(span) for span in part.spans)
            assert list(part.spans) == sorted(part.spans)
        for relation in finding.relations:
            assert statements[relation.a].span.contains(relation.a_span)
            assert statements[relation.b].span.contains(relation.b_span)


@few
@given(REPORTS, SENTENCES, st.integers(1, 2))
def test_a_typed_sentence_never_supports_itself(reports: list[Report], sentence: str, times: int) -> None:
    articles = print_articles(reports)
    made, ledger = check(" ".join([sentence] * times), articles)
    printed = {statement.id: statement for statement in made.statements}
    typed = {statement.id for statement in made.typed}
    for finding in made.findings:
        assert typed.isdisjoint(finding.statements)
        assert typed.isdisjoint(finding.carriers)
        assert finding.support.articles == len({printed[key].article for key in finding.statements})
        assert finding.support.articles <= len(articles)
        assert {printed[key].article for key in finding.statements} <= ledger.articles.keys()


@few
@given(REPORTS, SENTENCES, st.randoms(use_true_random=False))
def test_what_is_known_of_a_sentence_depends_on_no_order(reports: list[Report], sentence: str, chance: Random) -> None:
    articles = print_articles(reports)
    there, _ = check(sentence, articles)
    back, _ = check(sentence, chance.sample(articles, len(articles)))
    assert list(list_answers(there)) == list(list_answers(back))


def test_a_sentence_on_other_matters_has_no_support() -> None:
    made, _ = check(ELSEWHERE[2], print_articles(TWICE))
    assert not made.answers[0].found


def list_answers(check: Check) -> Iterator[tuple[object, ...]]:
    for answer in check.answers:
        for group in (answer.states, answer.differs, answer.contradicts):
            yield tuple(tell(finding) for finding in group)
        yield tuple((tell(one.finding), one.lacking) for one in answer.partly)
