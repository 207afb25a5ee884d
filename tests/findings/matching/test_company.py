import numpy as np

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.matching.company import find_company


def make(*pairs: tuple[int, int]) -> Pairs:
    rows, columns = np.array(sorted(pairs)).T
    return Pairs(size=4, rows=rows, columns=columns)


def find(pairs: Pairs, likeness: list[float], homes: list[int], identical: tuple[int, ...] = ()) -> list[float]:
    same = np.isin(np.arange(len(pairs)), identical)
    company: list[float] = find_company(pairs, np.array(likeness, dtype=np.float32), np.array(homes), same).tolist()
    return company


def test_a_third_statement_that_both_are_like_counts_by_the_lesser_likeness() -> None:
    pairs = make((0, 1), (0, 2), (1, 2))
    assert find(pairs, [0.5, 3.0, 2.0], [0, 1, 2, 3]) == [2.0, 0.5, 0.5]


def test_without_a_third_there_is_no_company() -> None:
    assert find(make((0, 1), (2, 3)), [3.0, 3.0], [0, 1, 0, 1]) == [0.0, 0.0]


def test_likeness_inside_one_article_brings_nobody_together() -> None:
    pairs = make((0, 1), (0, 2), (1, 2))
    assert find(pairs, [3.0, 3.0, 3.0], [0, 0, 1, 1]) == [3.0, 0.0, 0.0]


def test_company_is_bounded() -> None:
    pairs = make((0, 1), (0, 2), (1, 2))
    assert find(pairs, [0.0, 90.0, 90.0], [0, 1, 2, 3])[0] == 4.0


def test_a_copy_of_one_of_the_two_is_no_third() -> None:
    pairs = make((0, 1), (0, 2), (1, 2))
    assert find(pairs, [0.5, 3.0, 2.0], [0, 1, 2, 3], identical=(1,)) == [0.0, 0.5, 0.0]
