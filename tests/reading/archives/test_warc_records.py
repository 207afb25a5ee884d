from __future__ import annotations

import io

import fastwarc.warc
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.crawl import make_record

from twosource.reading.archives.warc_records import Broken, Record, WarcRecords

SOUND = b"".join(make_record(number) for number in range(1, 6))


def _read(data: bytes) -> list[Record | Broken]:
    return list(WarcRecords(io.BytesIO(data), 10_000).read(lambda _header: True))


def _sound(items: list[Record | Broken]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def test_another_reader_of_web_archives_sees_the_same_records() -> None:
    theirs = [
        (record.headers["WARC-Target-URI"], record.reader.read())
        for record in fastwarc.warc.ArchiveIterator(io.BytesIO(SOUND), parse_http=False)
    ]
    ours = [(item.header.fields["warc-target-uri"], item.block) for item in _read(SOUND) if isinstance(item, Record)]
    assert ours == theirs


def test_blocks_that_are_not_wanted_are_passed_over() -> None:
    items = list(WarcRecords(io.BytesIO(SOUND), 10_000).read(lambda header: header.number == 2))
    assert [bool(item.block) for item in items if isinstance(item, Record)] == [False, True, False, False, False]


def test_fields_may_go_on_in_the_next_line_and_repeat() -> None:
    data = make_record(1).replace(b"WARC-Date:", b"X-Note: one\r\n  two\r\nX-Note: three\r\nWARC-Date:")
    (item,) = _read(data)
    assert isinstance(item, Record)
    assert item.header.fields["x-note"] == "one two"


def test_line_ends_of_one_character_will_do() -> None:
    header, _, block = make_record(1).partition(b"\r\n\r\n")
    assert len(_sound(_read(header.replace(b"\r\n", b"\n") + b"\n\n" + block))) == 1


def test_lengths_made_to_be_read_again_and_again_end() -> None:
    liar = b"WARC/1.0\r\nContent-Length: 9000\r\nWARC-Type: response\r\n\r\n"
    assert 0 < len(_read(liar * 20_000)) < 20_000


@given(st.integers(0, len(SOUND) - 1), st.integers(1, 255))
def test_one_wrong_byte_costs_at_most_two_records(place: int, flip: int) -> None:
    data = bytearray(SOUND)
    data[place] ^= flip
    assert len(_sound(_read(bytes(data)))) >= 3


@given(st.binary(max_size=2000), st.integers(0, len(SOUND)))
def test_bytes_put_in_anywhere_do_not_hide_what_comes_before(noise: bytes, place: int) -> None:
    before = len(_sound(_read(SOUND[:place]))) - 1  # the last may lack the line ends behind it
    items = _read(SOUND[:place] + noise + SOUND[place:])
    assert len(_sound(items)) >= before
