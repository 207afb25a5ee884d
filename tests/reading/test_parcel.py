from __future__ import annotations

import io

import pytest
from tests.reading.readers.packed import OneWay

from twosource.reading.parcel import HEAD, open_parcel, parcel_of_bytes

LONG = bytes(range(256)) * 1000


@pytest.mark.parametrize("kind", [io.BytesIO, OneWay])
def test_the_head_is_looked_at_and_still_in_the_stream(kind: type[io.BytesIO]) -> None:
    parcel = open_parcel("a", kind(LONG))
    assert parcel.head == LONG[:HEAD]
    assert parcel.stream.read() == LONG


def test_a_stream_that_can_be_wound_back_still_can() -> None:
    stream = io.BytesIO(b"before" + LONG)
    stream.seek(6)
    parcel = open_parcel("a", stream)
    assert parcel.stream.seekable()
    assert parcel.stream.read() == LONG


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("news/rows.csv.gz", "news/rows.csv"),
        ("a.zip#monday/rows.jsonl.ZST", "monday/rows.jsonl"),
        ("crawl.warc.gz#12", "12"),
        ("page.html", "page.html"),
    ],
)
def test_the_name_is_the_innermost_one_without_its_packing(given: str, name: str) -> None:
    assert parcel_of_bytes(given, b"").name == name
