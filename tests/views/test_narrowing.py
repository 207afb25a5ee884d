from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons
from tests.webs import webs

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.passage import Passage
from twosource.views.json import comparison_to_dict
from twosource.views.narrowing import narrow


def find_dangling(comparison: Comparison) -> list[str]:
    """Return whatever refers to an article, statement, source, origin or finding that is not there."""
    articles = {one.id for one in comparison.articles}
    statements = {one.id for one in comparison.statements}
    findings = {one.id for one in comparison.findings}
    origins = {one.id for one in comparison.origins}
    sources = {one.id for one in comparison.sources}
    stories = {one.id for one in comparison.stories}
    told = [*(article for story in comparison.stories for article in story.articles)]
    return [
        *(f"article {one} stands in no story" for one in articles - {*told}),
        *(f"story holds {one}" for one in {*told} - articles),
        *(f"article {one} told {times} times" for one, times in Counter(told).items() if times > 1),
        *(f"finding of {one.story}" for one in comparison.findings if one.story not in stories),
        *(f"finding on {one}" for finding in comparison.findings for one in named(finding) - statements),
        *(f"statement in {one.article}" for one in comparison.statements if one.article not in articles),
        *(f"statement by {each}" for one in comparison.statements for each in {*one.sources} - sources),
        *(f"statement from {one.origin}" for one in comparison.statements if one.origin not in {None, *origins}),
        *(f"source in {at.article}" for one in comparison.sources for at in one.mentions if at.article not in articles),
        *(f"origin in {each}" for one in comparison.origins for each in {*one.articles} - articles),
        *(f"reason in {at.article}" for one in comparison.origins for at in one.reasons if at.article not in articles),
        *(f"passage of {one.origin}" for one in comparison.passages if one.origin not in origins),
        *(f"passage in {at.article}" for one in comparison.passages for at in one.spans if at.article not in articles),
        *(f"passage of {len(one.spans)} place" for one in comparison.passages if len(one.spans) < 2),
        *(f"sign in {each}" for one in comparison.passages for each in signed(one) - {at.article for at in one.spans}),
        *(f"timeline on {each}" for one in comparison.timeline for each in {*one.findings} - findings),
        *(f"omission of {each}" for one in comparison.omissions for each in {*one.findings} - findings),
        *(f"omission in {one.article}" for one in comparison.omissions if one.article not in articles),
    ]


def named(finding: Finding) -> set[str]:
    related = {one for relation in finding.relations for one in (relation.a, relation.b)}
    skipped = {one for pair in finding.not_compared for one in pair}
    return {finding.wording, *finding.statements, *finding.carriers, *related, *skipped}


def signed(passage: Passage) -> set[str]:
    direction = passage.direction
    return set() if direction is None else {direction.first, *(sign.article for sign in direction.signs)}


@given(comparison=webs(), data=st.data())
def test_nothing_that_stays_refers_to_what_is_gone(comparison: Comparison, data: st.DataObject) -> None:
    ids = [finding.id for finding in comparison.findings]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    narrowed = narrow(comparison, chosen)
    assert {finding.id for finding in narrowed.findings} == {*chosen}
    assert find_dangling(narrowed) == []
    assert all(entry.findings for entry in (*narrowed.timeline, *narrowed.omissions)) or narrowed == comparison


@given(comparison=webs(), data=st.data())
def test_what_stays_is_what_the_findings_refer_to(comparison: Comparison, data: st.DataObject) -> None:
    ids = [finding.id for finding in comparison.findings]
    narrowed = narrow(comparison, data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else [])
    if narrowed is comparison:
        return
    assert {one.id for one in narrowed.statements} == {each for one in narrowed.findings for each in named(one)}
    assert {one.id for one in narrowed.sources} == {each for one in narrowed.statements for each in one.sources}
    assert {one.origin for one in narrowed.statements} - {None} <= {one.id for one in narrowed.origins}
    assert narrowed.passages == tuple(one for one in comparison.passages if reaches_in(one, narrowed))
    # An origin that has a credit of its own still shows one: what was counted can be opened.
    whole = {one.id: one for one in comparison.origins}
    behind = {one.origin for one in narrowed.statements}
    told = {article for story in narrowed.stories for article in whole_story(comparison, story.id)}
    for origin in narrowed.origins:
        shown = any(reason.article in told and reason.kind != "passage" for reason in whole[origin.id].reasons)
        if origin.id in behind and shown:
            assert origin.gathered


