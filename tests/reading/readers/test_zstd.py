from __future__ import annotations

import random

import pytest
from tests.reading.readers.packed import REPORT, faults, read, texts

from twosource.desk.packing.zstd import ZstdCompressor, ZstdDict, compress, finalize_dict

DICTIONARY = " ".join(random.Random(3).choices(["ferry", "harbor", "master", "Elin", "Monday"], k=300)).encode()  # noqa: S311


def _with_dictionary(stored: bytes) -> bytes:
    packed = compress(REPORT.encode(), zstd_dict=ZstdDict(DICTIONARY, is_raw=True).as_digested_dict)
    return b"\x5d\x2a\x4d\x18" + len(stored).to_bytes(4, "little") + stored + packed


@pytest.mark.parametrize("stored", [DICTIONARY, compress(DICTIONARY)])
def test_the_dictionary_of_a_web_archive_is_used(stored: bytes) -> None:
    assert texts(read(_with_dictionary(stored))) == [REPORT]


def test_a_damaged_dictionary_is_named() -> None:
    packed = _with_dictionary(b"\x28\xb5\x2f\xfd" + b"broken" * 20)
    assert "damaged zstd dictionary" in faults(read(packed))[0]


@pytest.mark.parametrize("number", [0, 1])
def test_a_dictionary_with_damaged_tables_is_named(number: int) -> None:
    packed = _with_dictionary(b"\x37\xa4\x30\xec" + number.to_bytes(4, "little") + b"\xff" * 50)
    assert "damaged zstd dictionary" in faults(read(packed))[0]


def test_a_dictionary_of_any_size_is_not_taken() -> None:
    packed = b"\x5d\x2a\x4d\x18" + (4_000_000_000).to_bytes(4, "little") + b"\x00" * 1000
    assert "zstd dictionary of 4,000,000,000 bytes" in faults(read(packed))[0]


def test_frames_to_be_skipped_are_skipped() -> None:
    skipped = b"\x50\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"notes"
    assert texts(read(skipped + compress(REPORT.encode()) + skipped)) == [REPORT]


def test_a_dictionary_with_tables_is_used_too() -> None:
    samples = [f"The ferry number {number} left the harbor of Orrin on Monday.".encode() for number in range(200)]
    made = finalize_dict(ZstdDict(DICTIONARY, is_raw=True), samples, 2000, 3)
    packed = compress(REPORT.encode(), zstd_dict=made.as_digested_dict)
    stored = compress(made.dict_content)
    assert made.dict_content.startswith(b"\x37\xa4\x30\xec")
    whole = b"\x5d\x2a\x4d\x18" + len(stored).to_bytes(4, "little") + stored + packed
    assert texts(read(whole)) == [REPORT]


def test_a_dictionary_that_unpacks_to_too_much_is_refused() -> None:
    packed = _with_dictionary(compress(bytes(20_000_000)))
    assert "damaged zstd dictionary (it has more than 16,000,000 bytes)" in faults(read(packed))[0]


def test_a_frame_that_asks_for_more_memory_than_is_granted_is_refused() -> None:
    packer = ZstdCompressor()  # RFC 8878, 3.1.1.1: without a size told, the window stands in the sixth byte
    packed = bytearray(packer.compress(REPORT.encode()) + packer.flush())
    packed[5] = 17 << 3
    assert texts(read(bytes(packed))) == [REPORT]
    packed[5] = 18 << 3
    assert "zstd data cannot be unpacked" in faults(read(bytes(packed)))[0]
