from __future__ import annotations

import pytest

from twosource.cleaning.dates.places import ALONE, ANY_DATE, AWAY, BESIDE, LABELLED, MONTH_ONLY, NEAR, OTHER, UNMARKED
from twosource.cleaning.dates.publication import decide_publication
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.model.published import DateEvidence, EvidenceKind, Published


def _evidence(kind: EvidenceKind, value: str, text: str = "", where: str = "") -> DateEvidence:
    return DateEvidence(kind=kind, text=text, value=value, where=where)


def _decide(*evidence: DateEvidence, text: str = "", **days: str) -> Published:
    published = decide_publication(evidence, text, **days)
    assert published is not None
    return published


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Date:2031-04-16 06:57:10", "2031-04-16T06:57:10"),
        ("Published: May 13, 2024", "2024-05-13"),
        ("Last updated on Tuesday, 3rd March 2020 at 4:05 p.m. EST", "2020-03-03T16:05"),
        ("13 Sept 2021", "2021-09-13"),
        ("2021/09/03", "2021-09-03"),
    ],
)
def test_a_line_that_is_a_date_is_read(line: str, value: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert (found.kind, found.text, found.value) == ("page-line", line, value)


@pytest.mark.parametrize(
    "line",
    [
        "On May 13, 2024, the ferry sank.",
        "2024-02-31",
        "Date: soon",
        "12 ships, 2024",
        "May 13, 2024 " * 100,
    ],
)
def test_a_line_that_only_holds_a_date_or_none_is_not(line: str) -> None:
    assert read_date_line(line) is None


def test_a_bare_date_line_is_doubtful() -> None:
    published = decide_publication([_evidence("page-line", "2031-04-16T06:57:10", "Date:2031-04-16 06:57:10")], "")
    assert published is not None
    assert (published.trust, published.precision, published.anchor) == ("doubtful", "second", None)


def test_a_line_that_says_published_lets_infer_the_day_unless_a_program_printed_it() -> None:
    line = decide_publication([_evidence("page-line", "2024-05-13", "Published: May 13, 2024")], "")
    program = decide_publication([_evidence("page-line", "2024-05-13T01:02:03", "Published 2024-05-13 01:02:03")], "")
    assert line is not None
    assert program is not None
    assert (line.trust, program.trust) == ("inferred", "doubtful")


def test_the_day_of_publication_goes_before_that_of_an_update() -> None:
    lines = [
        _evidence("page-line", "2024-05-15", "Updated: May 15, 2024"),
        _evidence("page-line", "2024-05-13", "Published: May 13, 2024"),
    ]
    published = decide_publication(lines, "")
    assert published is not None
    assert published.value == "2024-05-13"


def test_the_best_kind_of_evidence_decides_and_all_of_it_is_kept() -> None:
    items = [_evidence("page-line", "2025-01-01"), _evidence("url", "2024-05-14"), _evidence("metadata", "2024-05-13")]
    published = decide_publication(items, "")
    assert published is not None
    assert (published.value, published.trust, len(published.evidence)) == ("2024-05-13", "stated", 3)


@pytest.mark.parametrize(("day", "trust"), [("2021-02-27", "doubtful"), ("2021-03-01", "stated")])
def test_a_date_before_what_the_text_speaks_of_as_past_is_doubtful(day: str, trust: str) -> None:
    published = decide_publication([_evidence("metadata", day)], "Parliament opened the strait in March 2021.")
    assert published is not None
    assert (published.trust, published.not_before) == (trust, "2021-03")


def test_two_fields_of_a_page_that_agree_are_not_overruled_by_its_text() -> None:
    agreed = (_evidence("metadata", "2021-02-27"), _evidence("url", "2021-02-27"))
    published = decide_publication(agreed, "Parliament opened the strait in March 2021.")
    assert published is not None
    assert (published.trust, published.not_before) == ("stated", "2021-03")


def test_a_text_alone_gives_a_bound_and_no_date() -> None:
    published = decide_publication([], "The harbor has been closed since 2019.")
    assert published is not None
    assert (published.value, published.precision, published.not_before) == (None, None, "2019")
    assert published.anchor is None


def test_nothing_known_is_none() -> None:
    assert decide_publication([], "The harbor was closed on Sunday.") is None


def test_the_zone_is_written_as_an_offset() -> None:
    published = decide_publication([_evidence("metadata", "2024-05-13T06:00:00.123Z")], "")
    other = decide_publication([_evidence("metadata", "2024-05-13T06:00+0530")], "")
    assert published is not None
    assert other is not None
    assert (published.value, published.zone) == ("2024-05-13T06:00:00", "+00:00")
    assert (other.value, other.precision, other.zone) == ("2024-05-13T06:00", "minute", "+05:30")


def test_a_day_to_come_in_an_address_gives_way_to_the_metadata_and_is_doubtful_alone() -> None:
    future, right = _evidence("url", "2035-05-14"), _evidence("metadata", "2023-05-14", where=ANY_DATE)
    both = _decide(future, right, last_day="2023-06-01")
    alone = _decide(future, last_day="2023-06-01")
    assert (both.value, both.trust) == ("2023-05-14", "stated")
    assert (alone.value, alone.trust) == ("2035-05-14", "doubtful")
    assert "2023-06-01" in alone.why


def test_nothing_is_published_after_it_was_fetched() -> None:
    later, earlier = _evidence("metadata", "2023-05-20"), _evidence("page-line", "2023-05-14", where=BESIDE)
    published = _decide(later, earlier, fetched="2023-05-15T10:00:00Z", last_day="2024-01-01")
    assert (published.value, published.not_after) == ("2023-05-14", "2023-05-15")


def test_the_day_of_fetching_is_a_bound_and_no_date() -> None:
    published = _decide(fetched="2023-05-15T10:00:00Z")
    assert (published.value, published.not_after, published.trust) == (None, "2023-05-15", "doubtful")
    assert decide_publication([], "", fetched="long ago") is None


def test_an_evening_in_another_zone_is_not_after_the_day_of_fetching() -> None:
    assert _decide(_evidence("metadata", "2023-05-16T00:30+10:00"), fetched="2023-05-15T14:40:00Z").trust == "stated"


def test_a_date_after_what_the_text_announces_is_doubtful() -> None:
    published = _decide(_evidence("metadata", "2032-01-01"), text="The port will open in May 2031.")
    assert (published.trust, published.not_after) == ("doubtful", "2031-05")
    assert _decide(_evidence("metadata", "2031-04-01"), text="The port will open in May 2031.").trust == "stated"


def test_of_fetching_and_announcement_the_earlier_is_the_bound() -> None:
    text = "The port will open in May 2031."
    assert _decide(_evidence("url", "2021-01-01"), text=text, fetched="2021-01-02").not_after == "2021-01-02"
    assert _decide(_evidence("url", "2021-01-01"), text=text, fetched="2033-01-02").not_after == "2031-05"


@pytest.mark.parametrize(
    "other",
    [
        _evidence("url", "2019-04-03"),
        _evidence("page-line", "2019-04-03", where=BESIDE),
        _evidence("page-line", "2019-04-03", where=LABELLED),
        _evidence("dateline", "2019-04-03"),
        _evidence("url", "2019-04", where=MONTH_ONLY),
        _evidence("metadata", "2019-04-03", "pubdate: 2019-04-03"),
    ],
)
def test_good_evidence_for_a_day_far_off_takes_the_trust_away(other: DateEvidence) -> None:
    published = _decide(_evidence("metadata", "2017-08-21", "datePublished: 2017-08-21"), other)
    assert (published.value, published.trust) == ("2017-08-21", "doubtful")
    assert "2019-04" in published.why


@pytest.mark.parametrize(
    "other",
    [
        _evidence("metadata", "2017-08-22"),
        _evidence("metadata", "2019-04-03", "dateModified: 2019-04-03"),
        _evidence("feed", "2019-04-03", "updated: 2019-04-03"),
        _evidence("metadata", "2019-04-03", where=UNMARKED),
        _evidence("metadata", "2019-04-03", where=OTHER),
        _evidence("metadata", "2019-04-03", where=ANY_DATE),
        _evidence("page-line", "2019-04-03", where=NEAR),
        _evidence("page-line", "2019-04-03", where=AWAY),
        _evidence("url", "2017-08", where=MONTH_ONLY),
    ],
)
def test_changes_other_stories_and_neighbouring_days_do_not(other: DateEvidence) -> None:
    assert _decide(_evidence("metadata", "2017-08-21"), other).trust == "stated"


def test_one_line_does_not_stand_against_a_field_and_the_address() -> None:
    agreed = (_evidence("metadata", "2017-08-21"), _evidence("url", "2017-08-21"))
    assert _decide(*agreed, _evidence("page-line", "2019-04-03", where=BESIDE)).trust == "stated"


def test_a_line_and_a_field_that_agree_on_the_next_day_do_stand_against_one_field() -> None:
    others = (_evidence("page-line", "2017-08-22", where=LABELLED), _evidence("metadata", "2017-08-22", where=ANY_DATE))
    assert _decide(_evidence("metadata", "2017-08-21"), *others).trust == "doubtful"


def test_of_lines_on_the_page_the_one_in_the_month_of_the_address_counts() -> None:
    lines = (_evidence("page-line", "2017-08-14", where=LABELLED), _evidence("page-line", "2017-09-09", where=BESIDE))
    published = _decide(_evidence("url", "2017-09", where=MONTH_ONLY), *lines)
    assert (published.value, published.trust) == ("2017-09-09", "inferred")


def test_a_month_alone_is_a_date_to_the_month() -> None:
    published = _decide(_evidence("url", "2017-09", where=MONTH_ONLY))
    assert (published.value, published.precision, published.trust) == ("2017-09", "month", "inferred")
    assert published.anchor is None


def test_where_only_a_change_is_dated_the_date_is_doubtful() -> None:
    published = _decide(_evidence("metadata", "2019-04-03", "og:updated_time: 2019-04-03"))
    assert (published.value, published.trust, published.why) == ("2019-04-03", "doubtful", "only a change is dated")


def test_a_guess_from_the_whole_page_and_its_only_day_are_doubtful() -> None:
    assert _decide(_evidence("text", "2019-04-03", "found on the page")).why == "a guess from the whole page"
    assert _decide(_evidence("page-line", "2019-04-03", where=ALONE)).why == "the only day on the page"


def test_a_feed_speaks_where_the_page_is_silent_and_the_page_goes_first() -> None:
    feed = _evidence("feed", "2023-05-15T08:00:00Z", "pubDate: Mon, 15 May 2023 08:00:00 GMT")
    assert _decide(feed).trust == "stated"
    assert _decide(_evidence("metadata", "2023-05-14"), feed).value == "2023-05-14"


def test_why_says_what_the_date_rests_on() -> None:
    published = _decide(
        _evidence("metadata", "2023-05-14", "datePublished: 2023-05-14"), _evidence("url", "2023-05-14")
    )
    assert published.why == "the field datePublished; the same day in the address"


def test_values_that_are_no_dates_are_passed_over() -> None:
    assert decide_publication([_evidence("metadata", "soon", "column date: soon")], "") is None
    assert _decide(_evidence("feed", "2023-99-99"), _evidence("url", "2023-05-14")).value is not None
