"""What people join stands in one finding, what they part in none; support is counted anew."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.corrections import said
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material, find_findings
from twosource.findings.matching.binding import join_matches, part_matches
from twosource.findings.matching.matches import Matches
from twosource.model.bonds import bind_statements
from twosource.model.correction import Correction
from twosource.model.finding import Finding

FLOOD = [
    "The Orva dam burst on Tuesday night and flooded the lower quarter of Tellin.",
    "Rescuers brought 340 villagers to a school on the hill by boat.",
    "Mayor Anna Brix asked the government for field kitchens and blankets.",
]
RETOLD = [
    "Tellin's lower quarter was flooded when the dam on the Orva burst late on Tuesday.",
    "By boat, 340 people from the villages were taken to a hillside school.",
    "A bakery in the town gave away all its bread.",
]
THIRD = ["The town hall of Tellin wants blankets.", "The dam on the Orva burst on Tuesday and flooded Tellin."]
MATERIAL = gather(FLOOD, RETOLD, THIRD)
IDS = [statement.id for statement in MATERIAL.statements]
HOMES = {statement.id: statement.article for statement in MATERIAL.statements}


def _find(*corrections: Correction, material: Material = MATERIAL) -> tuple[Finding, ...]:
    return find_findings(replace(material, bonds=bind_statements(corrections)), FindingSettings())


def _together(findings: tuple[Finding, ...], *statements: str) -> list[Finding]:
    return [finding for finding in findings if {*statements} <= {*finding.statements}]


def test_joined_statements_stand_in_one_finding_that_says_who_joined_them() -> None:
    brix, bread = IDS[2], IDS[5]
    assert not _together(_find(), brix, bread)
    (finding,) = _together(_find(said("join statements", brix, bread)), brix, bread)
    assert (finding.support.articles, finding.support.outlets) == (2, 2)
    (relation,) = finding.relations
    assert relation.note.endswith("(joined by Ruta Meld on 2031-05-02)")
    assert relation.score == 1.0


def test_what_matches_a_joined_statement_comes_with_it() -> None:
    burst, retold, blankets = IDS[0], IDS[3], IDS[6]
    assert _together(_find(), burst, retold)
    (finding,) = _together(_find(said("join statements", burst, blankets)), burst, retold, blankets)
    (beside,) = [one for one in finding.relations if {one.a, one.b} == {retold, blankets}]
    assert beside.note.endswith("(beside what was joined by Ruta Meld on 2031-05-02)")


def test_parted_statements_share_no_finding_and_each_keeps_one() -> None:
    burst, retold = IDS[0], IDS[3]
    findings = _find(said("part statements", burst, retold))
    assert not _together(findings, burst, retold)
    assert _together(findings, burst)
    assert _together(findings, retold)


def test_what_is_parted_from_a_joined_statement_does_not_come_with_it() -> None:
    burst, retold, blankets = IDS[0], IDS[3], IDS[6]
    findings = _find(said("join statements", burst, blankets), said("part statements", retold, blankets))
    assert _together(findings, burst, blankets)
    assert not _together(findings, retold, blankets)


def test_two_statements_of_one_article_can_be_joined() -> None:
    first, second = IDS[0], IDS[1]
    assert _together(_find(said("join statements", first, second)), first, second)


def test_statements_of_other_stories_are_passed_over() -> None:
    assert _find(said("join statements", IDS[0], "elsewhere"), said("part statements", "x", "y")) == _find()


def test_a_pair_that_is_parted_is_no_pair_in_doubt() -> None:
    bonds = bind_statements([said("part statements", "a", "b")])
    matches = Matches(across={("a", "b"): 0.9}, within={}, near={("a", "b"): 0.4})
    assert part_matches(matches, bonds) == Matches(across={}, within={})


def test_who_matches_one_of_a_group_matches_all_of_it() -> None:
    bonds = bind_statements([said("join statements", "a", "b", "c")])
    homes = {"a": "1", "b": "2", "c": "3", "x": "1"}
    matches = join_matches(Matches(across={("b", "x"): 0.7}, within={}), bonds, homes)
    assert matches.across == {("a", "b"): 1.0, ("a", "c"): 1.0, ("b", "c"): 1.0, ("b", "x"): 0.7, ("c", "x"): 0.7}
    assert matches.within == {("a", "x"): 0.7}
    assert matches.bound == (frozenset("abc"),)


SUBJECTS = st.sets(st.sampled_from(IDS), min_size=2, max_size=4)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), SUBJECTS), min_size=1, max_size=3))
def test_whatever_is_joined_and_parted_the_last_word_is_obeyed(told: list[tuple[bool, set[str]]]) -> None:
    events = [
        said("join statements" if join else "part statements", *subject, day=day)
        for day, (join, subject) in enumerate(told, 1)
    ]
    bonds, findings = bind_statements(events), _find(*events)
    for group in bonds.groups:
        assert _together(findings, *group)
    for pair in bonds.parted:
        assert not _together(findings, *pair)
    for pair in combinations(sorted(told[-1][1]), 2):
        assert bool(_together(findings, *pair)) == told[-1][0]
    assert {one for finding in findings for one in finding.statements} == {*IDS}
