from __future__ import annotations

from dataclasses import replace

import pytest
from tests.comparisons import ferry_comparison, long_comparison, one_speaker_comparison

from twosource.model.comparison import Comparison
from twosource.views.catalogue import make_catalogue
from twosource.views.support import brief_counts, four_counts, name_verdict


def verdicts(comparison: Comparison) -> list[str]:
    catalogue = make_catalogue(comparison)
    return [name_verdict(finding, catalogue) for finding in comparison.findings]


def test_a_single_origin_is_named_and_a_value_that_differs_is_told() -> None:
    assert verdicts(ferry_comparison())[:3] == [
        "corroborated, but time differs",
        "one origin: Sorel Press",
        "one source",
    ]


def test_an_origin_beside_unknown_ones_is_the_one_that_is_known() -> None:
    assert verdicts(one_speaker_comparison()) == ["one known origin: Sorel Press, but value differs"]


def test_findings_of_unknown_origin_have_no_origin_to_name() -> None:
    assert set(verdicts(long_comparison(2))) == {"no known origin"}


def test_four_things_are_always_counted() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    shown = [four_counts(finding, catalogue).split(" · ") for finding in comparison.findings]
    assert shown[1] == ["2 articles", "2 outlets", "1 origin", "1 source"]
    assert {len(counts) for counts in shown} == {4}


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no source named"), (1, "no source named"), (2, "no source named, 2 vouch for it")]
)
def test_an_article_that_vouches_in_its_own_words_is_not_shown_as_a_source(number: int, words: str) -> None:
    comparison = ferry_comparison()
    finding = comparison.findings[0]
    alone = replace(finding, support=replace(finding.support, sources=number))
    assert brief_counts(alone, make_catalogue(comparison))[-1] == words


def test_a_verdict_that_names_the_origin_is_not_followed_by_its_number() -> None:
    comparison = ferry_comparison()
    catalogue = make_catalogue(comparison)
    assert brief_counts(comparison.findings[1], catalogue) == ("1 source",)
    assert brief_counts(comparison.findings[2], catalogue) == ("2 origins", "1 source")
