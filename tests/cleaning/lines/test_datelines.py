from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timing import seconds

from twosource.cleaning.lines.datelines import find_datelines, opens_with_dateline

REPORT = "The ferry ran aground off the northern pier, the harbour master said."


@pytest.mark.parametrize(
    ("opening", "agency", "words"),
    [
        ("PARIS (Reuters) - ", "Reuters", "PARIS (Reuters)"),
        ("(AP) — ", "Associated Press", "(AP)"),
        (", (AP) -- ", "Associated Press", "(AP)"),
        ("PORT ELIN, Sept. 26 (UPI) — ", "United Press International", "PORT ELIN, Sept. 26 (UPI)"),
        ("PORT ELIN, July 3 /PRNewswire/ -- ", "PR Newswire", "PORT ELIN, July 3 /PRNewswire/"),
        ("PORT ELIN--(BUSINESS WIRE)--", "Business Wire", "PORT ELIN--(BUSINESS WIRE)"),
        ("Berlin (dpa/tmn) - ", "Deutsche Presse-Agentur", "Berlin (dpa/tmn)"),
        ("Bern, 12.5. (sda) ", "Keystone-SDA", "Bern, 12.5. (sda)"),
        ("Madrid, 3 mar (EFE).- ", "EFE", "Madrid, 3 mar (EFE)"),
        ("Lisboa, 03 mar 2020 (Lusa) - ", "Lusa", "Lisboa, 03 mar 2020 (Lusa)"),
        ("(ANSA) - ROMA, 03 MAR - ", "ANSA", "(ANSA)"),
        ("Roma, 3 mar. - (Adnkronos) - ", "Adnkronos", "Roma, 3 mar. - (Adnkronos)"),
        ("PARIS, 3 mars (Reuters) - ", "Reuters", "PARIS, 3 mars (Reuters)"),
        ("МОСКВА, 3 марта. /ТАСС/. ", "TASS", "МОСКВА, 3 марта. /ТАСС/"),
        ("МОСКВА, 3 мар – РИА Новости. ", "RIA Novosti", "МОСКВА, 3 мар – РИА Новости"),
        ("Moscow. March 3. INTERFAX.RU - ", "Interfax", "Moscow. March 3. INTERFAX.RU"),
        ("New Delhi [India], March 3 (ANI): ", "ANI", "New Delhi [India], March 3 (ANI)"),
        ("Cardiff (United Kingdom) (AFP) – ", "Agence France-Presse", "Cardiff (United Kingdom) (AFP)"),
        ("İSTANBUL (AA) – ", "Anadolu Agency", "İSTANBUL (AA)"),
        ("LONDON (PA) — ", "PA Media", "LONDON (PA)"),
        ("ZAGREB, 3. ožujka 2020. (Hina) - ", "Hina", "ZAGREB, 3. ožujka 2020. (Hina)"),
        ("Washington (CNN)\n\n", "CNN", "Washington (CNN)"),
        ("Washington CNN — ", "CNN", "Washington CNN"),
        ("Reuters - ", "Reuters", "Reuters"),
        ("PARIS — Agence France-Presse — ", "Agence France-Presse", "PARIS — Agence France-Presse"),
        ("LONDON (Reuters Breakingviews) - ", "Reuters", "LONDON (Reuters Breakingviews)"),
        ("Share this: PORT ELIN (Reuters) - ", "Reuters", "PORT ELIN (Reuters)"),
        ("新华社北京3月3日电 ", "Xinhua", "新华社北京3月3日电"),
        ("(서울=연합뉴스) ", "Yonhap", "(서울=연합뉴스)"),
        ("القاهرة (رويترز) - ", "Reuters", "القاهرة (رويترز)"),
        ("PORT ELIN, 3 March (Northsea Press) – ", "Northsea Press", "PORT ELIN, 3 March (Northsea Press)"),
    ],
)
def test_a_dateline_names_its_agency_in_the_ways_of_many_agencies(opening: str, agency: str, words: str) -> None:
    (credit,) = find_datelines(opening + REPORT)
    assert (credit.agency, credit.words) == (agency, words)
    assert credit.span.of(opening + REPORT) == words


def test_a_dateline_of_two_agencies_credits_both_with_the_same_words() -> None:
    first, second = find_datelines(f"PORT ELIN (AP/Reuters) — {REPORT}")
    assert {first.agency, second.agency} == {"Associated Press", "Reuters"}
    assert first.span == second.span


@pytest.mark.parametrize(
    "opening",
    [
        "PORT ELIN, Norra — ",
        "GENEVA The Sea Health Office (SHO) said ",
        "The Norran Sea Union (NSU) — the oldest — ",
        "Odo Fenn (AP)\n\n",
        "Odo Fenn (R) - ",
        "Time — the great healer — ",
        "(Sigh) — ",
        "PA (Pennsylvania) - ",
        "Mira Tal told the AP — ",
        "He said (AP) ",
        "AP classes - ",
        "Odo Fenn (AP Photo/Mira Tal) — ",
        "Photo: Odo Fenn (AFP) - ",
        "Getty Images — ",
        "24/7/365 - ",
        "A new NPR/PBS NewsHour/Marist poll ",
        "the AP — ",
    ],
)
def test_what_looks_like_a_dateline_is_none(opening: str) -> None:
    assert find_datelines(opening + REPORT) == ()


def test_a_dateline_opens_a_report_with_or_without_an_agency() -> None:
    assert opens_with_dateline(f"PORT ELIN, Norra — {REPORT}")
    assert opens_with_dateline(f"Berlin (dpa) - {REPORT}")
    assert not opens_with_dateline(REPORT)


@given(st.text(alphabet=st.sampled_from("(（[/)）]—- A新电1.\u202e\ud800é"), max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    for credit in find_datelines(text):
        assert credit.span.of(text) == credit.words


@pytest.mark.parametrize("piece", ["(", "(A", "A ", "/a", "- ", "新", "1. ", "A (B) "])
def test_a_line_without_an_end_takes_little_time(piece: str) -> None:
    assert seconds(lambda: find_datelines(piece * 1_000_000)) < 10  # looking on from every letter would take hours
