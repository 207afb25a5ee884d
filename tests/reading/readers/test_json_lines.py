from __future__ import annotations

import io
import json
import time
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.packed import OneWay, faults, names, read, texts

from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs

ONE, TWO, THREE = ({"text": f"The ferry came on day {number}.", "n": number} for number in (1, 2, 3))
TEXTS = [str(row["text"]) for row in (ONE, TWO, THREE)]


def _lines(*rows: object) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


@pytest.mark.parametrize(
    "data",
    [
        _lines(ONE, TWO, THREE),
        _lines(ONE, TWO, THREE).replace(b"\n", b"\r\n"),
        _lines(ONE, TWO, THREE).rstrip(),
        json.dumps([ONE, TWO, THREE]).encode(),
        json.dumps([ONE, TWO, THREE], indent=4).encode(),
        b"\n".join(json.dumps(row, indent=1).encode() for row in (ONE, TWO, THREE)),
        b"\xef\xbb\xbf" + _lines(ONE, TWO, THREE),
        _lines(ONE, TWO, THREE).decode().encode("utf-16"),
        json.dumps([ONE, TWO, THREE]).encode("utf-32"),
        b"".join(b"\x1e" + line for line in _lines(ONE, TWO, THREE).splitlines(keepends=True)),
    ],
    ids=["lines", "crlf", "no last end", "list", "indented list", "documents", "mark", "utf-16", "utf-32", "sequence"],
)
def test_rows_are_read_however_they_are_put_one_after_the_other(data: bytes) -> None:
    items = read(data)
    assert (names(items), texts(items), faults(items)) == (["-#1", "-#2", "-#3"], TEXTS, [])


def test_a_row_of_json_lines_is_named_by_its_line() -> None:
    assert names(read(_lines(ONE) + b"\n \n" + _lines(TWO))) == ["-#1", "-#4"]


@pytest.mark.parametrize("wrap", [{"status": "ok", "articles": None}, {"response": {"results": None}}, {"x": None}])
def test_rows_inside_of_an_answer_are_found(wrap: dict[str, object]) -> None:
    data = json.dumps(wrap).replace("null", json.dumps([ONE, 3, TWO])).encode()
    items = read(data)
    assert names(items) == ["-#1#1", "-#1#3"]
    assert "-#1#2: is no object" in faults(items)[0]


def test_documents_of_elasticsearch_are_unwrapped() -> None:
    assert texts(read(_lines({"_index": "news", "_source": ONE}))) == TEXTS[:1]


def test_a_bad_row_is_named_and_the_rest_goes_on() -> None:
    bad = [b'{"text": "cut', b"[1, 2]", b"12", b"{}", b'{"text": 3}', b'{"text": ""}', b"nonsense", b'{"text": "x"}}']
    items = read(_lines(ONE) + b"\n".join(bad) + b"\n" + _lines(THREE))
    assert texts(items) == [TEXTS[0], TEXTS[2]]
    assert [fault.partition(": ")[0] for fault in faults(items)] == [f"-#{number}" for number in range(2, 10)]


@pytest.mark.parametrize("bad", [b'{"text" "x"}', b'{"text": "x}', b'{"text": "x",}', b"junk", b"{'text': 'x'}"])
def test_a_bad_object_in_a_list_is_named_and_the_rest_goes_on(bad: bytes) -> None:
    data = b"[\n" + json.dumps(ONE).encode() + b",\n" + bad + b",\n" + json.dumps(THREE).encode() + b"\n]"
    items = read(data)
    assert texts(items)[0] == TEXTS[0]
    assert texts(items)[-1:] == [TEXTS[2]] or b'"x}' in bad
    assert faults(items)


def test_a_list_that_is_cut_off_gives_what_is_whole() -> None:
    data = json.dumps([ONE, TWO, THREE]).encode()
    inside, between = read(data[:-10]), read(data[: data.index(b"day 3") - 30])
    assert texts(inside) == TEXTS[:2]
    assert "-#3: is no JSON" in faults(inside)[0]
    assert texts(between)[:1] == TEXTS[:1]
    assert faults(between)


def test_a_list_that_ends_between_two_rows_is_called_cut_off() -> None:
    items = read(b"[" + json.dumps(ONE).encode() + b",\n")
    assert (texts(items), faults(items)) == (TEXTS[:1], ["-: is cut off after row 1; what came then is lost"])


def test_brackets_and_quotation_marks_in_text_end_nothing() -> None:
    rows = [{"text": 'He said "}]" and \\ "{[".\\'}, {"text": "\\\\"}, {"text": "]"}]
    assert texts(read(json.dumps(rows).encode())) == [row["text"] for row in rows]


ROWS = st.lists(
    st.fixed_dictionaries({"text": st.text(min_size=1).filter(str.strip)}, optional={"x": st.text()}), min_size=1
)


