"""Columns of evidence: symmetric, in their ranges, and the same as comparing the two statements by hand."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material
from twosource.findings.evidence.pairs import Pairs, make_pairs, pair_key
from twosource.findings.evidence.ranks import rank_pairs
from twosource.findings.evidence.readings import read_statements
from twosource.findings.evidence.sharing import sum_shared
from twosource.findings.evidence.vectors import multiply_pairs
from twosource.findings.evidence.weighing import Evidence, weigh_evidence
from twosource.findings.words.bags import fill_bags, number_words

DEFAULT = FindingSettings()
REPORTS = (
    ["The Orva dam burst on Tuesday night.", "Mayor Anna Brix asked for blankets.", "The pool was 18 meters deep."],
    ["On Tuesday the dam on the Orva burst.", "The water stood 60 feet high.", "A bakery gave away all its bread."],
)


def _weigh(material: Material) -> Evidence:
    readings = read_statements(material.statements, material, DEFAULT)
    return weigh_evidence(readings, _pair_all(len(readings)), material, DEFAULT)


def _pair_all(size: int) -> Pairs:
    return make_pairs(size, np.array([pair_key(a, b, size) for a, b in combinations(range(size), 2)]))


@pytest.mark.parametrize(
    ("column", "least", "most"),
    [
        ("nearness", -1, 1),
        ("closeness", -1, 1),
        ("wording", 0, 1),
        ("sharing", 0, DEFAULT.most_shared),
        ("clash", 0, 1),
        ("distance", 0, 1),
    ],
)
def test_columns_keep_to_their_ranges(column: str, least: float, most: float) -> None:
    values = getattr(_weigh(gather(*REPORTS)), column)
    assert values.min() >= least - 1e-6
    assert values.max() <= most + 1e-6
    assert values.std() > 0 or column == "clash"


def test_evidence_does_not_depend_on_which_article_comes_first() -> None:
    """Articles are put in the order of their ids: here each report is printed under the other's name."""
    there, back = _weigh(gather(*REPORTS)), _weigh(gather(*REPORTS[::-1]))
    for column in ("weight", "wording", "common", "plain", "same_measure", "distance", "across"):
        assert sorted(getattr(there, column).tolist()) == pytest.approx(
            sorted(getattr(back, column).tolist()), abs=1e-4
        )


def test_a_measure_in_two_units_counts_as_a_word_in_common() -> None:
    evidence = _weigh(gather(*REPORTS))
    assert evidence.same_measure.sum() == 1
    assert evidence.common[evidence.same_measure] >= 1


def test_what_is_shared_is_summed_over_the_codes_of_both() -> None:
    rows = [["dam", "dam", "burst"], ["dam", "flood"], [], ["burst", "dam", "flood"]]
    bags = fill_bags(rows, number_words(rows))
    sums = sum_shared(bags, bags, _pair_all(4), [(np.ones(len(bags.codes)),) * 2, (bags.counts, bags.counts)])
    assert sums.tolist() == [[1, 0, 2, 0, 2, 0], [2, 0, 3, 0, 2, 0]]


def test_products_of_pairs_are_those_of_their_vectors() -> None:
    vectors = np.random.default_rng(1).normal(size=(30, 8)).astype(np.float32)
    pairs = _pair_all(30)
    assert multiply_pairs(vectors, pairs) == pytest.approx((vectors @ vectors.T)[pairs.rows, pairs.columns], abs=1e-5)


def test_pairs_are_ranked_beside_what_the_other_article_has() -> None:
    # Statements 0 and 1 stand in one article, 2, 3 and 4 in another.
    pairs = make_pairs(5, np.array([pair_key(*pair, 5) for pair in [(0, 2), (0, 3), (0, 4), (1, 2)]]))
    ranks = rank_pairs(pairs, np.array([3.0, 1.0, 1.0, 2.0], dtype=np.float32), np.array([0, 0, 1, 1, 1]))
    assert ranks.of_row.tolist() == [0, 1, 1, 0]
    assert ranks.lead_of_row.tolist() == [2.0, -2.0, -2.0, 2.0]
    assert ranks.of_column.tolist() == [0, 0, 0, 1]
    assert ranks.lead_of_column.tolist() == [1.0, 1.0, 1.0, -1.0]
