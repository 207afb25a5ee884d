from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.desk.packing.zstd import compress
from twosource.reading.archives.answers import Answer, UndecodableError, parse_answer, unpack_body

LIMIT = 10_000


def _answer(body: bytes, **fields: str) -> Answer:
    return Answer(status=200, fields={name.replace("_", "-"): value for name, value in fields.items()}, body=body)


@pytest.mark.parametrize("line", ["HTTP/1.1 200 OK", "HTTP/1.0 200", "HTTP/2 200 "])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_status_fields_and_body_are_told_apart(line: str, end: str) -> None:
    head = end.join([line, "Content-Type: Text/HTML; Charset='UTF-8'", "X-Empty:", "no field", "", "<p>One</p>"])
    answer = parse_answer(head.encode())
    assert answer is not None
    assert (answer.status, answer.media_type, answer.charset, answer.body) == (200, "text/html", "UTF-8", b"<p>One</p>")


@pytest.mark.parametrize("block", [b"", b"<html>", b"HTTP/1.1 OK", b"GET / HTTP/1.1\r\n\r\n"])
def test_what_is_no_answer_is_none(block: bytes) -> None:
    assert parse_answer(block) is None


def test_an_answer_without_an_end_of_its_head_has_no_body() -> None:
    answer = parse_answer(b"HTTP/1.1 200 OK\r\nContent-Type: text/html")
    assert answer is not None
    assert answer.body == b""


@given(st.binary(max_size=2000), st.lists(st.integers(1, 300), max_size=8))
def test_chunks_are_joined_to_what_was_cut_up(body: bytes, sizes: list[int]) -> None:
    sent = b""
    place = 0
    for size in [*sizes, 2001]:
        piece = body[place : place + size]
        place += size
        sent += b"%x\r\n%s\r\n" % (len(piece), piece) if piece else b""
    assert unpack_body(_answer(sent + b"0\r\n\r\n", transfer_encoding="chunked"), LIMIT) == body


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", "compress", "gzip, br"]))
def test_any_body_is_unpacked_or_refused(body: bytes, coding: str) -> None:
    try:
        unpack_body(_answer(body, content_encoding=coding, transfer_encoding="chunked"), LIMIT)
    except UndecodableError as error:
        assert str(error)  # noqa: PT017 - either is right


def test_no_more_is_unpacked_than_an_article_may_have() -> None:
    with pytest.raises(UndecodableError, match="more than the 10,000 bytes"):
        unpack_body(_answer(gzip.compress(b"x" * LIMIT * 100), content_encoding="gzip"), LIMIT)


def test_a_packed_body_that_is_cut_off_is_had_as_far_as_it_goes() -> None:
    packed = gzip.compress(bytes(range(256)) * 10)
    assert unpack_body(_answer(packed[:-20], content_encoding="gzip"), LIMIT).startswith(bytes(range(100)))


SKIPPED = b"\x50\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"notes"


def test_frames_before_a_body_of_zstd_are_skipped() -> None:
    body = SKIPPED * 2 + compress(b"<p>One</p>")
    assert unpack_body(_answer(body, content_encoding="zstd"), LIMIT) == b"<p>One</p>"


@pytest.mark.parametrize("body", [SKIPPED, SKIPPED[:-9], b"\x5f\x2a\x4d\x18" + b"\xff" * 4 + b"notes"])
def test_a_body_of_nothing_but_what_is_skipped_is_empty(body: bytes) -> None:
    assert unpack_body(_answer(body, content_encoding="zstd"), LIMIT) == b""


def test_no_more_is_unpacked_of_zstd_than_an_article_may_have() -> None:
    with pytest.raises(UndecodableError, match="more than the 10,000 bytes"):
        unpack_body(_answer(compress(b"x" * LIMIT * 100), content_encoding="zstd"), LIMIT)
