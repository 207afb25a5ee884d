from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons
from tests.webs import webs

from twosource.model.comparison import Comparison
from twosource.views.exporting.csv import TABLES, CsvSettings, may_calculate, write_csv
from twosource.views.exporting.safety import show_controls

ANY = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=40)
# Other people's scripts read these: a name may be added at the end, never changed.
NAMES: dict[Any, str] = {
    "findings": (
        "finding story story_title text support independence articles outlets origins sources hedged relations why "
        "corrected outlet_names origin_names source_names statements statement start end "
        "article outlet title published trust address from"
    ),
    "statements": (
        "statement finding story quotation start end counted sources form stance origin support "
        "article outlet title published trust address from"
    ),
    "articles": (
        "article outlet title published trust address from story story_title bylines section language fetched "
        "credits origin_names statements findings characters sha256"
    ),
    "sources": "source name kind roles affiliations country statements denies hedges articles stories",
}


def read(comparison: Comparison, **settings: Any) -> list[dict[str, str]]:
    text = "".join(write_csv([comparison], CsvSettings(**settings)))
    return [*csv.DictReader(io.StringIO(text, newline=""))]


@pytest.mark.parametrize("table", [*TABLES])
def test_the_names_of_the_columns_stay(table: Any) -> None:
    assert [column.name for column in TABLES[table].columns] == NAMES[table].split()
    assert all(column.meaning for column in TABLES[table].columns)


def test_a_finding_has_its_four_counts_and_the_place_of_its_words() -> None:
    comparison = comparisons.ferry_comparison()
    first = read(comparison)[0]
    assert (first["articles"], first["outlets"], first["origins"], first["sources"]) == ("3", "3", "2", "2")
    assert (first["support"], first["independence"]) == ("corroborated", "established")
    assert first["relations"] == "differs: time"
    assert first["origin_names"] == "Sorel Press; Channel Nine"
    article = next(one for one in comparison.articles if one.id == first["article"])
    assert article.text[int(first["start"]) : int(first["end"])] == first["text"]


def test_a_statement_has_its_exact_words_and_who_says_them() -> None:
    comparison = comparisons.ferry_comparison()
    rows = read(comparison, table="statements")
    assert len(rows) == sum(len(finding.statements) for finding in comparison.findings)
    texts = {one.id: one.text for one in comparison.articles}
    assert all(texts[row["article"]][int(row["start"]) : int(row["end"])] == row["quotation"] for row in rows)
    denial = next(row for row in rows if row["stance"] == "denies")
    assert (denial["sources"], denial["outlet"], denial["counted"]) == ("Brask Lines", "Veyra Courier", "yes")
    assert sum(row["counted"] == "no" for row in rows) == 1


def test_articles_and_sources_have_a_row_each() -> None:
    comparison = comparisons.ferry_comparison()
    articles = read(comparison, table="articles")
    assert [row["outlet"] for row in articles] == ["Veyra Courier", "Daily Estuary", "Channel Nine"]
    assert [row["findings"] for row in articles] == ["4", "3", "3"]
    assert (articles[0]["published"], articles[1]["trust"], articles[0]["credits"]) == (
        "2029-03-04",
        "doubtful",
        "Sorel Press",
    )
    sources = read(comparison, table="sources")
    assert [row["name"] for row in sources] == [one.name for one in comparison.sources]
    assert {row["name"]: row["denies"] for row in sources}["Brask Lines"] == "1"


@given(words=ANY)
def test_any_text_comes_back_from_a_reader_of_csv(words: str) -> None:
    comparison = comparisons.hostile_comparison(words)
    for table in TABLES:
        for row in read(comparison, table=table, guard_formulas=False):
            assert None not in row
            assert None not in row.values()
    first, second = read(comparison, table="articles", guard_formulas=False)
    assert first["outlet"] == show_controls(words)
    assert second["from"] == show_controls(f"{words}2")
    said = read(comparison, table="statements", guard_formulas=False)[0]
    assert said["quotation"] == show_controls(f"{words} stands here.")


@given(comparison=webs())
def test_every_row_has_every_cell(comparison: Comparison) -> None:
    assert len(read(comparison)) == len(comparison.findings)
    assert len(read(comparison, table="articles")) == len(comparison.articles)
    assert len(read(comparison, table="sources")) == len(comparison.sources)


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "\u200b=1", "＝1", "|x", "%x"]
)
def test_no_text_is_calculated_by_a_spreadsheet(words: str) -> None:
    comparison = comparisons.hostile_comparison(words)
    assert may_calculate(words)
    guarded = [row for table in TABLES for row in read(comparison, table=table)]
    assert not any(may_calculate(cell) for row in guarded for cell in row.values())
    outlet = read(comparison, table="articles")[0]["outlet"]
    assert outlet.startswith("'")
    assert outlet.replace("'", "") == show_controls(words)
    assert read(comparison, table="articles", guard_formulas=False)[0]["outlet"] == show_controls(words)


@pytest.mark.parametrize("words", ["", " ", "a=1", "1-2", "“-”", "'=1", "12 dead"])
def test_other_texts_are_left_as_they_are(words: str) -> None:
    assert not may_calculate(words)


@pytest.mark.parametrize("words", ["a;=1+1", "a; @x", "a\n=1", 'a";=1', "a\t+1"])
def test_no_text_is_calculated_where_semicolons_separate(words: str) -> None:
    text = "".join(write_csv([comparisons.hostile_comparison(words)], CsvSettings(table="articles")))
    rows = [*csv.reader(io.StringIO(text, newline=""), delimiter=";")]
    assert not any(may_calculate(cell) for row in rows for cell in row)


def test_lines_end_as_the_standard_says_and_the_mark_stands_first_if_asked_for() -> None:
    plain = "".join(write_csv([comparisons.ferry_comparison()]))
    marked = "".join(write_csv([comparisons.ferry_comparison()], CsvSettings(byte_order_mark=True)))
    assert marked == "\ufeff" + plain
    assert plain.count("\r\n") == plain.count("\n") == 7
    for line in plain.splitlines():
        assert all(cell.startswith('"') or cell.isdigit() for cell in re.split(r',(?=["\d])', line))


def test_nothing_at_all_is_still_a_table() -> None:
    assert len("".join(write_csv([])).splitlines()) == 1
