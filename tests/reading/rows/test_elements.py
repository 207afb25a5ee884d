from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.rows.elements import TooIntricateError, read_elements


class Drip(io.RawIOBase):
    """A stream that gives a few bytes at a time, as a slow network does."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data = io.BytesIO(data)
        self._size = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._data.read(min(self._size, len(buffer)))
        buffer[: len(piece)] = piece
        return len(piece)


def _cut(data: bytes, size: int = 10_000, longest: int = 1_000_000) -> list[bytes | None]:
    return list(read_elements(Drip(data, size), longest))  # type: ignore[arg-type]


VALUES = st.recursive(
    st.none() | st.integers() | st.text() | st.text(st.sampled_from('\\"{}[],\n ')),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.lists(st.dictionaries(st.text(max_size=4), VALUES, max_size=4)), st.integers(1, 9), st.sampled_from([None, 2])
)
def test_objects_are_the_same_however_few_bytes_come_at_a_time(
    rows: list[dict[str, object]], size: int, indent: int | None
) -> None:
    data = json.dumps(rows, indent=indent).encode()
    pieces = _cut(data, size)
    assert pieces == _cut(data)
    assert [json.loads(piece or b"") for piece in pieces] == rows


@given(st.text(st.sampled_from('{}[]",\\ \na1')), st.integers(1, 9))
def test_nothing_but_blanks_and_commas_between_objects_is_lost(text: str, size: int) -> None:
    data = text.encode()
    pieces = _cut(data, size)
    kept = b"".join(piece or b"" for piece in pieces)
    lost = data.translate(None, b" \n,[]")
    assert sorted(kept.translate(None, b" \n,[]")) == sorted(lost)


def test_an_object_that_is_too_large_is_passed_over_and_the_next_one_found() -> None:
    data = b'[{"a": "' + b"x" * 500 + b'"}, {"b": 1}, {"c": "' + b"x" * 500 + b'"}]'
    assert _cut(data, size=50, longest=100) == [None, b'{"b": 1}', None]


def test_an_object_of_millions_of_brackets_ends_the_search() -> None:
    with pytest.raises(TooIntricateError):
        _cut(b"[{" + b"[]" * 3_000_000, size=65_536)


def test_a_missing_quotation_mark_does_harm_to_its_line_only() -> None:
    pieces = _cut(b'[\n{"a": "x},\n{"b": "y"},\n{"c": "z"}\n]')
    assert pieces == [b'{"a": "x},\n', b'{"b": "y"}', b'{"c": "z"}']


def test_text_outside_of_objects_takes_none_with_it() -> None:
    assert _cut(b'["x", {"b": "y"}, 12, null, {"c": "z"}]') == [b'"x", ', b'{"b": "y"}', b", 12, null, ", b'{"c": "z"}']
