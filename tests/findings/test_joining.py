"""Statements that state one fact are joined, others are not, whatever the order."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material, find_findings
from twosource.model.finding import Finding

DEFAULT = FindingSettings()
FLOOD = [
    "The Orva dam burst on Tuesday night and flooded the lower quarter of Tellin.",
    "Rescuers brought 340 villagers to a school on the hill by boat.",
    "Mayor Anna Brix asked the government for field kitchens and blankets.",
    "The water company had warned of cracks in the wall two years ago.",
]
RETOLD = [
    "Tellin's lower quarter was flooded when the dam on the Orva burst late on Tuesday.",
    "By boat, 340 people from the villages were taken to a hillside school.",
    "A bakery in the town gave away all its bread.",
    "Cracks in the dam wall were known to the water company for two years.",
]
OTHER = ["Traders in Port Hevel expect the price of copper to fall next month.", "The theatre opens in May."]


def _sentences(material: Material, finding: Finding) -> set[str]:
    chosen = [item for item in material.statements if item.id in finding.statements]
    return {item.span.of(material.text_of(item)) for item in chosen}


def _as_set(findings: tuple[Finding, ...]) -> set[tuple[object, ...]]:
    """What findings say, without the order in which they say it."""
    return {
        (
            finding.id,
            finding.wording,
            frozenset(finding.statements),
            finding.support.verdict,
            frozenset((frozenset([(r.a, r.a_span), (r.b, r.b_span)]), r.about, r.score) for r in finding.relations),
        )
        for finding in findings
    }


def test_two_wordings_of_one_fact_stand_in_one_finding() -> None:
    material = gather(FLOOD, RETOLD)
    together = [_sentences(material, finding) for finding in find_findings(material, DEFAULT)]
    for number in (0, 1, 3):
        assert {FLOOD[number], RETOLD[number]} in together


def test_what_one_article_alone_says_is_a_finding_of_its_own() -> None:
    material = gather(FLOOD, RETOLD)
    alone = [finding for finding in find_findings(material, DEFAULT) if len(finding.statements) == 1]
    assert [_sentences(material, finding) for finding in alone] == [{FLOOD[2]}, {RETOLD[2]}]
    assert {finding.support.verdict for finding in alone} == {"single article"}
    assert all(finding.relations == () for finding in alone)


def test_statements_on_other_matters_are_not_joined() -> None:
    material = gather(FLOOD, OTHER)
    assert all(len(finding.statements) == 1 for finding in find_findings(material, DEFAULT))


def test_two_facts_about_one_person_are_two_facts() -> None:
    material = gather(
        ["Transport Minister Ilva Marn promised an inquiry."], ["Transport Minister Ilva Marn was born in Tesk."]
    )
    assert all(len(finding.statements) == 1 for finding in find_findings(material, DEFAULT))


def test_a_distance_in_other_units_is_evidence() -> None:
    first = ["The wreck lies at a depth of 18 meters.", *FLOOD]
    second = ["The wreck rests in about 60 feet of water.", *OTHER]
    material = gather(first, second)
    joined = [finding for finding in find_findings(material, DEFAULT) if len(finding.statements) > 1]
    assert [relation.kind for finding in joined for relation in finding.relations] == ["equal quantity"]


@pytest.mark.parametrize(
    "reports",
    [
        (),
        ([""],),
        ([], []),
        (["Ein Satz in einer anderen Sprache."], ["一つの文。"]),
        (["\ud800 😀\x00"], ["é\ud800 ½"]),
    ],
)
def test_little_or_nothing_to_compare_is_no_error(reports: tuple[list[str], ...]) -> None:
    material = gather(*reports)
    findings = find_findings(material, DEFAULT)
    assert sorted(key for finding in findings for key in finding.statements) == sorted(
        item.id for item in material.statements
    )


def test_a_denial_does_not_support_what_it_denies() -> None:
    claim = "The crew of the barge switched off the position transmitter before the collision."
    material = gather([claim], ["The owner denied that the crew of the barge switched off the position transmitter."])
    (finding,) = find_findings(material, DEFAULT)
    assert finding.relations[0].kind == "contradicts"
    assert (len(finding.statements), finding.support.articles) == (2, 1)


def test_a_statement_that_denies_does_not_support_one_that_does_not() -> None:
    material = gather(FLOOD[:1], RETOLD[:1])
    denying = replace(material.statements[1], stance="denies")
    (finding,) = find_findings(replace(material, statements=(material.statements[0], denying)), DEFAULT)
    assert finding.support.verdict == "single article"


def test_statements_of_articles_outside_the_story_are_left_out() -> None:
    material = gather(FLOOD, RETOLD)
    first = material.story.articles[0]
    narrowed = replace(material, story=replace(material.story, articles=(first,)))
    assert all(len(finding.statements) == 1 for finding in find_findings(narrowed, DEFAULT))
    assert len(find_findings(narrowed, DEFAULT)) == len(FLOOD)


def test_the_texts_of_two_identical_articles_are_joined_sentence_by_sentence() -> None:
    findings = find_findings(gather(FLOOD, FLOOD), DEFAULT)
    assert [len(finding.statements) for finding in findings] == [2, 2, 2, 2]
    assert {relation.kind for finding in findings for relation in finding.relations} == {"same"}


LONG = "Anna Brix resigned as mayor on Monday, after the Orva dam had burst and flooded the lower quarter of Tellin."
SHORT = ["The mayor, Anna Brix, resigned on Monday.", "The dam on the Orva burst and flooded Tellin's lower quarter."]


def test_a_long_sentence_stands_in_two_findings_not_in_one_with_both() -> None:
    material = gather([LONG], SHORT[:1], SHORT[1:])
    shared = [finding for finding in find_findings(material, DEFAULT) if len(finding.statements) > 1]
    assert sorted(map(sorted, (_sentences(material, finding) for finding in shared))) == sorted(
        map(sorted, ({LONG, one} for one in SHORT))
    )
    long = material.statements[0]
    parts = [
        " ".join(span.of(material.text_of(long)) for span in part.spans)
        for finding in shared
        for part in finding.propositions
        if part.statement == long.id
    ]
    assert len(set(parts)) == 2


@settings(max_examples=10, deadline=None)
@given(given=st.lists(st.sampled_from([0, 1, 2]), min_size=1, max_size=3, unique=True))
def test_an_article_on_other_matters_changes_no_finding_of_the_others(given: list[int]) -> None:
    reports = [FLOOD, RETOLD, [LONG]]
    chosen = [reports[number] for number in given]
    before = {finding.id for finding in find_findings(gather(*chosen), DEFAULT)}
    after = gather(*chosen, OTHER)
    own = {item.id for item in after.statements if item.span.of(after.text_of(item)) not in OTHER}
    assert {finding.id for finding in find_findings(after, DEFAULT) if set(finding.statements) <= own} == before


def test_the_parts_of_findings_are_exact_places_in_their_statements() -> None:
    material = gather(FLOOD, RETOLD, [LONG])
    home = {item.id: item for item in material.statements}
    for finding in find_findings(material, DEFAULT):
        assert tuple(part.statement for part in finding.propositions) == finding.statements
        assert home[finding.wording].span.contains(finding.words)
        assert set(finding.carriers) <= set(finding.statements)
        for part in finding.propositions:
            assert part.spans
            assert all(home[part.statement].span.contains(span) for span in part.spans)
            assert list(part.spans) == sorted(part.spans)


POOL = [LONG, *FLOOD, *RETOLD, *OTHER]


@settings(max_examples=25, deadline=None)
@given(
    reports=st.lists(st.lists(st.sampled_from(POOL), max_size=5, unique=True), min_size=1, max_size=4),
    shuffled=st.randoms(use_true_random=False),
)
def test_the_order_of_the_input_changes_nothing(reports: list[list[str]], shuffled: object) -> None:
    material = gather(*reports)
    statements, articles = list(material.statements), list(material.story.articles)
    shuffled.shuffle(statements)  # type: ignore[attr-defined]
    shuffled.shuffle(articles)  # type: ignore[attr-defined]
    other = replace(material, statements=tuple(statements), story=replace(material.story, articles=tuple(articles)))
    assert _as_set(find_findings(material, DEFAULT)) == _as_set(find_findings(other, DEFAULT))


@settings(max_examples=25, deadline=None)
@given(reports=st.lists(st.lists(st.sampled_from(POOL), max_size=5, unique=True), min_size=1, max_size=4))
def test_every_pair_of_a_finding_has_a_relation_with_exact_spans(reports: list[list[str]]) -> None:
    material = gather(*reports)
    home = {item.id: item for item in material.statements}
    findings = find_findings(material, DEFAULT)
    assert {key for finding in findings for key in finding.statements} == set(home)
    for finding in findings:
        related = {frozenset((relation.a, relation.b)) for relation in finding.relations}
        for first, second in combinations(finding.statements, 2):
            if home[first].article != home[second].article:
                assert {first, second} in related
        for relation in finding.relations:
            assert 0 < relation.score <= 1
            assert home[relation.a].span.contains(relation.a_span)
            assert home[relation.b].span.contains(relation.b_span)
            assert len(relation.a_span) > 0
            assert len(relation.b_span) > 0
