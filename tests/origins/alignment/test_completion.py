"""What else two articles share, once something is proven."""

from __future__ import annotations

from typing import Any

from twosource.origins.alignment.completion import complete_runs
from twosource.origins.alignment.match import Match
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded, read_wording

SETTINGS = OriginSettings()
MILL = (
    "A fire destroyed the old paper mill at Brenn on Friday night, and two firefighters were slightly hurt.",
    "The flames were seen from villages 20 kilometres away, police spokeswoman Tilde Aas said.",
    "“We heard a bang.",
    "The mill had stood empty since 1998 and was to become a museum next year.",
    "Its owner, the Lund family, said that the building was insured for 3 million crowns.",
    "Investigators will search the ruin on Monday, because the roof may still fall in.",
)


def _words(analyse: Any, *lines: str) -> Worded:
    return read_wording(analyse("\n".join(lines), f"{len(lines)} {lines[0]}"))


def _diagonal(*numbers: int) -> list[list[Match]]:
    return [[Match(number, number) for number in numbers]]


def test_nothing_is_added_where_nothing_is_proven(analyse: Any) -> None:
    mill = _words(analyse, *MILL)
    assert complete_runs([], mill, mill, SETTINGS) == []


def test_a_short_quotation_between_copied_sentences_was_copied_with_them(analyse: Any) -> None:
    mill, copy = _words(analyse, *MILL), _words(analyse, *MILL, "Share this report.")
    [run] = complete_runs(_diagonal(0, 1, 3, 4, 5), mill, copy, SETTINGS)
    assert run == _diagonal(0, 1, 2, 3, 4, 5)[0]


def test_a_rewritten_sentence_is_matched_among_copied_ones(analyse: Any) -> None:
    spun = "Its proprietor, the Lund clan, said that the edifice was assured for 3 million crowns."
    mill, copy = _words(analyse, *MILL), _words(analyse, *MILL[:4], spun, MILL[5])
    [run] = complete_runs(_diagonal(0, 1, 2, 3, 5), mill, copy, SETTINGS)
    assert Match(4, 4) in run


def test_what_was_put_in_between_copied_sentences_is_matched_with_nothing(analyse: Any) -> None:
    mill, copy = _words(analyse, *MILL), _words(analyse, *MILL[:3], "Our reporter met the mayor for lunch.", *MILL[3:])
    runs = complete_runs([[*_diagonal(0, 1, 2)[0], Match(3, 4), Match(4, 5), Match(5, 6)]], mill, copy, SETTINGS)
    assert 3 not in {match.b for run in runs for match in run}


def test_a_quotation_far_from_the_one_copied_sentence_proves_nothing(analyse: Any) -> None:
    said = "“Nobody knows yet how it began, and nobody should guess,” she said."
    aside = [f"Reader {name} wrote a letter about gardens." for name in ("Abel", "Bo", "Cilla", "Dag", "Eva", "Finn")]
    hours = [f"The library in {town} opens at nine." for town in ("Aker", "Bod", "Dal", "Elv", "Fossen", "Gran")]
    one, other = _words(analyse, MILL[0], *aside, said), _words(analyse, MILL[0], *hours, said)
    assert complete_runs(_diagonal(0), one, other, SETTINGS) == _diagonal(0)


def test_both_parts_of_a_sentence_that_was_split_are_matched_with_it(analyse: Any) -> None:
    parts = (
        "A fire destroyed the old paper mill at Brenn on Friday night.",
        "Two firefighters were slightly hurt when a burning wall fell on their engine.",
    )
    whole = (
        "A fire destroyed the old paper mill at Brenn on Friday night, and two firefighters were slightly hurt when a "
    )
    whole += "burning wall fell on their engine."
    mill, copy = _words(analyse, whole, *MILL[1:]), _words(analyse, *parts, *MILL[1:])
    proven = [[Match(0, 0), *(Match(number, number + 1) for number in range(1, 6))]]
    [run] = complete_runs(proven, mill, copy, SETTINGS)
    assert {Match(0, 0), Match(0, 1)} <= set(run)
    [turned] = complete_runs([[Match(match.b, match.a) for match in proven[0]]], copy, mill, SETTINGS)
    assert set(turned) == {Match(match.b, match.a) for match in run}


def test_a_sentence_said_twice_is_no_part_of_a_split_one(analyse: Any) -> None:
    mill, copy = _words(analyse, *MILL), _words(analyse, MILL[0], MILL[0].replace("slightly ", ""), *MILL[1:])
    proven = [[Match(0, 0), *(Match(number, number + 1) for number in range(1, 6))]]
    [run] = complete_runs(proven, mill, copy, SETTINGS)
    assert [match.b for match in run if match.a == 0] == [0]
