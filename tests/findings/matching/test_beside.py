import numpy as np
from tests.findings.telling import gather

from twosource.findings.evidence.pairs import Pairs, make_pairs, pair_key
from twosource.findings.matching.beside import pick_beside
from twosource.findings.matching.matches import match_statements
from twosource.findings.settings import FindingSettings

SIZE = 6
TOLD = "The council of Orva closed the harbour bridge on Monday after cracks were found in two pillars."
AGAIN = "The harbour bridge of Orva was closed by the council on Monday, after cracks in two pillars were found."


def make(*pairs: tuple[int, int]) -> Pairs:
    return make_pairs(SIZE, np.array([pair_key(*pair, SIZE) for pair in pairs], dtype=np.int64))


def list_all(pairs: Pairs) -> list[tuple[int, int]]:
    return [*zip(pairs.rows.tolist(), pairs.columns.tolist(), strict=True)]


def test_two_statements_of_one_article_are_looked_at_where_one_of_another_is_linked_to_both() -> None:
    across = make((0, 3), (1, 3), (2, 4))
    found = pick_beside(make((0, 1), (0, 2)), across, across)
    assert list_all(found) == [(0, 1), (0, 3), (1, 3)]


def test_without_a_link_of_both_to_one_statement_nothing_is_looked_at() -> None:
    linked = make((0, 3), (1, 4))
    assert list_all(pick_beside(make((0, 1)), make((0, 3), (1, 3), (1, 4)), linked)) == []
    assert list_all(pick_beside(make((0, 1)), make(), make())) == []


def test_what_a_statement_is_like_in_other_articles_comes_along_whether_it_is_linked_or_not() -> None:
    across, linked = make((0, 3), (0, 5), (1, 3), (2, 5)), make((0, 3), (1, 3))
    assert list_all(pick_beside(make((0, 1)), across, linked)) == [(0, 1), (0, 3), (0, 5), (1, 3)]


def test_what_one_article_says_twice_is_matched_where_another_article_says_it_too() -> None:
    twice = gather([TOLD, AGAIN], [TOLD])
    assert len(match_statements(twice.statements, twice, FindingSettings()).within) == 1


def test_an_article_by_itself_has_no_matches() -> None:
    alone = gather([TOLD, AGAIN])
    matches = match_statements(alone.statements, alone, FindingSettings())
    assert (matches.across, matches.within) == ({}, {})
