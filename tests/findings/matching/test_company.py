import numpy as np

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.matching.company import find_company


def make(*pairs: tuple[int, int]) -> Pairs:
    rows, columns = np.array(sorted(pairs)).T
    return Pairs(size=4, rows=rows, columns=columns)


def test_a_third_statement_that_both_are_like_counts_by_the_lesser_likeness() -> None:
    pairs = make((0, 1), (0, 2), (1, 2))
    likeness = np.array([0.5, 3.0, 2.0], dtype=np.float32)
    assert find_company(pairs, likeness, np.array([0, 1, 2, 3])).tolist() == [2.0, 0.5, 0.5]


def test_without_a_third_there_is_no_company() -> None:
    company = find_company(make((0, 1), (2, 3)), np.array([3.0, 3.0], dtype=np.float32), np.array([0, 1, 0, 1]))
    assert company.tolist() == [0.0, 0.0]


def test_likeness_inside_one_article_brings_nobody_together() -> None:
    pairs = make((0, 1), (0, 2), (1, 2))
    likeness = np.array([3.0, 3.0, 3.0], dtype=np.float32)
    assert find_company(pairs, likeness, np.array([0, 0, 1, 1])).tolist() == [3.0, 0.0, 0.0]


def test_company_is_bounded() -> None:
    pairs = make((0, 1), (0, 2), (1, 2))
    likeness = np.array([0.0, 90.0, 90.0], dtype=np.float32)
    assert find_company(pairs, likeness, np.array([0, 1, 2, 3]))[0] == 4.0
