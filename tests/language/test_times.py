"""Times and their TIMEX3 values, with and without a trusted day."""

from __future__ import annotations

import re

import pytest
from tests.timing import grows_with_the_text

from twosource.language.times import find_times
from twosource.language.times.patterns import FOUR_DIGITS, OTHER_DIGITS, time_patterns, time_starts
from twosource.model.mention import Time

THURSDAY = "2024-05-16"


def values(text: str, anchor: str | None = THURSDAY) -> list[tuple[str, str]]:
    return [(time.span.of(text), time.value) for time in find_times(text, anchor)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sank on Tuesday.", "2024-05-14"),
        ("It sank Thursday.", "2024-05-16"),
        ("It will sail on Tuesday.", "2024-05-21"),
        ("The fair runs until Tuesday.", "2024-05-21"),
        ("It could come as soon as Friday.", "2024-05-17"),
        ("They would appeal the ruling announced Tuesday.", "2024-05-14"),
        ("It sank last Thursday.", "2024-05-09"),
        ("next Monday", "2024-05-20"),
        ("Sunday evening", "2024-05-12TEV"),
        ("Sunday afternoon", "2024-05-12TAF"),
        ("early on Tuesday", "2024-05-14TMO"),
        ("yesterday", "2024-05-15"),
        ("last night", "2024-05-15TNI"),
        ("tomorrow morning", "2024-05-17TMO"),
        ("last week", "2024-W19"),
        ("this month", "2024-05"),
        ("next year", "2025"),
        ("over the weekend", "2024-W19-WE"),
        ("in July", "2024-07"),
        ("It sank in July.", "2023-07"),
        ("last May", "2023-05"),
        ("July 3", "2024-07-03"),
        ("Dec. 3", "2023-12-03"),
        ("3 March 2021", "2021-03-03"),
        ("Sept. 20-24, 2023", "2023-09-20"),
        ("in February 2022", "2022-02"),
        ("in 2019", "2019"),
        ("the 1990s", "199"),
        ("the third quarter of 2021", "2021-Q3"),
        ("two weeks ago", "2024-W18"),
        ("2023-04-01", "2023-04-01"),
        ("at 3 p.m. on Friday", "2024-05-10T15:00"),
        ("at 15:30 GMT", "2024-05-16T15:30"),
        ("at 0300 GMT", "2024-05-16T03:00"),
        ("Profit fell from a year ago.", "2023"),
        ("Christmas Day 2020", "2020-12-25"),
        ("for 17 months", "P17M"),
        ("more than three years", "P3Y"),
        ("for decades", "PXDE"),
        ("the past two days", "P2D"),
        ("three days later", "P3D"),
        ("every day", "P1D"),
        ("every Monday", "XXXX-WXX-1"),
        ("the following day", "XXXX-XX-XX"),
        ("Profit fell in the quarter.", "2024-Q1"),
        ("Rain came over the winter.", "2023-WI"),
        ("the summer of 2021", "2021-SU"),
        ("the 20th century", "19"),
        ("in the eighties", "198"),
        ("480 BC", "BC0480"),
        ("nineteen ninety-six", "1996"),
        ("July last year", "2023-07"),
        ("last Oct. 23", "2023-10-23"),
        ("until July", "2024-07"),
        ("by April", "2024-04"),
        ("the 2021 third quarter", "2021-Q3"),
        ("next year's first quarter", "2025-Q1"),
        ("Easter Monday 2023", "2023-04-10"),
        ("on Thanksgiving", "2023-11-23"),
        ("Memorial Day 2023", "2023-05-29"),
        ("at 4 in the afternoon", "2024-05-16T16:00"),
        ("On Tuesday, the council will vote.", "2024-05-21"),
        ("It had been due to sail on Tuesday.", "2024-05-14"),
        ("two and a half years", "P2Y6M"),
        ("half an hour", "PT30M"),
        ("a two day rally", "P2D"),
        ("a fortnight", "P2W"),
        ("months ago", "PAST_REF"),
        ("every other week", "P2W"),
        ("twice a week", "P1W"),
        ("three times a day", "P1D"),
        ("a week-long strike", "P1W"),
        ("decades-long", "PXDE"),
        ("on weekends", "XXXX-WXX-WE"),
        ("at midday", "2024-05-16T12:00"),
        ("in the early hours of Tuesday", "2024-05-14TMO"),
        ("the end of the year", "2024"),
        ("recently", "PAST_REF"),
        ("now", "PRESENT_REF"),
    ],
)
def test_a_time_has_its_value(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def test_a_year_ago_in_a_report_on_a_quarter_is_the_same_quarter() -> None:
    assert values("Its profit in the quarter fell from a year ago.")[-1] == ("a year ago", "2023-Q1")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Tuesday", "XXXX-WXX-2"),
        ("Sunday evening", "XXXX-WXX-7TEV"),
        ("in July", "XXXX-07"),
        ("July 3", "XXXX-07-03"),
        ("last week", "XXXX-WXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("last year", "XXXX"),
        ("in 2019", "2019"),
        ("17 months", "P17M"),
    ],
)
def test_without_a_trusted_day_what_hangs_on_it_stays_open(text: str, value: str) -> None:
    assert [found for _, found in values(text, None)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "the Daily Tarn",
        "You may go.",
        "They march on.",
        "The sun rose.",
        "Ms May spoke.",
        "900 a week",
        "a 42-year-old man",
        "a second man",
        "Jan Toll spoke.",
        "the fall of the tower",
        "three-quarters of them",
        "room 2019a",
        "$2019",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on Tuesday", "DATE"),
        ("Tuesday evening", "TIME"),
        ("17 months", "DURATION"),
        ("every day", "SET"),
        ("twice a week", "SET"),
    ],
)
def test_a_time_has_its_type(text: str, kind: str) -> None:
    assert [time.type for time in find_times(text, None)] == [kind]


