from __future__ import annotations

import random

import pytest
import zstandard
from tests.reading.readers.packed import REPORT, faults, read, texts

DICTIONARY = " ".join(random.Random(3).choices(["ferry", "harbor", "master", "Elin", "Monday"], k=300)).encode()  # noqa: S311


def _with_dictionary(stored: bytes) -> bytes:
    compressor = zstandard.ZstdCompressor(dict_data=zstandard.ZstdCompressionDict(DICTIONARY))
    return b"\x5d\x2a\x4d\x18" + len(stored).to_bytes(4, "little") + stored + compressor.compress(REPORT.encode())


@pytest.mark.parametrize("stored", [DICTIONARY, zstandard.ZstdCompressor().compress(DICTIONARY)])
def test_the_dictionary_of_a_web_archive_is_used(stored: bytes) -> None:
    assert texts(read(_with_dictionary(stored))) == [REPORT]


def test_a_damaged_dictionary_is_named() -> None:
    packed = _with_dictionary(b"\x28\xb5\x2f\xfd" + b"broken" * 20)
    assert "damaged zstd dictionary" in faults(read(packed))[0]


def test_a_dictionary_of_any_size_is_not_taken() -> None:
    packed = b"\x5d\x2a\x4d\x18" + (4_000_000_000).to_bytes(4, "little") + b"\x00" * 1000
    assert "zstd dictionary of 4,000,000,000 bytes" in faults(read(packed))[0]


def test_frames_to_be_skipped_are_skipped() -> None:
    skipped = b"\x50\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"notes"
    assert texts(read(skipped + zstandard.ZstdCompressor().compress(REPORT.encode()) + skipped)) == [REPORT]
