from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.packed import faults, names, read, texts

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs

HEADER = ["id", "title", "text", "date"]
ROWS = [
    ["1", "Ferry aground", 'The ferry ran aground.\n\n"Nobody was hurt," she said.', "2024-05-06"],
    ["2", "Harbor quiet", "The harbor was quiet, and dark.", "2024-05-07"],
    ["3", "Third day", "On the third day it left.", "2024-05-08"],
]
TEXTS = [row[2] for row in ROWS]


def _table(*rows: list[str], header: list[str] | None = None, **how: str) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", **how).writerows([header or HEADER, *rows])  # type: ignore[arg-type]
    return out.getvalue()


def _read_named(name: str, data: bytes, tmp_path: object, **settings: object) -> list[RawArticle | InputError]:
    path = f"{tmp_path}/{name}"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(data)
    return list(read_inputs([path], ReadingSettings(**settings)))  # type: ignore[arg-type]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_tables_are_read_whatever_stands_between_their_cells(delimiter: str, encoding: str) -> None:
    items = read(_table(*ROWS, delimiter=delimiter).encode(encoding))
    assert (names(items), texts(items), faults(items)) == (["-#1", "-#2", "-#3"], TEXTS, [])


def test_columns_come_with_the_article() -> None:
    raw = read(_table(*ROWS).encode())[1]
    assert isinstance(raw, RawArticle)
    assert (raw.envelope.title, raw.envelope.dates[0].value) == ("Harbor quiet", "2024-05-07")
    assert raw.envelope.dates[0].text == "column date: 2024-05-07"


def test_lines_that_end_as_on_windows_are_lines() -> None:
    assert texts(read(_table(*ROWS).replace("\n", "\r\n").encode()))[1:] == TEXTS[1:]


def test_western_bytes_are_read_with_a_note() -> None:
    (raw,) = read(_table(["1", "Café", "The café closed.", "2024"]).encode("cp1252"))
    assert isinstance(raw, RawArticle)
    assert raw.content == "The café closed."
    assert "Windows-1252" in raw.notes[0]


STRAYS = [
    '9,"Quiet harbor,The harbor was quiet.,2024-05-07\n',
    '9,Quiet harbor,"The harbor was quiet.,2024-05-07\n',
    '9,"He said "quiet" twice",The harbor was quiet.,2024-05-07\n',
    '9,Quiet harbor,"The 5" nail was found, and left.",2024-05-07\n',
    '9,Quiet harbor,"Two lines\nand no, end,2024-05-07\n',
]


@pytest.mark.parametrize("stray", STRAYS)
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_one_stray_quotation_mark_takes_its_own_row_only(stray: str, quoting: int) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=quoting).writerows([HEADER, *ROWS, *ROWS * 30])  # type: ignore[arg-type]
    first = out.getvalue().index("3,Third") if quoting == csv.QUOTE_MINIMAL else out.getvalue().index('"3","Third')
    data = out.getvalue()[:first] + stray + out.getvalue()[first:]
    items = read(data.encode())
    assert texts(items) == TEXTS * 31
    (fault,) = faults(items)
    assert fault.startswith("-#3: is broken: ")
    assert "line 6 is left out" in fault or "lines 6 to 7 are left out" in fault


def test_a_quotation_mark_that_nothing_follows_takes_its_own_row_only() -> None:
    data = (
        _table(*ROWS) + '4,"Open,Body,2024\n' + "".join(f"{number},A,Body {number}.,2024\n" for number in range(5, 99))
    )
    items = read(data.encode())
    assert len(texts(items)) == 3 + 94
    assert len(faults(items)) == 1


def test_a_row_with_too_few_or_too_many_cells_is_named() -> None:
    items = read((_table(*ROWS) + "4,Short\n5,A,B,2024,more,and more\n6,A,Body.,2024\n").encode())
    assert texts(items) == [*TEXTS, "Body."]
    assert [fault.split(": ", 1)[0] for fault in faults(items)] == ["-#4", "-#5"]
    assert "it has 2 cells, and the table 4 columns; line 7 is left out" in faults(items)[0]


