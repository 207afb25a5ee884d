from __future__ import annotations

import pytest
from tests import comparisons
from tests.crowds import crowd_comparison

from twosource.views.showing import pick_group, search_findings, show_story

FERRY = show_story(comparisons.ferry_comparison())
A, B, C = FERRY.story.articles


def words_of(name: str) -> list[str]:
    group = pick_group(FERRY, name)
    assert group is not None
    return [FERRY.catalogue.wording(finding) for finding in group.findings]


def test_all_findings_stand_in_one_list_and_only_once() -> None:
    everything = pick_group(FERRY, "")
    assert everything is not None
    assert sorted(one.id for one in everything.findings) == sorted(one.id for one in FERRY.comparison.findings)


@pytest.mark.parametrize("kind", ["contradicted", "established", "shared"])
def test_the_lists_of_the_page_are_found_by_their_names(kind: str) -> None:
    [group] = [group for group in FERRY.page.groups if group.anchor == kind]
    assert pick_group(FERRY, kind) == group


def test_what_differs_and_what_one_leaves_out_are_lists_too() -> None:
    assert comparisons.AGROUND in words_of("differing")
    crowd = show_story(crowd_comparison(6, 30))
    article, missing = next((one, found) for one, found in crowd.page.digest.missing.items() if found)
    group = pick_group(crowd, f"omitted-{article}")
    assert group is not None
    assert {one.id for one in group.findings} == {one.id for one in missing}


def test_findings_of_a_time_are_a_list() -> None:
    first = pick_group(FERRY, "time-0")
    assert first is not None
    assert {one.id for one in first.findings} == {*FERRY.page.timeline[0].findings}


@pytest.mark.parametrize(
    "name", ["nothing", "omitted-", "omitted-x", "time-99", "time-", "time--1", "time-²", "alone-x"]
)
def test_there_is_no_list_of_any_other_name(name: str) -> None:
    assert pick_group(FERRY, name) is None


def test_findings_are_searched_by_words_in_any_of_their_statements() -> None:
    findings = FERRY.findings
    found = search_findings(findings, "SUNDAY  afternoon", FERRY.catalogue)
    assert [FERRY.catalogue.wording(one) for one in found] == [comparisons.AGROUND]
    assert search_findings(findings, "sunday zeppelin", FERRY.catalogue) == ()
    assert search_findings(findings, "  ", FERRY.catalogue) == findings


def test_articles_that_came_since_are_counted() -> None:
    assert show_story(comparisons.ferry_comparison(), waiting=2).waiting == 2
