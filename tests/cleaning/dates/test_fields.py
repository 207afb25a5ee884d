from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from twosource.cleaning.dates.fields import find_address_dates, find_field_dates, read_address, read_field
from twosource.cleaning.dates.places import ANY_DATE, CHANGED, MARKED, MONTH_ONLY, OTHER, UNMARKED
from twosource.cleaning.metadata.head import read_head
from twosource.model.published import DateEvidence


def _found(inner: str) -> list[DateEvidence]:
    return list(find_field_dates(read_head(html.fromstring(f"<html><body>{inner}</body></html>"))))


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("2023-05-14T06:30:00+02:00", "2023-05-14T06:30:00+02:00"),
        ("2023-05-14T06:30:00.123Z", "2023-05-14T06:30:00Z"),
        ("2023-05-14 06:30", "2023-05-14T06:30"),
        ("20230514", "2023-05-14"),
        ("20230514T063000Z", "2023-05-14"),
        ("Sun, 14 May 2023 06:30:00 GMT", "2023-05-14T06:30:00"),
        ("14.05.2023", "2023-05-14"),
        ("1684045800", "2023-05-14T06:30:00Z"),
        ("1684045800000", "2023-05-14T06:30:00Z"),
        ("2022-02-31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_field_is_read_however_it_is_written(content: str, value: str | None) -> None:
    assert read_field(content) == value


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("https://paper.example/2023/05/14/ferry.html", "2023-05-14"),
        ("https://paper.example/2023/may/14/ferry", "2023-05-14"),
        ("https://paper.example/news/20230514/ferry", "2023-05-14"),
        ("https://paper.example/2023-5-4-ferry", "2023-05-04"),
        ("https://paper.example/2023/05/ferry", "2023-05"),
        ("https://paper.example/ferry-1906059", None),
        ("https://paper.example/2023/19/45/ferry", None),
        ("https://paper.example/ferry", None),
        ("", None),
    ],
)
def test_an_address_gives_a_day_or_a_month_or_nothing(address: str, value: str | None) -> None:
    assert read_address(address) == value


def test_a_month_in_an_address_says_that_it_is_no_more() -> None:
    (evidence,) = find_address_dates(["https://paper.example/2023/05/ferry"])
    assert (evidence.kind, evidence.value, evidence.where, evidence.precision) == (
        "url",
        "2023-05",
        MONTH_ONLY,
        "month",
    )


def test_days_of_publication_creation_and_change_are_told_apart() -> None:
    metas = (
        '<meta property="article:published_time" content="2023-05-14">'
        '<meta name="date" content="2023-05-13"><meta property="article:modified_time" content="2023-05-20">'
    )
    assert [(one.value, one.where) for one in _found(metas)] == [
        ("2023-05-14", ""),
        ("2023-05-13", ANY_DATE),
        ("2023-05-20", CHANGED),
    ]


def test_the_article_of_the_page_goes_before_other_things_it_describes() -> None:
    script = (
        '<script type="application/ld+json">[{"@type": "WebPage", "datePublished": "2001-01-01"},'
        '{"@type": "NewsArticle", "datePublished": "2023-05-14", "dateModified": "2023-05-15"}]</script>'
    )
    assert [(one.value, one.where) for one in _found(script)] == [
        ("2023-05-14", ""),
        ("2023-05-15", CHANGED),
        ("2001-01-01", OTHER),
    ]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ('<time pubdate datetime="2023-05-14">x</time><time datetime="2020-01-01">y</time>', [("2023-05-14", MARKED)]),
        ('<time datetime="2023-05-14T10:00Z">x</time>', [("2023-05-14T10:00Z", UNMARKED)]),
        ("<time>14. Mai 2023</time>", [("2023-05-14", UNMARKED)]),
        ("<time>two hours ago</time>", []),
    ],
)
def test_a_marked_time_goes_before_others(times: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.value, one.where) for one in _found(times)] == expected


@given(st.text(max_size=60))
def test_any_content_of_a_field_and_any_address_is_answered(content: str) -> None:
    assert read_field(content) is None or content
    assert read_address(content) is None or content
