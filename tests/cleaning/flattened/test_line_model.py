from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cleaning.samples import BODY, SCRAPED, clean_content

from twosource.cleaning import CleaningSettings
from twosource.cleaning.flattened.characters import COMMA, DIGIT, STOP, UPPER, read_characters
from twosource.cleaning.flattened.choosing import choose_lines
from twosource.cleaning.flattened.line_model import Forest, ask_forest, load_line_model
from twosource.cleaning.flattened.line_words import read_words
from twosource.cleaning.flattened.readings import read_lines
from twosource.cleaning.flattened.table import describe_page
from twosource.cleaning.lines.junk_lines import weigh
from twosource.errors import SettingsError

LINES = st.lists(st.text(st.characters(exclude_characters="\n"), max_size=60), min_size=1, max_size=30)
COUNTS = MappingProxyType({UPPER: 2, DIGIT: 3, COMMA: 1, STOP: 1})


def test_a_tree_asks_for_one_bit_a_level() -> None:
    forest = Forest(
        traits=np.array([[0, 1]], np.uint16),
        borders=np.array([[0.5, 10.0]], np.float32),
        leaves=np.array([[-4.0, -2.0, 2.0, 4.0]], np.float32),
        bias=0.0,
    )
    table = np.array([[0, 1, 0, 1], [0, 0, 20, 20]], np.float32)
    odds = np.log(ask_forest(forest, table) / (1 - ask_forest(forest, table)))
    assert odds.round(3).tolist() == [-4.0, -2.0, 2.0, 4.0]


def test_characters_are_counted_by_line() -> None:
    counts = read_characters(["Ab, C 123.", "", "x"]).counts
    assert {sort: int(counts[0, sort]) for sort in COUNTS} == COUNTS
    assert counts.sum(axis=1).tolist() == [10, 0, 1]


@given(LINES)
def test_any_lines_can_be_judged(lines: list[str]) -> None:
    readings = read_lines(lines)
    chances = ask_forest(load_line_model().body, describe_page(readings, range(len(lines))))
    assert chances.shape == (len(lines),)
    assert bool(((chances >= 0) & (chances <= 1)).all())


def test_lone_surrogates_and_emoji_are_no_error() -> None:
    assert read_words(read_characters(["a\ud800b 😀", "\x00"])).totals.tolist() == [2, 0]


@pytest.mark.parametrize("line", ["Don't stop at 3.5 or U.S. ports", "渡轮清晨在港口外搁浅", "A - b", "", "two words"])
def test_words_are_counted_as_elsewhere(line: str) -> None:
    assert read_words(read_characters([line])).totals.tolist() == [weigh(line)]


def test_the_answers_do_not_depend_on_the_pages_before() -> None:
    lines = SCRAPED.split("\n")
    first = choose_lines(read_lines(lines), load_line_model(), CleaningSettings())
    choose_lines(read_lines(["Menu", "Home", "Log in", *BODY]), load_line_model(), CleaningSettings())
    assert choose_lines(read_lines(lines), load_line_model(), CleaningSettings()) == first


def test_a_line_that_no_rule_knows_is_dropped_with_what_it_looks_like() -> None:
    menu = ("Home", "Menu", "Log in", "Lake", "Boats", "Weather", "Choirs", "Turnips", "Markets")
    article = clean_content("\n".join((*menu, *BODY * 3, *menu)))
    assert article.text == "\n\n".join(BODY * 3)
    assert {piece.why for piece in article.junk if piece.text == "Choirs"} == {
        "reads like a menu (short, no sentence, among lines like it); stands above the article",
        "reads like a menu (short, no sentence, among lines like it); stands below it",
    }


def test_a_closing_credit_is_kept_whatever_the_model_thinks() -> None:
    closing = "(Reporting by Odo Fenn; editing by Lena Brask)"
    lines = ("Home", "Menu", "Log in", *BODY, closing, "Related", "Turnips are back this year", "Share", "Subscribe")
    assert clean_content("\n".join(lines)).text.endswith(closing)


@pytest.mark.parametrize("wrong", [{"likely": 1}, {"likely": 0, "unlikely": 0.5}])
def test_probabilities_that_make_no_sense_are_named(wrong: dict[str, int]) -> None:
    with pytest.raises(SettingsError, match="unlikely"):
        CleaningSettings(**wrong)  # type: ignore[arg-type]
