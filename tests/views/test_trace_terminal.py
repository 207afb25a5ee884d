"""A trace on a terminal: what matters first, marks that need no colour, one screen for a long one."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console
from tests import traces

from twosource.model.trace import Trace
from twosource.views.trace_terminal import print_trace

HOSTILE = "[bold red]x[/] \x1b[31m \u202e \ud800 \x9b1m"


def shown(trace: Trace, **options: Any) -> str:
    sheet = io.StringIO()
    print_trace(trace, Console(file=sheet, **{"width": 100, "force_terminal": False, **options}))
    return sheet.getvalue()


def test_the_first_lines_say_how_much_stands_where() -> None:
    first = " ".join(shown(traces.ferry_trace()).splitlines()[:6])
    for words in ("Halma Star aground", "stands in two other articles", "Sorel Press"):
        assert words in first


def test_the_bar_and_its_legend_tell_the_shares_without_colour() -> None:
    lines = shown(traces.ferry_trace()).splitlines()
    [bar] = [line for line in lines if line.startswith("[")]
    assert set(bar) == set("[]=~+") or set(bar) == set("[]=+")
    assert any("= copied" in line and "+ own reporting" in line for line in lines)


def test_every_row_of_the_text_has_its_mark_and_shared_ones_their_letter() -> None:
    narrow = shown(traces.ferry_trace(), width=40).splitlines()
    rows = [line for line in narrow if line[1:4] in {" = ", " ~ ", " + "}]
    assert len(rows) > 4
    assert {row[0] for row in rows if row[2] == "+"} == {" "}
    assert all(row[0].islower() for row in rows if row[2] == "=" and not row.startswith("= "))


def test_colours_say_nothing_that_the_marks_do_not() -> None:
    plain = shown(traces.ferry_trace())
    coloured = shown(traces.ferry_trace(), force_terminal=True, color_system="standard", legacy_windows=False)
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain


def test_below_the_text_stand_the_articles_that_have_it() -> None:
    screen = shown(traces.ferry_trace())
    [row] = [line for line in screen.splitlines() if "Veyra Courier, 2029-03-04 (stated), copied" in line]
    assert row.split()[0].endswith("%")
    assert "Channel Nine" not in screen


def test_each_letter_says_where_it_stands_whose_it_is_and_why() -> None:
    screen = shown(traces.ferry_trace())
    legend = screen[screen.index("\na = copied") :]
    for words in (
        "Veyra Courier (word for word",
        "origin: Sorel Press",
        ", first)",
        "\nb = copied",
        "(in other words",
    ):
        assert words in legend


def test_of_very_many_articles_and_letters_the_number_is_said() -> None:
    screen = shown(traces.long_trace(90, 30))
    assert "and in 22 more articles" in screen
    assert "and 26 more" in screen


@pytest.mark.parametrize("trace", [traces.lonely_trace(), traces.single_trace(), traces.empty_trace()])
def test_small_traces_can_be_shown(trace: Trace) -> None:
    assert "None" not in shown(trace).replace("None of", "")


def test_a_terminal_obeys_nothing_that_an_article_says() -> None:
    screen = shown(traces.hostile_trace(HOSTILE))
    assert "[bold red]x[/]" in screen
    assert not set(screen) & set("\x1b\u202e\ud800\x9b")


def test_a_long_trace_is_cut_short_and_says_so() -> None:
    screen = shown(traces.long_trace(1_500, 60))
    assert len(screen.splitlines()) < 600
    assert "…" in screen


@pytest.mark.parametrize("width", [20, 40, 200])
def test_no_row_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(traces.ferry_trace(), width=width).splitlines())) <= width


def test_what_a_letter_told_is_not_told_again() -> None:
    trace = traces.ferry_trace()
    told = ("credited to Sorel Press", "nothing tells when Reef Radio had it")
    first, second, third = (replace(part, why=told) for part in trace.parts)
    screen = shown(replace(trace, parts=(first, second, third)))
    assert [screen.count(words) for words in told] == [1, 1]


def test_of_whom_nothing_is_known_stands_beside_what_is_known_alone() -> None:
    trace = traces.ferry_trace()
    parts = tuple(replace(part, why=("nothing tells when Reef Radio had it",)) for part in trace.parts)
    assert "nothing tells" not in shown(replace(trace, parts=parts))


def test_an_article_among_no_others_is_told_how_to_name_some() -> None:
    assert "--among" in shown(traces.single_trace())
    assert "--among" not in shown(traces.lonely_trace())


def test_the_file_of_an_article_is_named_once_in_its_row() -> None:
    trace = traces.ferry_trace()
    wire, *others = trace.among
    [row] = [one for one in shown(trace).splitlines() if one.endswith("pages/wire.txt")]
    assert row.count("wire.txt") == 1
    twin = replace(wire, outlet=trace.article.outlet, given="wire.txt")
    rows = [one for one in shown(replace(trace, among=(twin, *others))).splitlines() if "(wire.txt)," in one]
    assert [one.count("wire.txt") for one in rows] == [1]