def reaches_in(passage: Passage, narrowed: Comparison) -> bool:
    """Tell whether a passage stands between articles that are there and holds words of a statement that is there."""
    articles = {one.id for one in narrowed.articles}
    held = [
        statement
        for statement in narrowed.statements
        for place in passage.spans
        if place.article == statement.article and place.span.overlaps(statement.span)
    ]
    return bool(held) and {place.article for place in passage.spans} <= articles


def whole_story(comparison: Comparison, story: str) -> tuple[str, ...]:
    return next(one.articles for one in comparison.stories if one.id == story)


@given(comparison=webs(), data=st.data())
def test_narrowing_again_changes_nothing(comparison: Comparison, data: st.DataObject) -> None:
    ids = [finding.id for finding in comparison.findings]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    once = narrow(comparison, chosen)
    assert narrow(once, chosen) == once


def test_the_order_and_the_kind_of_the_choice_do_not_matter() -> None:
    comparison = comparisons.ferry_comparison()
    ids = [finding.id for finding in comparison.findings][:3]
    assert narrow(comparison, ids) == narrow(comparison, reversed_set(ids)) == narrow(comparison, [*ids, "unknown"])


def reversed_set(ids: list[str]) -> frozenset[str]:
    return frozenset(reversed(ids))


def test_a_whole_comparison_stays_what_it_is() -> None:
    comparison = comparisons.ferry_comparison()
    assert narrow(comparison, [finding.id for finding in comparison.findings]) is comparison


def test_a_part_says_how_many_findings_there_were() -> None:
    comparison = comparisons.ferry_comparison()
    first, second, *_ = (finding.id for finding in comparison.findings)
    part = narrow(comparison, [first, second])
    assert part.out_of == 6
    assert narrow(part, [first]).out_of == 6
    assert comparison_to_dict(part)["out_of"] == 6
    assert "out_of" not in comparison_to_dict(comparison)


def test_the_support_is_what_it_was_among_all_articles() -> None:
    comparison = comparisons.ferry_comparison()
    for finding in comparison.findings:
        assert narrow(comparison, [finding.id]).findings == (finding,)


def test_the_article_with_the_credit_stays_though_it_does_not_carry_the_finding() -> None:
    comparison = comparisons.ferry_comparison()
    wire, copy, _ = comparison.articles
    alone = next(one for one in comparison.findings if len(one.statements) == 1 and one.support.origins)
    carried = next(one for one in comparison.statements if one.id == alone.wording)
    moved = replace(carried, origin="o1", article=copy.id)
    changed = tuple(moved if one.id == carried.id else one for one in comparison.statements)
    narrowed = narrow(replace(comparison, statements=changed), [alone.id])
    assert [article.id for article in narrowed.articles] == [wire.id, copy.id]
    assert narrowed.origins[0].gathered


@pytest.mark.parametrize("comparison", [comparisons.two_stories_comparison(), comparisons.two_events_comparison()])
def test_a_story_without_a_finding_that_stays_is_gone(comparison: Comparison) -> None:
    last = comparison.findings[-1]
    narrowed = narrow(comparison, {last.id})
    assert len(narrowed.stories) == 1
    assert len(narrowed.articles) == 1


def test_nothing_is_left_of_no_choice() -> None:
    narrowed = narrow(comparisons.ferry_comparison(), ())
    left = comparison_to_dict(narrowed)
    assert {name: value for name, value in left.items() if value == []}.keys() == left.keys() - {
        "format",
        "made",
        "out_of",
    }
