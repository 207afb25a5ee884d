from __future__ import annotations

from tests.cleaning.pages import BODY

from twosource.cleaning.edges import find_edges
from twosource.cleaning.page_lines import OUTSIDE, PageLine

LEAD = "All 61 people on board the ferry Aldis are safe after it ran onto the sand close to the old pier on Monday."
LAST = "The next ferry to the islands is to leave on Friday evening, and tickets for the Aldis stay valid until June."


def _lines(*texts: str, place: str = OUTSIDE) -> list[PageLine]:
    return [PageLine(text, place) for text in texts]


def test_a_lead_above_and_a_paragraph_below_are_taken_back() -> None:
    lines = _lines("Ferry aground", LEAD, "Odo Fenn", *BODY, LAST)
    assert find_edges(lines, "\n\n".join(BODY)) == ([LEAD], [LAST])


def test_paragraphs_of_a_side_column_or_behind_a_heading_stay_out() -> None:
    aside = [*_lines(LEAD, place="stands beside the article"), *_lines(*BODY)]
    headed = _lines(*BODY, "Most read", LAST)
    assert find_edges(aside, "\n\n".join(BODY)) == ([], [])
    assert find_edges(headed, "\n\n".join(BODY)) == ([], [])


def test_below_the_article_nothing_is_taken_over_a_gap() -> None:
    assert find_edges(_lines(*BODY, "Odo Fenn", LAST), "\n\n".join(BODY))[1] == []


def test_a_text_that_is_nowhere_on_the_page_has_no_edges() -> None:
    assert find_edges(_lines(LEAD, LAST), "\n\n".join(BODY)) == ([], [])
