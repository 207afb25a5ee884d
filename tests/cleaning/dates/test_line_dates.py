from __future__ import annotations

import pytest

from twosource.cleaning.dates.line_dates import Surroundings, find_dateline_day, find_line_dates
from twosource.cleaning.dates.places import ALONE, AWAY, BESIDE, CHANGED, LABELLED, NEAR

TITLE = "Ferry runs aground off Port Elin"
AROUND = Surroundings(titles=[TITLE])
FILLER = ["Oyster prices fall", "Choir books a second tour", "Old lighthouse to be painted", "A menu line"] * 3


def _found(lines: list[str], around: Surroundings = AROUND) -> list[tuple[str, str]]:
    return [(one.value, one.where or one.kind) for one in find_line_dates(lines, around)]


def test_a_short_line_beside_the_headline_gives_the_day() -> None:
    assert _found([*FILLER, TITLE, "Mira Tal", "14. Mai 2023", "The ferry ran aground."]) == [("2023-05-14", BESIDE)]
    assert _found([*FILLER, "Sonntag, 14. Mai 2023", TITLE]) == [("2023-05-14", BESIDE)]


def test_of_several_lines_the_nearest_counts() -> None:
    lines = [TITLE, "14 May 2023", "Harbor fees rise", "7 May 2023", "Choir on tour", "2 May 2023"]
    assert _found(lines) == [("2023-05-14", BESIDE)]


def test_a_day_far_from_the_headline_counts_only_after_words_like_published() -> None:
    assert _found([TITLE, *FILLER, "Oyster prices fall 3 May 2020", "Choir tour 4 May 2020"]) == []
    assert _found([TITLE, *FILLER, "veröffentlicht am 14.05.2023", "7. Mai 2020"]) == [("2023-05-14", AWAY)]


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("Published: May 14, 2023", LABELLED),
        ("Publié le 14 mai 2023", LABELLED),
        ("Опубликовано 14 мая 2023", LABELLED),
        ("Updated 14 May 2023", CHANGED),
        ("Zuletzt aktualisiert: 14.05.2023", CHANGED),
        ("The story of a ferry that ran aground on a spring day, told by its crew, 14 May 2023", NEAR),
    ],
)
def test_what_stands_before_a_day_says_which_one_it_is(line: str, where: str) -> None:
    assert _found([TITLE, line]) == [("2023-05-14", where)]


def test_a_line_may_give_the_day_and_that_of_its_change() -> None:
    line = "Published 14 May 2023, updated 20 May 2023"
    assert _found([TITLE, line]) == [("2023-05-14", LABELLED), ("2023-05-20", CHANGED)]


def test_the_text_of_an_article_gives_no_day_but_its_dateline_does() -> None:
    text = "It ran aground on 3 May 2023, and nobody was hurt in the port that evening."
    assert _found([TITLE, text]) == []
    assert _found([TITLE, "Port Elin, 14 May 2023 – The ferry Aldis ran aground."]) == [("2023-05-14", "dateline")]
    assert _found([TITLE, "Port Elin (14.05.2023). The ferry Aldis ran aground."]) == [("2023-05-14", "dateline")]


def test_the_only_day_of_a_page_is_better_than_none() -> None:
    assert _found([TITLE, *FILLER, "14 May 2023"]) == [("2023-05-14", ALONE)]
    assert _found([TITLE, *FILLER, "14 May 2023", "15 May 2023"]) == []


def test_days_in_figures_are_read_so_that_they_agree_with_the_fields() -> None:
    known = Surroundings(titles=[TITLE], known=frozenset(["2023-03-04"]))
    assert _found([TITLE, "3/4/2023"]) == [("2023-04-03", BESIDE)]
    assert _found([TITLE, "3/4/2023"], known) == [("2023-03-04", BESIDE)]


def test_birthdays_are_no_days_of_publication() -> None:
    assert _found(["Runa Telk", "28 January 1975"], Surroundings(titles=["Runa Telk"])) == []


def test_a_page_without_a_headline_or_lines_is_answered() -> None:
    assert _found([]) == []
    assert _found(["x"] * 10_000, Surroundings()) == []


@pytest.mark.parametrize(
    "opening", ["TARN, Veyra, May 14, 2023 (NPA) -", "Tarn, 14 May 2023 —", "TARN (14 May 2023) -"]
)
def test_the_dateline_of_a_clean_text_gives_its_day(opening: str) -> None:
    found = find_dateline_day(f"\n{opening} The ferry ran aground.\n\nIt had sailed on May 3, 2021.")
    assert found is not None
    assert (found.kind, found.value) == ("dateline", "2023-05-14")


def test_a_day_that_a_text_tells_about_is_not_its_own() -> None:
    assert find_dateline_day("The ferry ran aground on May 14, 2023 - nobody saw it.") is None
