from __future__ import annotations

from tests.cleaning.samples import BODY

from twosource.cleaning.pages.edges import restore_lost
from twosource.cleaning.pages.page_lines import OUTSIDE, PageLine

LEAD = "All 61 people on board the ferry Aldis are safe after it ran onto the sand close to the old pier on Monday."
LAST = "The next ferry to the islands is to leave on Friday evening, and tickets for the Aldis stay valid until June."


TEXT = "\n\n".join(BODY)
CHUNK = ("div.article", "div.chunk", "p.")


def _lines(*texts: str, place: str = OUTSIDE) -> list[PageLine]:
    return [PageLine(text, place) for text in texts]


def test_a_lead_above_and_a_paragraph_below_are_taken_back() -> None:
    lines = _lines("Ferry aground", LEAD, "Odo Fenn", *BODY, LAST)
    assert restore_lost(lines, TEXT) == "\n\n".join((LEAD, *BODY, LAST))


def test_paragraphs_of_a_side_column_or_behind_a_heading_stay_out() -> None:
    aside = [*_lines(LEAD, place="stands beside the article"), *_lines(*BODY)]
    headed = _lines(*BODY, "Most read", LAST)
    assert restore_lost(aside, TEXT) == TEXT
    assert restore_lost(headed, TEXT) == TEXT


def test_below_the_article_nothing_is_taken_over_a_gap() -> None:
    assert restore_lost(_lines(*BODY, "Odo Fenn", LAST), TEXT) == TEXT


def test_a_text_that_is_nowhere_on_the_page_has_no_edges() -> None:
    assert restore_lost(_lines(LEAD, LAST), TEXT) == TEXT


def test_paragraphs_in_the_blocks_of_the_article_come_back_to_their_places() -> None:
    middle, short = (
        "The coast guard had warned of the sand bank twice in the past year, records show.",
        "Nobody on it was hurt.",
    )
    body = [PageLine(line, OUTSIDE, CHUNK) for line in (BODY[0], middle, *BODY[1:])]
    lines = [*body, *_lines("SUBSCRIBE", "Odo Fenn"), PageLine(LAST, OUTSIDE, CHUNK), PageLine(short, OUTSIDE, CHUNK)]
    assert restore_lost(lines, TEXT) == "\n\n".join((BODY[0], middle, *BODY[1:], LAST, short))


def test_paragraphs_of_other_blocks_and_headlines_stay_out() -> None:
    teaser = PageLine(LAST, OUTSIDE, ("div.teasers", "div.teaser", "p."))
    headline = PageLine("Old lighthouse to be painted red again", OUTSIDE, CHUNK)
    body = [PageLine(line, OUTSIDE, CHUNK) for line in BODY]
    assert restore_lost([*body, *_lines("Odo Fenn"), teaser, headline], TEXT) == TEXT


def test_blocks_without_a_class_say_nothing() -> None:
    plain = ("div.", "div.", "p.")
    lines = [PageLine(line, OUTSIDE, plain) for line in (*BODY, "Odo Fenn", LAST)]
    assert restore_lost(lines, TEXT) == TEXT
