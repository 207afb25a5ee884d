from __future__ import annotations

import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, strategies

from twosource.reading.fetching.setbacks import Refusal, Setback
from twosource.reading.fetching.unpacking import TooLargeError, unpack


def _cut(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


def _raw(data: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(data) + stream.flush()


PACKERS = {"": bytes, "identity": bytes, "gzip": gzip.compress, "x-gzip": gzip.compress, "Deflate ": zlib.compress}


@given(strategies.binary(max_size=3000), strategies.sampled_from(sorted(PACKERS)), strategies.integers(1, 500))
def test_what_was_packed_comes_out_again_however_it_is_cut(data: bytes, encoding: str, size: int) -> None:
    assert unpack(_cut(PACKERS[encoding](data), size), encoding, 10_000) == data


def test_deflate_without_its_header_is_understood() -> None:
    assert unpack(_cut(_raw(b"The ferry reached Port Elin."), 5), "deflate", 1000) == b"The ferry reached Port Elin."


def test_several_packed_streams_are_one_text() -> None:
    assert unpack(_cut(gzip.compress(b"one ") + gzip.compress(b"two"), 7), "gzip", 1000) == b"one two"


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_more_than_allowed_is_cut_at_the_limit(encoding: str) -> None:
    packed = {"": bytes, "gzip": gzip.compress, "deflate": zlib.compress}[encoding](b"x" * 5000)
    assert len(unpack([packed], encoding, 5000)) == 5000
    with pytest.raises(TooLargeError) as caught:
        unpack([packed], encoding, 4999)
    assert caught.value.start == b"x" * 4999


@pytest.mark.parametrize("damage", [lambda data: data[:-5], lambda data: data[:30] + b"\xff" * 9 + data[39:]])
def test_damaged_data_is_a_setback(damage: object) -> None:
    with pytest.raises(Setback):
        unpack([damage(gzip.compress(bytes(range(256)) * 9))], "gzip", 10_000)  # type: ignore[operator]


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "nonsense"])
def test_what_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(Refusal, match="not asked for"):
        unpack([b"x"], encoding, 10)


@given(strategies.binary(max_size=200), strategies.sampled_from(["gzip", "deflate"]))
def test_no_bytes_break_us(data: bytes, encoding: str) -> None:
    with suppress(Setback, TooLargeError):
        unpack([data], encoding, 1000)
