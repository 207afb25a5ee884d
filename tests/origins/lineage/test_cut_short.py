"""Whether one article breaks off in the text that both carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.model.span import Span
from twosource.origins.lineage.cut_short import find_cut

REPORT = (
    "The harbour of Tesk froze over on Monday for the first time in forty years, and ferries stayed where they were. "
    "Fishermen walked out to their boats with shovels. Nobody in the town could remember ice so thick, the mayor said. "
    "Children were given the day off and spent it on skates between the moorings.\n"
    "The coast guard sent a breaker from Orva, which is expected on Thursday if the wind drops. Until then the islands "
    "are supplied by helicopter, twice a day, with bread and medicine."
)
HALF = REPORT.index("\n")


def _cut(whole: str, cut: str, shared: int) -> list[tuple[str | None, bool, str]]:
    """Who had the text first, whether that is strong, and the words that show it."""
    one, other = make_bare_article("1", whole, outlet="Mail"), make_bare_article("2", cut, outlet="Post")
    place = [Span(0, shared)]
    texts = {one.id: one, other.id: other}
    hints = [*find_cut(one, other, place, place)]
    assert {each.first for each in hints} == {each.first for each in find_cut(other, one, place, place)}
    return [(texts[each.first].outlet, each.strong, each.sign.span.of(texts[each.sign.article].text)) for each in hints]


def test_what_ends_where_the_other_goes_on_is_cut_off() -> None:
    assert _cut(REPORT, REPORT[:HALF], HALF) == [("Mail", False, REPORT[:HALF])]
    assert _cut(REPORT[:HALF], REPORT, HALF) == [("Post", False, REPORT[:HALF])]


@pytest.mark.parametrize("ending", ["", "…", "...", " …\n"])
def test_a_sentence_that_breaks_off_was_whole_before(ending: str) -> None:
    end = REPORT.index(" is expected on")
    ((first, strong, words),) = _cut(REPORT, REPORT[:end] + ending, HALF)
    assert (first, strong) == ("Mail", False)
    assert words.endswith("from Orva, which")


def test_a_sentence_that_ends_without_a_point_is_none() -> None:
    bare = REPORT[:HALF].rstrip(".")
    assert _cut(bare + "\nSubscribe", bare, HALF - 1) == []


def test_whole_articles_and_pieces_from_the_middle_say_nothing() -> None:
    assert _cut(REPORT, REPORT, len(REPORT)) == []
    assert _cut("Snow. " * 60 + REPORT, REPORT, 20) == []


def test_a_few_words_are_no_beginning_of_a_report() -> None:
    assert _cut(REPORT, REPORT[:112], 112) == []


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_no_trouble(one: str, other: str) -> None:
    articles = make_bare_article("1", one), make_bare_article("2", other)
    places = [[Span(0, len(each))] for each in (one, other)]
    assert len([*find_cut(*articles, *places)]) <= 2
