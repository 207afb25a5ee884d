from __future__ import annotations

import pytest
from tests.cleaning.samples import BODY, SCRAPED, clean_content

TITLE = "Ferry runs aground off Port Elin, all on board safe"


def test_the_body_is_kept_from_its_first_to_its_last_sentence() -> None:
    assert clean_content(SCRAPED).text == "\n\n".join(BODY)


def test_every_other_line_is_kept_as_junk_with_a_reason() -> None:
    article = clean_content(SCRAPED)
    lines = [line for line in SCRAPED.split("\n") if line not in BODY and line != TITLE]
    assert sorted(piece.text for piece in article.junk) == sorted(lines)
    assert all(piece.why for piece in article.junk)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("View", "a menu line"),
        ("Date:2031-04-16 06:57:10", "the date line"),
        ("- Ferries", "a list of tags"),
        ("veryUseful! (88)", "a counter"),
        ("- Seven ways to cook a turnip this winter", "“Related”"),
        ("Old lighthouse to be painted red again", "“Recommendation”"),
    ],
)
def test_the_reason_names_what_the_line_is(line: str, why: str) -> None:
    (reason,) = [piece.why for piece in clean_content(SCRAPED).junk if piece.text == line]
    assert why in reason


def test_title_and_outlet_come_from_the_line_that_repeats_the_title() -> None:
    article = clean_content(SCRAPED)
    assert (article.title, article.outlet) == (TITLE, "Gullwing Capital Hub")


def test_an_outlet_behind_a_bar_is_taken_off_the_title() -> None:
    article = clean_content("\n".join((f"{TITLE} | Elin Tribune", *BODY)))
    assert (article.title, article.outlet) == (TITLE, "Elin Tribune")


def test_a_dash_in_a_title_is_no_outlet() -> None:
    article = clean_content("\n".join(("Ferry aground off Port Elin - again", *BODY)))
    assert (article.title, article.outlet) == ("Ferry aground off Port Elin - again", None)


def test_a_text_without_a_title_keeps_its_first_sentence() -> None:
    article = clean_content("\n\n".join(BODY))
    assert (article.title, article.text) == (None, "\n\n".join(BODY))


def test_windows_line_ends_leave_no_trace() -> None:
    assert clean_content("\r\n\r\n".join((TITLE, *BODY))).text == "\n\n".join(BODY)


def test_the_title_between_title_and_body_is_junk_that_repeats() -> None:
    article = clean_content("\n".join((TITLE, "", TITLE, "", *BODY)))
    assert [(piece.text, piece.why) for piece in article.junk] == [(TITLE, "repeats the title")]


def test_a_byline_is_kept_and_credited() -> None:
    article = clean_content("\n".join((TITLE, "By Mira Tal, Northsea Press", *BODY)))
    assert article.bylines == ("By Mira Tal, Northsea Press",)
    assert [(credit.agency, credit.kind, len(credit.span)) for credit in article.credits] == [
        ("Northsea Press", "byline", 0)
    ]


def test_a_byline_in_a_list_of_other_stories_is_nobody_s() -> None:
    article = clean_content("\n".join((TITLE, *BODY, "Related", "Turnips are back", "By Odo Fenn", "Choir on tour")))
    assert article.bylines == ()


def test_an_agency_named_alone_above_the_text_is_its_byline() -> None:
    article = clean_content("\n".join((TITLE, "Odo Fenn, Associated Press", *BODY)))
    assert [credit.agency for credit in article.credits] == ["Associated Press"]


def test_advertisements_in_the_middle_do_not_cut_the_article() -> None:
    lines = (TITLE, *BODY[:2], "Advertisement", "Subscribe", "1 of 5", BODY[2])
    assert clean_content("\n".join(lines)).text == "\n\n".join(BODY)


def test_captions_and_summaries_above_the_dateline_are_no_part_of_the_article() -> None:
    caption = "A boat lies on the sand near the old pier of Port Elin in the morning."
    dateline = "PORT ELIN, Norra (Northsea Press) — "
    article = clean_content("\n".join((TITLE, caption, dateline + BODY[0], *BODY[1:], *BODY[1:])))
    assert article.text.startswith(dateline)
    assert caption in [piece.text for piece in article.junk]


def test_a_dateline_far_down_does_not_cut_the_text_above_it() -> None:
    lines = (*BODY, *BODY, "CASTREL — The union called the rescue a success for the crews and the harbor.")
    assert clean_content("\n".join(lines)).text == "\n\n".join(lines)


def test_paragraphs_below_a_heading_in_the_middle_stay() -> None:
    paragraph = (
        "Two more boats left the harbor on Sunday with food, water and blankets for the people on the island, "
        "and a third was to follow in the night »"
    )
    lines = (*BODY, "Don't miss", "Old lighthouse to be painted red", paragraph, *BODY)
    assert paragraph in clean_content("\n".join(lines)).text


def test_days_as_subheadings_stay_and_days_of_other_stories_date_nothing() -> None:
    lines = (*BODY, "May 3, 2021", *BODY, "May 5, 2021", *BODY)
    article = clean_content("\n".join((*lines, "Related", "A", "B", "C", "Turnips are back", "June 1, 2022")))
    assert article.text == "\n\n".join(lines)
    assert article.published is None or article.published.value is None


def test_a_title_with_a_full_stop_above_a_dateline_is_the_title() -> None:
    dateline = "PORT ELIN, Norra (Northsea Press) — "
    article = clean_content("\n\n".join(("Ferry runs aground off Port Elin.", dateline + BODY[0], *BODY[1:])))
    assert article.title == "Ferry runs aground off Port Elin."
    assert article.text.startswith(dateline)


def test_comments_below_the_article_are_dropped() -> None:
    comments = ("3 comments", "Odo", "I was there.", "Reply", "Lena", "So was I, and it was cold.", "Reply")
    assert clean_content("\n".join((*BODY, *comments))).text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "closing",
    [
        "(Reporting by Odo Fenn; editing by Lena Brask)",
        "Northsea Press reporter Odo Fenn contributed to this report",
        "— AFP",
    ],
)
def test_a_closing_credit_without_a_full_stop_stays_with_the_body(closing: str) -> None:
    article = clean_content("\n".join((*BODY, closing, "Related", "Turnips are back this year")))
    assert article.text.endswith(closing)
    assert "closing" in {credit.kind for credit in article.credits}


def test_a_question_or_a_short_answer_in_the_middle_stays() -> None:
    lines = (BODY[0], "Why was it late?", "No one knows.", "7 p.m.", *BODY[1:])
    assert clean_content("\n".join(lines)).text == "\n\n".join(lines)


def test_text_in_chinese_has_sentences_too() -> None:
    first, last = "渡轮清晨在港口外搁浅，船上六十一人全部获救。", "港务局长说，船员在一小时前报告了故障。"
    lines = (first, last)
    assert clean_content("\n".join(lines)).text == "\n\n".join(lines)