def test_quotation_marks_behind_a_backslash_are_understood() -> None:
    data = '"title","text"\n"A","He said \\"hello\\" to her."\n"B","Then he left."\n'
    assert texts(read(data.encode())) == ['He said "hello" to her.', "Then he left."]


def test_a_table_without_names_needs_to_be_told_its_columns(tmp_path: object) -> None:
    data = _table(*ROWS[1:], header=ROWS[0]).encode()
    (fault,) = faults(_read_named("rows.csv", data, tmp_path))
    assert "no column is known to hold the text of an article (1, 2, 3, 4)" in fault
    items = _read_named("rows.csv", data, tmp_path, columns=(("text", "3"), ("date", "4")))
    assert texts(items) == TEXTS


def test_the_output_of_trafilatura_is_known_without_names(tmp_path: object) -> None:
    cells = ["https://a.example/x", "null", "0123456789abcdef", "a.example", "Ferry", "null", "2024-05-06"]
    row = "\t".join([*cells, '"The ferry.\nIt came."', "null", "null", "article"]) + "\n"
    (raw,) = _read_named("out.tsv", row.encode(), tmp_path)
    assert isinstance(raw, RawArticle)
    assert (raw.content, raw.envelope.title, raw.envelope.url) == (
        "The ferry.\nIt came.",
        "Ferry",
        "https://a.example/x",
    )


def test_a_column_that_there_is_not_is_named_with_those_that_there_are(tmp_path: object) -> None:
    (fault,) = faults(_read_named("rows.csv", _table(*ROWS).encode(), tmp_path, columns=(("text", "corps"),)))
    assert "has no column corps; its columns are id, title, text, date" in fault


def test_names_that_stand_twice_are_told_apart() -> None:
    assert texts(read(b"title,text,text\nA,First.,Second.\n")) == ["First."]


@pytest.mark.parametrize(
    "text",
    [
        "Madrid, Spain\nOn Monday, the ferry came.\n",
        "Text, photos and more\nOn Monday, she said, the ferry came.\n",
        "Home\tNews\tSport\nArticle\n",
        "Article|Comments\nThe ferry ran aground on Monday.\nNobody was hurt.\n",
        "The text, as always, was late.\n",
    ],
)
def test_a_text_with_commas_is_a_text(text: str) -> None:
    assert texts(read(text.encode())) == [text]


def test_a_page_called_csv_is_a_page(tmp_path: object) -> None:
    (raw,) = _read_named("page.csv", b"<html><body><p>One, two</p></body></html>", tmp_path)
    assert isinstance(raw, RawArticle)
    assert raw.markup == "html"


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"))


@given(st.lists(st.tuples(CELLS, CELLS.map(lambda text: f"The {text}")), min_size=1, max_size=6))
def test_every_sound_table_comes_back_whole(rows: list[tuple[str, str]]) -> None:
    data = _table(*([title, text] for title, text in rows), header=["title", "text"], quoting=csv.QUOTE_ALL)  # type: ignore[arg-type]
    items = read(data.encode())
    assert (texts(items), faults(items)) == ([text for _, text in rows], [])


@given(st.text(st.sampled_from('",\n\\ax 1;\t')))
def test_no_table_raises_and_none_goes_on_for_ever(rest: str) -> None:
    for item in read(f"title,text\nA,The ferry.\n{rest}".encode()):
        assert item.given.startswith("-")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "quotation marks": lambda: b'"' * 5_000_000,
    "a cell that is never closed": lambda: b'A,"' + b"x\n" * 3_000_000,
    "a mark a line": lambda: b'"\n' * 1_000_000,
    "an open cell a line": lambda: b'A,"x\n' * 500_000,
    "cells": lambda: b",".join([b"x"] * 5_000_000),
    "one line": lambda: b"A," + b"x" * 60_000_000,
    "two marks a line": lambda: b'a,"b""\n' * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_tables_end_in_little_time(name: str) -> None:
    data = b"title,text,date\nA,The ferry came.,2024\n" + HOSTILE[name]()
    start = time.process_time()
    items = read(data)
    assert time.process_time() - start < 10
    assert texts(items)[:1] == ["The ferry came."]
    assert faults(items)