def of(text: str, anchor: str | None = THURSDAY) -> list[Time]:
    return list(find_times(text, anchor))


@pytest.mark.parametrize(
    ("text", "value", "told_from"),
    [
        ("It sank on May 3, 2019. The next day it was found.", "2019-05-04", "May 3, 2019"),
        ("It sank on May 3, 2019, and three weeks later a diver died.", "2019-W21", "May 3, 2019"),
        ("It sank in June 2019. Later that year it was found.", "2019", "June 2019"),
        ("It sank in June 2019. Two months earlier it had sailed.", "2019-04", "June 2019"),
        ("It sank on May 3, 2019. The following Friday it was found.", "2019-05-10", "May 3, 2019"),
        ("It sank on May 3, 2019, at 10 p.m.", "2019-05-03T22:00", "May 3, 2019"),
        ("It sank at midnight on May 3, 2019, hit at 10 p.m.", "2019-05-03T22:00", "midnight on May 3, 2019"),
    ],
)
def test_what_is_told_from_a_time_in_the_text_says_from_which(text: str, value: str, told_from: str) -> None:
    last = of(text)[-1]
    assert last.value == value
    assert last.counted_from is not None
    assert last.counted_from.of(text) == told_from


def test_a_length_says_from_which_time_it_is_counted() -> None:
    text = "It was found 17 months after May 3, 2019, and sold within a week."
    first, _, last = of(text)
    assert (first.type, first.value) == ("DURATION", "P17M")
    assert first.counted_from is not None
    assert first.counted_from.of(text) == "May 3, 2019"
    assert last.counted_from is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Three days later it was found.", "P3D"),
        ("It sank in 2019. Three days later it was found.", "P3D"),
        ("It sank in 2019. The next day it was found.", "XXXX-XX-XX"),
        ("That year it was found.", "XXXX"),
        ("The following Friday it was found.", "XXXX-WXX-5"),
    ],
)
def test_what_the_text_does_not_say_exactly_enough_stays_open(text: str, value: str) -> None:
    last = of(text)[-1]
    assert (last.value, last.counted_from) == (value, None)


def test_a_text_of_history_gives_the_year_of_its_months() -> None:
    text = (
        "The dam was planned in 1910 and begun in 1911. In March 1912 the river rose. It fell in April 1913. "
        "On May 4, 1913 it was shut. On June 2, 1913 it broke. By June 9, 1913 it was dry. "
        "In 1914 it was mended, by hand. The town paid in August."
    )
    assert of(text)[-1].value == "1914-08"


def test_news_with_an_old_year_in_it_is_no_history() -> None:
    assert (
        of("The dam of 1911 broke on Tuesday. It was mended in 1914. The town pays in August.")[-1].value == "2024-08"
    )


