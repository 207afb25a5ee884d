from __future__ import annotations

import pytest
from tests.cleaning.samples import BODY

from twosource.cleaning.credits.credits import find_credits
from twosource.cleaning.draft import Draft
from twosource.model.article import Credit, Junk

FILLER = "\n\n".join(BODY)


def _found(text: str, **more: object) -> list[Credit]:
    return list(find_credits(Draft(text=text, **more)))  # type: ignore[arg-type]


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(credit.agency, credit.kind, credit.words) for credit in _found(text)]


@pytest.mark.parametrize(
    ("opening", "agency", "words"),
    [
        ("PORT ELIN, Norra (AP) — ", "Associated Press", "PORT ELIN, Norra (AP)"),
        ("LONDON (Reuters) - ", "Reuters", "LONDON (Reuters)"),
        ("PARIS, 3 March (Northsea Press) – ", "Northsea Press", "PARIS, 3 March (Northsea Press)"),
        ("CASTREL, Sept. 9 (ANI): ", "ANI", "CASTREL, Sept. 9 (ANI)"),
        ("(CNN) -- ", "CNN", "(CNN)"),
    ],
)
def test_a_dateline_credits_up_to_its_closing_bracket(opening: str, agency: str, words: str) -> None:
    (credit,) = _found(opening + FILLER)
    assert (credit.agency, credit.kind, credit.words, credit.scope) == (agency, "dateline", words, "article")
    assert credit.span.start == 0


def test_a_dateline_below_a_title_and_a_byline_is_found() -> None:
    text = f"Ferry aground\n\nBy Mira Tal\n\nPORT ELIN (Northsea Press) — {FILLER}"
    assert [(credit.agency, credit.words) for credit in _found(text)] == [
        ("Northsea Press", "PORT ELIN (Northsea Press)")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"PORT ELIN, Norra — {FILLER}",
        f"GENEVA The Sea Health Office (SHO) said on Friday that {FILLER}",
        f"The Norran Sea Union (NSU) — the oldest of its kind — met. {FILLER}",
        f"{FILLER}\n\nPORT ELIN (Northsea Press) was mentioned once.",
    ],
)
def test_brackets_that_are_no_dateline_credit_nobody(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("By Jane Doe, Harbour Wire", "Harbour Wire"),
        ("By JANE DOE Associated Press", "Associated Press"),
        ("By Jane Doe and John Roe | Reuters", "Reuters"),
        ("Associated Press", "Associated Press"),
        ("By Jane Doe for the Castrel Courier", "Castrel Courier"),
    ],
)
def test_a_byline_credits_its_agency(byline: str, agency: str) -> None:
    (credit,) = _found(FILLER, bylines=(byline,))
    assert (credit.agency, credit.kind, credit.words, len(credit.span)) == (agency, "byline", byline, 0)


def test_a_byline_of_two_agencies_credits_both() -> None:
    found = _found(FILLER, bylines=("By Jane Doe, CNN, AP",))
    assert {credit.agency for credit in found} == {"CNN", "Associated Press"}


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("Ap Auto Writer", "Associated Press"),
        ("By ODO FENN, AP Auto Writer", "Associated Press"),
        ("Odo Fenn, reuters chief diplomatic correspondent", "Reuters"),
    ],
)
def test_the_job_of_an_agency_s_writer_credits_the_agency_in_any_case(byline: str, agency: str) -> None:
    found = _found(FILLER, bylines=("Odo Fenn", byline))
    assert [(credit.agency, credit.kind) for credit in found] == [(agency, "byline")]


@pytest.mark.parametrize("byline", ["Odo Fenn Staff Writer", "Ana Fenn Sports Writer", "Staff Writer"])
def test_a_job_without_an_agency_credits_nobody(byline: str) -> None:
    assert _found(FILLER, bylines=(byline,)) == []


def test_a_byline_of_the_staff_is_no_credit() -> None:
    assert _found(FILLER, bylines=("By Jane Doe", "By Jane Doe, Sea Correspondent", "By Gazette staff")) == []


def test_a_byline_inside_the_text_is_marked_where_it_stands() -> None:
    text = f"By Jane Doe\n\nBBC News, Castrel\n\n{FILLER}"
    (credit,) = _found(text)
    assert (credit.agency, credit.kind, credit.span.of(text)) == ("BBC", "byline", "BBC News, Castrel")


