from __future__ import annotations

import pytest
from tests import traces

from twosource.model.trace import Trace
from twosource.views.tracing.amounts import measure_trace
from twosource.views.tracing.rows import LONG, MARKS, MOST_PARTS, make_bar, text_rows


def _rows(trace: Trace, letters: dict[int, str] | None = None) -> list[tuple[str, str]]:
    return [(margin.plain, words.plain) for margin, words in text_rows(trace, letters or {}, measure_trace(trace))]


def test_the_rows_hold_the_whole_text_of_an_article_of_usual_length() -> None:
    trace = traces.ferry_trace()
    assert "".join("".join(words.split()) for _, words in _rows(trace)) == "".join(trace.article.text.split())


def test_the_mark_of_each_row_is_that_of_its_part() -> None:
    trace = traces.ferry_trace()
    margins = [margin for margin, _ in _rows(trace, {0: "a"})]
    assert margins[0] == f"a {MARKS[trace.parts[0].kind]} "
    assert margins[-1] == f"  {MARKS['own']} "


def test_every_kind_has_a_mark_of_its_own_that_any_terminal_has() -> None:
    assert len(set(MARKS.values())) == len(MARKS)
    assert all(mark.isascii() for mark in MARKS.values())


def test_of_a_long_article_parts_are_shown_in_short_and_the_others_are_counted() -> None:
    trace = traces.long_trace(600, 1)
    assert measure_trace(trace).total > LONG
    rows = _rows(trace)
    assert len(rows) == MOST_PARTS + 1
    assert rows[-1][1] == f"… and {600 - MOST_PARTS} more parts"


@pytest.mark.parametrize("width", [1, 10, 60])
@pytest.mark.parametrize("trace", [traces.ferry_trace(), traces.single_trace(), traces.long_trace(9, 2)])
def test_the_bar_is_as_wide_as_asked_and_filled(trace: Trace, width: int) -> None:
    bar = make_bar(measure_trace(trace), width).plain
    assert len(bar) == width + 2
    assert set(bar[1:-1]) <= set(MARKS.values())


def test_the_bar_of_an_article_without_words_is_empty() -> None:
    assert make_bar(measure_trace(traces.empty_trace()), 60).plain == "[]"
