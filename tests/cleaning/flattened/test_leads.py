from __future__ import annotations

from tests.cleaning.samples import BODY, clean_content

from twosource.cleaning.flattened.leads import count_points, is_lead

LEAD = "The owners of the ferry have no plan for the winter and no boat to replace it when the ice comes."
CAPTION = "Harbor master Runa Telk looks at the ferry Aldis on the sand near the old pier."
REPORT = ("PORT ELIN, Norra (Northsea Press) — " + BODY[0], *BODY[1:])
POINTS = (
    "Owner Odo Fenn is in Port Elin on Tuesday for talks on the ferry",
    "He meets the harbor master for half an hour",
    "Blamed the sand bank for all of it",
    "There is no date yet for the next ferry",
)


def test_a_lead_above_a_dateline_is_kept_and_what_stands_between_is_not() -> None:
    article = clean_content("\n".join(("No boat for the winter", CAPTION, LEAD, "Odo Fenn", *REPORT)))
    assert article.text == "\n\n".join((LEAD, *REPORT))
    assert {junk.text for junk in article.junk} == {CAPTION, "Odo Fenn"}


def test_captions_and_notices_are_no_leads() -> None:
    assert is_lead(LEAD)
    assert not is_lead(CAPTION)
    assert not is_lead("You have reached the end of what was free; please sign in to read on.")
    assert not is_lead("The Aldis was new in this view of the old pier at Port Elin, 3 May 2019.")


def test_points_below_and_above_a_short_article_are_kept() -> None:
    below = clean_content("\n".join((*BODY, *POINTS)))
    above = clean_content("\n".join(("No boat for the winter", *POINTS, *BODY)))
    assert below.text == "\n\n".join((*BODY, *POINTS))
    assert above.text == "\n\n".join((*POINTS, *BODY))


def test_a_text_of_points_alone_is_an_article_under_its_long_title() -> None:
    title = (
        "Ferry owner begins his day in Port Elin by blaming the sand bank, the pier, the weather and the " * 2 + "tide"
    )
    article = clean_content("\n".join((title, *POINTS)))
    assert article.title == title
    assert article.text == "\n\n".join(POINTS)


def test_headlines_of_other_stories_are_no_points() -> None:
    headlines = (
        "Old lighthouse to be painted red again in spring",
        "Tenor Lucan Ferro cancels spring tour after fall",
        "Oyster prices fall for a third year in a row",
        "Mayor wants the market back in the old hall",
    )
    assert count_points(headlines, [None] * 4) == 0
    assert count_points(POINTS, [None] * 4) == 4
    assert count_points(POINTS[:2], [None] * 2) == 0