@pytest.mark.parametrize(
    ("closing", "agency"),
    [
        ("Northsea Press reporters Odo Fenn in Castrel and Lena Brask contributed to this report.", "Northsea Press"),
        ("CNN's Odo Fenn contributed to this report", "CNN"),
        ("Agence France-Presse contributed.", "Agence France-Presse"),
        ("With reporting by the Associated Press", "Associated Press"),
        ("(Reporting by Odo Fenn; Editing by Lena Brask)", "Reuters"),
        ("It was calm again by noon, he said. (ANI)", "ANI"),
    ],
)
def test_a_closing_line_credits_its_agency(closing: str, agency: str) -> None:
    (credit,) = _found(f"{FILLER}\n\n{closing}")
    assert (credit.agency, credit.kind, credit.scope) == (agency, "closing", "article")
    assert closing.endswith(credit.words)


def test_reporters_in_a_bracket_belong_to_the_agency_of_the_dateline() -> None:
    text = f"PORT ELIN (Northsea Press) — {FILLER}\n\n(Reporting by Odo Fenn; editing by Lena Brask)"
    assert {credit.agency for credit in _found(text)} == {"Northsea Press"}


def test_reporters_in_a_bracket_belong_to_an_outlet_no_list_knows() -> None:
    text = f"{FILLER}\n\n(Reporting by Odo Fenn; editing by Lena Brask)"
    assert [credit.agency for credit in _found(text, outlet="Elin Tribune")] == ["Elin Tribune"]


def test_a_dropped_copyright_line_credits_an_agency_but_not_the_site() -> None:
    junk = (
        Junk(text="© 2023 Elin Tribune. All rights reserved.", why="a copyright line"),
        Junk(text="Copyright 2023 The Associated Press.", why="a copyright line"),
        Junk(text="Image copyright AFP", why="a picture line"),
    )
    assert [(credit.agency, credit.kind) for credit in _found(FILLER, junk=junk)] == [("Associated Press", "closing")]


@pytest.mark.parametrize(
    ("sentence", "agency", "words"),
    [
        ("“It is safe,” a senior Norran official told CBS News last week.", "CBS News", "told CBS News"),
        ("“It is safe,” she told the Harbour Courier.", "Harbour Courier", "told the Harbour Courier"),
        ("He spoke to Radio Castrel on Sunday.", "Radio Castrel", "spoke to Radio Castrel"),
        ("In an interview with the Guardian, she denied it.", "The Guardian", "interview with the Guardian"),
        ("A list seen by Reuters has 94 names.", "Reuters", "seen by Reuters"),
        ("The minister told Norra's Tide News Agency so.", "Tide News Agency", "told Norra's Tide News Agency"),
        ("She told Channel 9 News on Monday.", "Channel 9 News", "told Channel 9 News"),
        (
            "Northsea Press journalists near the Norran side of the strait on Monday saw two barges.",
            "Northsea Press",
            "Northsea Press journalists near the Norran side of the strait on Monday saw",
        ),
        ("The mayor told state television.", "state television", "told state television"),
    ],
)
def test_who_was_told_is_credited_for_the_sentence(sentence: str, agency: str, words: str) -> None:
    (credit,) = _found(f"{FILLER}\n\n{sentence}\n\n{FILLER}")
    assert (credit.agency, credit.kind, credit.words, credit.scope) == (agency, "told", words, "sentence")


def test_the_short_name_of_the_outlet_is_the_outlet() -> None:
    text = f"{FILLER} “Never,” he told the Courier."
    assert [credit.agency for credit in _found(text, outlet="Castrel Courier")] == ["Castrel Courier"]
    assert [credit.agency for credit in _found(text)] == ["Courier"]


def test_this_newspaper_is_the_outlet() -> None:
    (credit,) = _found(f"{FILLER} “Never,” he told this newspaper.", outlet="Elin Tribune")
    assert (credit.agency, credit.words) == ("Elin Tribune", "told this newspaper")


@pytest.mark.parametrize(
    ("sentence", "agency", "words"),
    [
        ("Citing the Tagus news agency, it gave no number.", "Tagus news agency", "Citing the Tagus news agency"),
        ("The ship was empty, Reuters reported on Monday.", "Reuters", "Reuters reported"),
        (
            "The Castrel Courier, citing a harbor clerk, named two men.",
            "Castrel Courier",
            "Castrel Courier, citing",
        ),
        ("According to Norran news agency TASS, it was calm.", "TASS", "According to Norran news agency TASS"),
        ("The claim was reported by the Washington Post.", "The Washington Post", "reported by the Washington Post"),
    ],
)
def test_a_cited_report_is_credited_for_the_sentence(sentence: str, agency: str, words: str) -> None:
    (credit,) = _found(f"{FILLER}\n\n{sentence}\n\n{FILLER}")
    assert (credit.agency, credit.kind, credit.words, credit.scope) == (agency, "citing", words, "sentence")


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is safe,” she told reporters in Castrel.",
        "“It is safe,” she told parliament on Time.",
        "The minister told Mira Tal to wait.",
        "The Sun rose at six, the harbor master said.",
        "She told Norra to wait.",
        "In an interview with Runa Telk nothing was said.",
        "The Hill was covered in snow.",
        "She told the Press and the Radio to leave, in Times of war.",
    ],
)
def test_other_listeners_and_everyday_words_are_no_credit(sentence: str) -> None:
    assert _told(f"{FILLER}\n\n{sentence}\n\n{FILLER}") == []


