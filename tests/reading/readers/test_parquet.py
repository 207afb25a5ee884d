from __future__ import annotations

import builtins
import io
import random
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.reading.readers.packed import OneWay, faults, names, read, texts

from twosource.errors import DefectError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs

TABLE = {
    "maintext": ["The ferry ran aground.", None, "Nobody was hurt."],
    "date_publish": [datetime(2024, 5, 6, 10, 11, 12, tzinfo=UTC), None, datetime(2024, 5, 7, tzinfo=UTC)],
    "authors": [["Anna Petrova"], [], None],
    "source": [{"name": "Harbour Courier"}, None, {"name": "Port Elin Post"}],
    "embedding": [[0.1] * 8] * 3,
}


def _write(table: dict[str, object], **how: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(table), out, **how)
    return out.getvalue()


def test_rows_become_articles_and_an_empty_one_is_named() -> None:
    items = read(_write(TABLE))
    assert (names(items), texts(items)) == (["-#1", "-#3"], ["The ferry ran aground.", "Nobody was hurt."])
    assert "-#2: has no text" in faults(items)[0]


def test_columns_of_other_kinds_than_text_are_understood() -> None:
    raw = read(_write(TABLE))[0]
    assert isinstance(raw, RawArticle)
    envelope = raw.envelope
    assert (envelope.bylines, envelope.outlet) == (("Anna Petrova",), "Harbour Courier")
    assert envelope.dates[0].value == "2024-05-06T10:11:12Z"


@pytest.mark.parametrize("stream", [io.BytesIO, OneWay], ids=["a file", "a pipe"])
def test_a_stream_need_not_be_wound_back(stream: type[io.BytesIO]) -> None:
    items = list(read_inputs(["-"], ReadingSettings(), lambda: stream(_write(TABLE))))
    assert names(items) == ["-#1", "-#3"]


def test_what_cannot_be_wound_back_has_a_limit() -> None:
    assert "more than 1,000 bytes" in faults(read(_write(TABLE), ReadingSettings(max_spooled_bytes=1000)))[0]


def test_only_the_columns_that_are_needed_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    whole = pq.ParquetFile.iter_batches

    def note(file: pq.ParquetFile, *, columns: list[str], **how: object) -> object:
        asked.append(columns)
        return whole(file, columns=columns, **how)

    monkeypatch.setattr(pq.ParquetFile, "iter_batches", note)
    read(_write(TABLE))
    assert asked == [["maintext", "source.name", "source", "authors", "date_publish"]] or "embedding" not in asked[0]
    assert asked


def test_rows_are_numbered_through_all_batches() -> None:
    count = 1_000
    items = read(_write({"text": [f"Day {number}." for number in range(count)]}, row_group_size=100))
    assert names(items) == [f"-#{number}" for number in range(1, count + 1)]


def test_columns_that_nobody_knows_are_listed() -> None:
    assert "(corps)" in faults(read(_write({"corps": ["Le ferry."]})))[0]
    assert texts(read(_write({"corps": ["Le ferry."]}), ReadingSettings(columns=(("text", "corps"),)))) == ["Le ferry."]


def test_without_pyarrow_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: object, **more: object) -> object:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest, **more)  # type: ignore[arg-type]

    data = _write(TABLE)
    monkeypatch.setattr(builtins, "__import__", refuse)
    assert "pip install twosource[corpus]" in faults(read(data))[0]


@pytest.mark.parametrize("kept", [4, 20, 500, -1, -9])
def test_a_table_that_is_cut_off_is_called_broken(kept: int) -> None:
    assert "cannot be read as Parquet" in faults(read(_write(TABLE)[:kept]))[0]


def test_no_flipped_bytes_are_a_crash() -> None:
    whole = _write(TABLE)
    for seed in range(150):
        chance = random.Random(seed)  # noqa: S311 - damage, no secret
        data = bytearray(whole)
        for _ in range(3):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        assert not [item for item in read(bytes(data)) if isinstance(item, DefectError)]
