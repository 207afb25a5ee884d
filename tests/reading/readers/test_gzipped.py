from __future__ import annotations

import gzip

from tests.reading.readers.packed import REPORT, faults, read, texts

from twosource.reading import ReadingSettings


def test_a_gzip_file_is_unpacked_also_where_inputs_are_taken_as_they_are() -> None:
    assert texts(read(gzip.compress(REPORT.encode()), ReadingSettings(as_is=True))) == [REPORT]


def test_a_wrong_check_sum_is_named_and_the_text_is_still_had() -> None:
    packed = bytearray(gzip.compress(REPORT.encode()))
    packed[-6] ^= 0xFF
    items = read(bytes(packed))
    assert texts(items) == [REPORT]
    assert "incorrect data check" in faults(items)[0]


def test_a_member_that_ends_where_a_piece_ends_is_had_in_full() -> None:
    text = "a" * 65_536 * 3
    assert texts(read(gzip.compress(text.encode(), 0))) == [text]
    assert texts(read(gzip.compress(text.encode(), 9))) == [text]


def test_nothing_packed_is_called_empty() -> None:
    assert "is empty" in faults(read(gzip.compress(b"")))[0]