@pytest.mark.parametrize(
    ("text", "value", "until"),
    [
        ("from Monday to Thursday", "2024-05-13", "2024-05-16"),
        ("between 2010 and 2014", "2010", "2014"),
        ("from 2010 to 2014", "2010", "2014"),
        ("2010-2014", "2010", "2014"),
        ("2010-14", "2010", "2014"),
        ("May 3-5", "2024-05-03", "2024-05-05"),
        ("3 to 5 May 2023", "2023-05-03", "2023-05-05"),
        ("from March through April 2021", "2021-03", "2021-04"),
        ("from December to January 2021", "2020-12", "2021-01"),
        ("between 28 March and 3 April 2021", "2021-03-28", "2021-04-03"),
        ("two to three weeks", "P2W", "P3W"),
        ("2010 and 2014", "2010", None),
    ],
)
def test_a_range_has_its_last_point(text: str, value: str, until: str | None) -> None:
    first = of(text)[0]
    assert (first.value, first.until) == (value, until)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("at 15:30 GMT", "+00:00"),
        ("at 9 a.m. EST", "-05:00"),
        ("at 10:30 Moscow time", "+03:00"),
        ("at 10:30 local time", "local time"),
        ("at 10:30 IST", "IST"),
        ("at 10:30", None),
        ("at 10:30 NATO met", None),
    ],
)
def test_a_time_of_day_has_its_zone(text: str, zone: str | None) -> None:
    assert [time.zone for time in of(text)] == [zone]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nearly two years", ("nearly two years", True, "most", None)),
        ("more than two years", ("more than two years", True, "least", None)),
        ("about two weeks ago", ("about two weeks ago", True, None, None)),
        ("two years", ("two years", False, None, None)),
        ("early May", ("early May", False, None, "start")),
        ("late in 2019", ("2019", False, None, None)),
        ("mid-May", ("mid-May", False, None, "middle")),
        ("the end of the year", ("the end of the year", False, None, "end")),
        ("over the past two years", ("the past two years", False, None, None)),
    ],
)
def test_a_time_says_how_exactly_it_is_meant(text: str, expected: tuple[str, bool, str | None, str | None]) -> None:
    [time] = of(text)
    assert (time.span.of(text), time.about, time.bound, time.part) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the ferry sank early on May 3, 2019, after 17 months in the third quarter of the 1990s.",
        "By mid-afternoon of the next day, 24 hours later, last week's summer of 2021 had been two to three weeks old.",
        "Every Monday at 9 a.m. EST, from 2010 to 2014, the year-earlier quarter and Easter Monday came now.",
        "In 480 BC, in the 19th century, in the nineties, nineteen ninety-six, at 4 in the morning over the weekend.",
        "half an hour, a couple of days, dozens of years ago, for decades, the end of the month, this fiscal year",
    ],
)
def test_no_form_begins_at_a_word_that_is_not_looked_at(text: str) -> None:
    starts = time_starts()
    for kind, pattern in time_patterns():
        for match in pattern.finditer(text):
            word = re.match(r"[A-Za-z]+|['’]?\d+", match.group())
            assert word is not None
            key = word[0].lower() if word[0].isalpha() else FOUR_DIGITS if len(word[0]) == 4 else OTHER_DIGITS
            assert kind in [name for name, _ in starts.kinds.get(key, ())], match.group()


def test_spans_are_tight_and_in_order() -> None:
    text = "On Sunday, and by early Tuesday. In July, he said."
    assert [words for words, _ in values(text)] == ["Sunday", "early Tuesday", "July"]


@pytest.mark.parametrize("anchor", ["", "soon", "2024-13-40", "0001-01-01", "9999-12-31"])
def test_no_anchor_makes_it_fail(anchor: str) -> None:
    assert find_times("two years ago, next week, last Monday, 40 centuries ago, in July and on May 3", anchor)


@pytest.mark.parametrize(
    "piece",
    [
        "In May 1990 and in June, three days later, a year ago, that year, now. ",
        "the third quarter of 1990, a year earlier, in the quarter, ",
        "May 3-5, from Monday to Thursday until 3 p.m. EST on ",
        "would be paid to ",
        "two ",
        "'9",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    assert grows_with_the_text(lambda text: find_times(text, THURSDAY), piece)


@pytest.mark.parametrize("before", ["İİ ", "\ud800\0 ", "😀 ", "ẞß ", "ΑΣ "])
def test_letters_that_change_their_length_move_no_span(before: str) -> None:
    assert values(f"{before}It sank on Tuesday, in the ’90s.") == [("Tuesday", "2024-05-14"), ("’90s", "199")]
