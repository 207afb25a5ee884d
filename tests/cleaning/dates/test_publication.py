from __future__ import annotations

import pytest

from twosource.cleaning.dates.publication import decide_publication
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.model.published import DateEvidence, EvidenceKind


def _evidence(kind: EvidenceKind, value: str, text: str = "") -> DateEvidence:
    return DateEvidence(kind=kind, text=text, value=value)


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
