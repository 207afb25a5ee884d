"""All packed streams keep the same promises, whatever they are packed with."""

from __future__ import annotations

import bz2
import gzip
import lzma
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.packed import PAGE, REPORT, faults, names, read, texts

from twosource.desk.packing.zstd import compress
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs

Pack = Callable[[bytes], bytes]


PACKINGS: dict[str, Pack] = {"gzip": gzip.compress, "zstd": compress, "bzip2": bz2.compress, "xz": lzma.compress}
packings = pytest.mark.parametrize(("name", "pack"), PACKINGS.items(), ids=PACKINGS)
NOISE = "".join(random.Random(7).choices("abcdefghij klmnop", k=300_000))  # noqa: S311 - shrinks badly, as news does


@packings
def test_a_packed_article_keeps_the_name_that_was_given(tmp_path: Path, name: str, pack: Pack) -> None:
    path = tmp_path / "report.txt.packed"
    path.write_bytes(pack(REPORT.encode()))
    assert list(read_inputs([str(path)], ReadingSettings())) == [
        RawArticle(given=str(path), content=REPORT, markup="text")
    ], name


@packings
def test_what_is_packed_is_told_by_its_content(name: str, pack: Pack) -> None:
    (item,) = read(pack(PAGE.encode()))
    assert isinstance(item, RawArticle), name
    assert item.markup == "html"


@packings
def test_members_are_read_as_one_and_padding_is_no_fault(name: str, pack: Pack) -> None:
    items = read(pack(REPORT.encode()) + pack(b"Second.\n") + b"\x00" * 100_000)
    assert (texts(items), faults(items)) == ([REPORT + "Second.\n"], []), name


@packings
def test_a_stream_that_is_cut_off_says_so_and_yields_what_came_before(name: str, pack: Pack) -> None:
    packed = pack(REPORT.encode() * 2000 + NOISE.encode())
    items = read(packed[: len(packed) * 7 // 8])
    assert all(REPORT in text for text in texts(items))
    assert f"is cut off: the {name} data ends too early" in faults(items)[-1]
    assert texts(items) or name == "bzip2"  # all of this is one block of bzip2


@packings
def test_bytes_behind_the_end_are_named(name: str, pack: Pack) -> None:
    items = read(pack(REPORT.encode()) + b"something else")
    assert texts(items) == [REPORT]
    assert f"bytes in it that are not {name}" in faults(items)[0]


def test_reading_goes_on_behind_a_damaged_member() -> None:
    damaged = bytearray(gzip.compress(NOISE.encode()))
    damaged[len(damaged) // 2] ^= 0xFF
    items = read(gzip.compress(REPORT.encode()) + bytes(damaged) + gzip.compress(b"Third.\n"))
    assert names(items) == ["-", "-#part-2"]
    assert texts(items)[1] == "Third.\n"
    assert "is damaged: the gzip data cannot be unpacked" in faults(items)[0]


@packings
def test_containers_in_containers_end_at_the_limit(name: str, pack: Pack) -> None:
    data = REPORT.encode()
    for _ in range(5):
        data = pack(data)
    assert "lies in more than 4 containers" in faults(read(data))[0], name
    assert texts(read(data, ReadingSettings(max_depth=5))) == [REPORT]


@packings
def test_a_bomb_of_text_is_refused_for_its_size(name: str, pack: Pack) -> None:
    (fault,) = faults(read(pack(b"word " * 4_100_000)))
    assert "larger than 20,000,000 bytes" in fault, name


@packings
def test_what_unpacks_to_more_than_the_allowance_is_refused(name: str, pack: Pack) -> None:
    settings = ReadingSettings(max_bytes=10**9, max_unpacked_bytes=100_000, max_ratio=10)
    items = read(pack(b"word " * 400_000), settings)
    assert "unpacks to more than 100,000 bytes and 10 times its size" in faults(items)[-1], name
    assert all(len(text) <= 400_000 for text in texts(items))


def test_what_is_large_but_shrinks_as_news_does_is_read() -> None:
    settings = ReadingSettings(max_bytes=10**9, max_unpacked_bytes=100_000, max_ratio=10)
    assert texts(read(gzip.compress(NOISE.encode()), settings)) == [NOISE]


def test_the_allowance_is_one_for_all_layers() -> None:
    settings = ReadingSettings(max_bytes=10**9, max_unpacked_bytes=100_000, max_ratio=10)
    twice = gzip.compress(gzip.compress(b"word " * 400_000))
    assert "unpacks to more than 100,000 bytes" in " ".join(faults(read(twice, settings)))


def test_many_false_beginnings_take_no_time() -> None:
    items = read(gzip.compress(REPORT.encode()) + b"\x1f\x8b\x08\x00" * 500_000)
    assert texts(items) == [REPORT]
    assert len(faults(items)) == 1


@given(st.sampled_from(sorted(PACKINGS)), st.binary(max_size=300), st.integers(0, 400), st.integers(1, 255))
def test_no_damage_raises(name: str, tail: bytes, place: int, flip: int) -> None:
    packed = bytearray(PACKINGS[name](PAGE.encode() * 3) + tail)
    packed[place % len(packed)] ^= flip
    items = read(bytes(packed))
    assert items
    assert all("a defect" not in fault and "failed on it" not in fault for fault in faults(items))