@pytest.mark.parametrize("name", ["The Times", "the Times"])
def test_a_paper_s_short_name_in_its_own_report_is_that_paper(name: str) -> None:
    text = f"{FILLER} “Never,” he told {name}."
    assert [credit.agency for credit in _found(text, outlet="The New York Times")] == ["The New York Times"]
    assert [credit.agency.removeprefix("The ") for credit in _found(text)] == ["Times"]


def test_a_short_name_in_a_text_taken_from_a_paper_is_the_paper_s_it_was_taken_from() -> None:
    text = f"{FILLER} “Never,” he told The Times."
    found = _found(text, outlet="Castrel Courier", bylines=("By Odo Fenn, Los Angeles Times",))
    assert [credit.agency for credit in found] == ["Los Angeles Times", "Los Angeles Times"]


@pytest.mark.parametrize(
    ("byline", "agencies"),
    [
        ("Associated Press", ["Associated Press"]),
        ("Reuters Staff", ["Reuters"]),
        ("By Agencies", ["agencies"]),
        ("Guardian staff and agencies", ["The Guardian", "agencies"]),
        ("AP Medical Writer", ["Associated Press"]),
        ("Von dpa", ["Deutsche Presse-Agentur"]),
        ("Par AFP", ["Agence France-Presse"]),
        ("Por EFE", ["EFE"]),
        ("Di ANSA", ["ANSA"]),
        ("ODO FENN Associated Press", ["Associated Press"]),
        ("Odo Fenn | Associated Press", ["Associated Press"]),
        ("Los Angeles Times (TNS)", ["Los Angeles Times", "Tribune News Service"]),
    ],
)
def test_bylines_of_agencies_are_read_apart_and_in_the_text(byline: str, agencies: list[str]) -> None:
    assert sorted(credit.agency for credit in _found(FILLER, bylines=(byline,))) == sorted(agencies)
    text = f"Ferry aground\n\n{byline}\n\n{FILLER}"
    inside = _found(text)
    assert sorted(credit.agency for credit in inside) == sorted(agencies)
    assert {credit.span.of(text) for credit in inside} == {byline}


@pytest.mark.parametrize(
    "line",
    [
        "Odo Fenn AP",
        "Odo Fenn/AP",
        "CNN poll: a close race",
        "From Bloomberg:",
        "AP Photo",
        "PA",
        "Newsmax",
        "With Reuters we saw",
    ],
)
def test_other_short_lines_at_the_head_of_a_text_are_no_bylines(line: str) -> None:
    assert [credit for credit in _found(f"{line}\n\n{FILLER}") if credit.scope == "article"] == []


@pytest.mark.parametrize(
    ("closing", "agencies"),
    [
        ("AP and Reuters contributed to this report.", ["Associated Press", "Reuters"]),
        ("This report by The Canadian Press was first published March 3, 2020.", ["The Canadian Press"]),
        ("This story was reported by The Associated Press.", ["Associated Press"]),
        ("Copyright 2020 The Associated Press. All rights reserved.", ["Associated Press"]),
        ("(This story has not been edited by our staff and is published from a syndicated feed.)", ["agencies"]),
        ("(Reporte de Odo Fenn; editado por Lena Brask)", ["Reuters"]),
    ],
)
def test_notes_below_a_text_credit_their_agencies(closing: str, agencies: list[str]) -> None:
    found = _found(f"{FILLER}\n\n{closing}")
    assert sorted(credit.agency for credit in found) == agencies
    assert {credit.scope for credit in found} == {"article"}


def test_a_dateline_that_was_dropped_as_a_caption_still_credits() -> None:
    junk = (Junk(text="Washington (CNN)", why="a caption"), Junk(text="Odo Fenn (CNN)", why="a caption"))
    assert [(credit.agency, credit.words) for credit in _found(FILLER, junk=junk)] == [("CNN", "Washington (CNN)")]


def test_an_outlet_s_name_that_is_a_person_s_in_the_text_is_no_credit() -> None:
    text = f"{FILLER}\n\nMichael Bloomberg spoke. It is calm, Bloomberg said."
    assert _found(text) == []
    assert [credit.agency for credit in _found(f"{FILLER}\n\nIt is calm, Bloomberg said.")] == ["Bloomberg"]
