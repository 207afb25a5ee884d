from __future__ import annotations

from tests.cleaning.samples import BODY

from twosource.cleaning.flattened.body import judge_lines
from twosource.cleaning.pages.edges import find_lost
from twosource.cleaning.pages.page_lines import PageLine
from twosource.cleaning.pages.places import OUTSIDE

LEAD = "All 61 people on board the ferry Aldis are safe after it ran onto the sand close to the old pier on Monday."
LAST = "The next ferry to the islands is to leave on Friday evening, and tickets for the Aldis stay valid until June."


CHUNK = ("div.article", "div.chunk", "p.")


def _lines(*texts: str, place: str = OUTSIDE) -> list[PageLine]:
    return [PageLine(text, place) for text in texts]


def _restore(lines: list[PageLine], held: tuple[str, ...] = BODY) -> list[str]:
    texts = [line.text for line in lines]
    numbers = {number for number, text in enumerate(texts) if text in held}
    lost = find_lost(lines, judge_lines(texts), numbers)
    return [texts[number] for number in sorted(numbers | lost)]


def test_a_lead_above_and_a_paragraph_below_are_taken_back() -> None:
    lines = _lines("Ferry aground", LEAD, "Odo Fenn", *BODY, LAST)
    assert _restore(lines) == [LEAD, *BODY, LAST]


def test_paragraphs_of_a_side_column_or_behind_a_heading_stay_out() -> None:
    aside = [*_lines(LEAD, place="stands beside the article"), *_lines(*BODY)]
    headed = _lines(*BODY, "Most read", LAST)
    assert _restore(aside) == [*BODY]
    assert _restore(headed) == [*BODY]


def test_below_the_article_nothing_is_taken_over_a_gap() -> None:
    assert _restore(_lines(*BODY, "Odo Fenn", LAST)) == [*BODY]


def test_a_text_that_is_nowhere_on_the_page_has_no_edges() -> None:
    assert _restore(_lines(LEAD, LAST)) == []


def test_paragraphs_in_the_blocks_of_the_article_come_back_to_their_places() -> None:
    middle, short = (
        "The coast guard had warned of the sand bank twice in the past year, records show.",
        "Nobody on it was hurt.",
    )
    body = [PageLine(line, OUTSIDE, CHUNK) for line in (BODY[0], middle, *BODY[1:])]
    lines = [*body, *_lines("SUBSCRIBE", "Odo Fenn"), PageLine(LAST, OUTSIDE, CHUNK), PageLine(short, OUTSIDE, CHUNK)]
    assert _restore(lines) == [BODY[0], middle, *BODY[1:], LAST, short]


def test_paragraphs_of_other_blocks_and_headlines_stay_out() -> None:
    teaser = PageLine(LAST, OUTSIDE, ("div.teasers", "div.teaser", "p."))
    headline = PageLine("Old lighthouse to be painted red again", OUTSIDE, CHUNK)
    body = [PageLine(line, OUTSIDE, CHUNK) for line in BODY]
    assert _restore([*body, *_lines("Odo Fenn"), teaser, headline]) == [*BODY]


def test_blocks_without_a_class_say_nothing() -> None:
    plain = ("div.", "div.", "p.")
    lines = [PageLine(line, OUTSIDE, plain) for line in (*BODY, "Odo Fenn", LAST)]
    assert _restore(lines) == [*BODY]