@given(ROWS, st.sampled_from([None, 0, 3]), st.booleans())
def test_every_text_comes_back_from_a_list_and_from_lines(
    rows: list[dict[str, str]],
    indent: int | None,
    ascii_only: bool,  # noqa: FBT001 - hypothesis hands it in
) -> None:
    missing = {"null", "none", "nan", "n/a", "nat", "<na>"}
    kept = [row["text"] for row in rows if row["text"].strip().lower() not in missing]
    as_list = json.dumps(rows, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    as_lines = b"\n".join(json.dumps(row).encode() for row in rows)
    assert texts(read(as_lines)) == kept
    if "\\ud" not in json.dumps(rows):
        assert texts(read(as_list)) == kept


def test_lone_surrogates_and_empty_characters_are_text() -> None:
    (raw,) = read(b'{"text": "A \\ud800 ferry \\u0000 came \xed\xa0\x80."}\n')
    assert isinstance(raw, RawArticle)
    assert raw.content.startswith("A \ud800 ferry \x00 came ")


def test_a_name_that_stands_twice_is_noted() -> None:
    (raw,) = read(b'{"text": "First.", "text": "Second."}\n')
    assert isinstance(raw, RawArticle)
    assert (raw.content, raw.notes) == ("Second.", ("“text” is there twice; the last one counts",))


def test_numbers_that_no_machine_holds_harm_nothing() -> None:
    (raw,) = read(b'{"text": "A.", "views": ' + b"9" * 100_000 + b', "date": NaN, "x": -Infinity, "y": 1e999999}\n')
    assert isinstance(raw, RawArticle)


def test_unknown_columns_are_listed_with_the_option_that_helps() -> None:
    data = _lines({"corps": "Le ferry.", "titre": "A"})
    assert "(corps, titre); say which one does with --columns text=NAME" in faults(read(data))[0]
    assert texts(read(data, ReadingSettings(columns=(("text", "corps"),)))) == ["Le ferry."]


def test_a_file_without_articles_is_given_up_after_some_rows() -> None:
    complaints = faults(read(_lines({"a": 1}) * 5_000))
    assert len(complaints) < 500
    assert "200 rows in a row hold no article; the rest was not looked at" in complaints[-1]


def test_millions_of_tiny_rows_are_given_up_but_short_texts_that_are_taken_as_they_are_are_not() -> None:
    tiny = _lines({"text": "a"}) * 12_000
    assert faults(read(tiny)) == ["-: 10,000 rows in a row hold no article; the rest was not looked at"]
    assert len(texts(read(_lines({"text": "a"}) * 9_000 + _lines(ONE) + tiny))) == 19_001
    assert len(texts(read(tiny, ReadingSettings(as_is=True)))) == 12_000


def test_a_list_without_rows_is_called_so() -> None:
    assert faults(read(b"[]")) == ["-: has no rows; give one object an article"]


@pytest.mark.parametrize(
    "text", ["{curly} words open this report.", "[Photo: the ferry] It came.", '["Quoted," she said.]']
)
def test_a_text_that_begins_with_a_bracket_is_a_text(text: str) -> None:
    assert texts(read(text.encode())) == [text]


@pytest.mark.parametrize("as_is", [True, False])
def test_rows_are_rows_even_where_inputs_are_taken_as_they_are(as_is: bool) -> None:  # noqa: FBT001
    (raw,) = read(_lines(ONE), ReadingSettings(as_is=as_is))
    assert isinstance(raw, RawArticle)
    assert raw.markup == ("as-is" if as_is else "text")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nested objects": lambda: b'{"a":' * 200_000 + b"\n" + _lines(ONE),
    "nested lists in a row": lambda: b'{"text":' + b"[" * 200_000 + b"\n" + _lines(ONE),
    "nested lists": lambda: b"[{" + b"[" * 2_000_000,
    "a list of nothing": lambda: b"[" + b"{}," * 1_000_000,
    "stray brackets": lambda: b"[{}" + b"]" * 1_000_000,
    "one row of many values": lambda: b'{"a":[' + b"{}," * 6_000_000 + b"{}]}\n" + _lines(ONE),
    "one text of quotation marks": lambda: b'[{"text":"' + b'\\"' * 11_000_000 + b'"}]',
    "blanks": lambda: b"[{" + b" " * 50_000_000,
    "empty characters": lambda: b'{"' + b"\x00" * 30_000_000,
    "commas": lambda: b"[{}" + b"," * 30_000_000,
    "letters": lambda: b"[{}" + b"x" * 30_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_rows_are_named_in_little_time(name: str) -> None:
    data = HOSTILE[name]()
    start = time.process_time()
    items = read(data)
    assert time.process_time() - start < 20
    assert faults(items)
    assert texts(items) == (TEXTS[:1] if data.endswith(_lines(ONE)) else [])


class Endless(io.RawIOBase):
    """A line of many bytes that are never in memory together, then a row."""

    def __init__(self, size: int) -> None:
        self._left = size
        self._start = b'{"text": "'
        self._end = b'"}\n' + _lines(ONE)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._start:
            piece, self._start = self._start, b""
        elif self._left:
            piece = b"x" * min(len(buffer), self._left)
            self._left -= len(piece)
        else:
            piece, self._end = self._end[: len(buffer)], self._end[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def test_a_line_of_200_megabytes_is_named_and_never_in_memory() -> None:
    tracemalloc.start()
    items = list(
        read_inputs(["-"], ReadingSettings(max_bytes=1_000_000), lambda: io.BufferedReader(Endless(200_000_000)))
    )
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (texts(items), names(items)) == (TEXTS[:1], ["-#2"])
    assert "larger than 1,000,000 bytes" in faults(items)[0]
    assert most < 10_000_000


def test_a_long_list_is_never_in_memory() -> None:
    row = json.dumps({"text": "The ferry came. " * 60}).encode()
    data = OneWay(b"[" + b",".join([row] * 3_000) + b"]")
    tracemalloc.start()
    count = sum(isinstance(item, RawArticle) for item in read_inputs(["-"], ReadingSettings(), lambda: data))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 3_000
    assert most < 1_500_000


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    for item in read(b'[{"text": "A."},' + data):
        assert item.given.startswith("-")
