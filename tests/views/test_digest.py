from __future__ import annotations

from dataclasses import replace

from tests.comparisons import (
    empty_comparison,
    ferry_comparison,
)

from twosource.model.comparison import Comparison
from twosource.views.catalogue import make_catalogue
from twosource.views.digest import Digest, digest_stories, distinct_relations, is_opposed
from twosource.views.ranking import pick_telling


def digests(comparison: Comparison) -> tuple[Digest, ...]:
    return digest_stories(comparison, make_catalogue(comparison))


def _without_differences(comparison: Comparison) -> Comparison:
    agreed = [
        replace(finding, relations=tuple(one for one in finding.relations if one.kind != "differs"))
        for finding in comparison.findings
    ]
    return replace(comparison, findings=tuple(agreed))


def test_a_contradicted_finding_is_never_listed_as_established() -> None:
    [digest] = digests(ferry_comparison())
    opposed = {contrast.finding.id for contrast in digest.contradicted}
    assert len(opposed) == 1
    assert not opposed & {finding.id for finding in (*digest.established, *digest.shared)}


def test_every_finding_stands_in_exactly_one_list() -> None:
    comparison = ferry_comparison()
    [digest] = digests(comparison)
    alone = [finding.id for findings in digest.alone.values() for finding in findings]
    assert sorted([finding.id for finding in digest.common] + alone) == sorted(one.id for one in comparison.findings)


def test_a_finding_that_only_one_article_supports_is_contradicted_and_not_alone() -> None:
    comparison = ferry_comparison()
    [denial] = [finding for finding in comparison.findings if is_opposed(finding)]
    assert denial.support.articles == 1
    [digest] = digests(replace(comparison, findings=(denial,)))
    assert [contrast.finding.id for contrast in digest.contradicted] == [denial.id]
    assert not any(digest.alone.values())


def test_corroborated_findings_come_first() -> None:
    [digest] = digests(_without_differences(ferry_comparison()))
    assert [finding.support.verdict for finding in digest.established] == ["corroborated", "one source"]


def test_a_finding_with_another_value_is_not_listed_as_established() -> None:
    [digest] = digests(ferry_comparison())
    [differing] = digest.differing
    assert differing.finding.support.independence == "established"
    assert differing.finding in digest.shared
    assert differing.finding not in digest.established


def test_the_strongest_relation_is_the_one_shown() -> None:
    [digest] = digests(ferry_comparison())
    assert [contrast.relation.kind for contrast in digest.differing] == ["differs"]


def test_what_an_article_leaves_out_is_kept_for_it() -> None:
    comparison = ferry_comparison()
    [digest] = digests(comparison)
    assert {article: len(missing) for article, missing in digest.missing.items()} == {comparison.articles[1].id: 1}


def test_the_most_telling_findings_stay_in_their_order() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    chosen = pick_telling(comparison.findings, catalogue, 2)
    assert [catalogue.wording(finding)[:14] for finding in chosen] == ["Harbour master", "The owner, Bra"]
    assert [comparison.findings.index(finding) for finding in chosen] == sorted(map(comparison.findings.index, chosen))
    assert pick_telling(comparison.findings, catalogue, 99) == comparison.findings


def test_nothing_gives_no_digest() -> None:
    assert digests(empty_comparison()) == ()


def test_a_relation_that_says_the_same_again_is_shown_once() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    finding = comparison.findings[0]
    twice = replace(finding, relations=(*finding.relations, *finding.relations))
    assert [relation.kind for relation in distinct_relations(twice, catalogue)] == ["differs"]
