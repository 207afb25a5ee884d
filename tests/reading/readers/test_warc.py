from __future__ import annotations

import gzip
import zlib

import pytest
from tests.reading.readers.crawl import OK, make_content, make_page, make_record
from tests.reading.readers.packed import faults, names, read, texts

from twosource.desk.packing.zstd import compress
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings

FIRST, SECOND, THIRD = (make_page(number).decode() for number in (1, 2, 3))
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Courier</title><item><title>Ferry</title>
<link>https://harbour-courier.example/7</link></item></channel></rss>"""


def _three() -> list[bytes]:
    return [make_record(number) for number in (1, 2, 3)]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, compress])
@pytest.mark.parametrize("whole", [True, False], ids=["as a whole", "record by record"])
def test_each_page_is_named_by_the_number_of_its_record(pack: type[bytes], *, whole: bool) -> None:
    data = pack(b"".join(_three())) if whole else b"".join(map(pack, _three()))
    items = read(data)
    assert names(items) == ["-#1", "-#2", "-#3"]
    assert texts(items) == [FIRST, SECOND, THIRD]
    assert faults(items) == []


def test_address_and_day_of_fetching_come_with_the_page_and_are_no_date_of_it() -> None:
    (item,) = read(make_record(1))
    assert isinstance(item, RawArticle)
    assert item.envelope.url == "https://harbour-courier.example/1"
    assert item.envelope.fetched == "2024-02-02T03:04:05Z"
    assert item.envelope.dates == ()


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("2024-02-02T03:04:05.678901Z", "2024-02-02T03:04:05Z"), ("2024-02-31T03:04:05Z", None), ("yesterday", None)],
)
def test_the_day_of_fetching_is_a_date_or_nothing(written: str, read_as: str | None) -> None:
    (item,) = read(make_record(1, WARC_Date=written))
    assert isinstance(item, RawArticle)
    assert item.envelope.fetched == read_as


def test_the_encoding_is_the_one_that_the_server_declared() -> None:
    body = "<html><body><p>Ґанок над річкою — тиша</p></body></html>".encode("cp1251", "replace")
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n"
    assert "над річкою" in texts(read(make_record(1, body, http=http)))[0]


def test_what_is_no_page_is_passed_over() -> None:
    image = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
    moved = b"HTTP/1.1 301 Moved Permanently\r\nContent-Type: text/html\r\n"
    records = [
        make_record(1, WARC_Type="warcinfo"),
        make_record(2, WARC_Type="request"),
        make_record(3, b"\x89PNG\r\n\x1a\n", http=image),
        make_record(4, http=moved),
        make_record(5, b"User-agent: *", WARC_Target_URI="https://harbour-courier.example/robots.txt", http=OK),
        make_record(6, b'{"api": true}'),
        make_record(7, b" \r\n "),
        make_record(8, WARC_Type="revisit"),
        make_record(9, WARC_Target_URI="urn:pageinfo:https://harbour-courier.example/"),
        make_record(10),
        make_content(11, "metadata", "application/warc-fields", b"outlink: x"),
    ]
    records[4] = records[4].replace(b"text/html; charset=utf-8", b"text/plain; charset=utf8")
    items = read(b"".join(records))
    assert (names(items), faults(items)) == (["-#10"], [])


def test_an_archive_without_a_page_says_what_is_in_it() -> None:
    gone = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"
    (fault,) = faults(read(make_record(1, http=gone) * 2 + make_record(2, WARC_Type="request")))
    assert fault == (
        "-: is a web archive without an article in it (2 × answer with the status 404, 1 × record of type request)"
    )


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_records_that_hold_content_as_it_is_are_read(kind: str) -> None:
    items = read(
        make_content(1, kind, "text/plain", b"The ferry came in.\n") + make_content(2, kind, "image/png", b"x")
    )
    assert [text.strip() for text in texts(items)] == ["The ferry came in."]


BROTLI = bytes.fromhex(  # the first page; there is nothing to pack with in the standard library
    "1b6900401ca7c71acdc81ad53c314669eb050e36e048071a30b375d8f6808b1f6bbc3a675c03c7213d578de8a806c94840c9"
    "65bb428b6f34002c75d19ed7a430"
)
PACKED_BODIES = {
    "gzip": gzip.compress(make_page(1)),
    "x-gzip": gzip.compress(make_page(1)),
    "deflate": zlib.compress(make_page(1)),
    "deflate, gzip": gzip.compress(zlib.compress(make_page(1))),
    "br": BROTLI,
    "zstd": compress(make_page(1)),
    "identity": make_page(1),
}


@pytest.mark.parametrize("coding", PACKED_BODIES)
def test_a_packed_body_is_unpacked(coding: str) -> None:
    http = OK + f"Content-Encoding: {coding}\r\n".encode()
    assert texts(read(make_record(1, PACKED_BODIES[coding], http=http))) == [FIRST]


def test_deflate_without_a_header_is_unpacked() -> None:
    assert texts(
        read(make_record(1, zlib.compress(make_page(1))[2:-4], http=OK + b"Content-Encoding: deflate\r\n"))
    ) == [FIRST]


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_body_that_is_only_said_to_be_packed_is_taken_as_it_is(coding: str) -> None:
    assert texts(read(make_record(1, http=OK + f"Content-Encoding: {coding}\r\n".encode()))) == [FIRST]


@pytest.mark.parametrize(("coding", "word"), [("gzip", "damaged"), ("br", "damaged"), ("lzss", "is not known here")])
def test_a_body_that_cannot_be_unpacked_is_named_and_the_rest_goes_on(coding: str, word: str) -> None:
    http = OK + f"Content-Encoding: {coding}\r\n".encode()
    items = read(make_record(1, b"\xff" * 50, http=http) + make_record(2))
    assert word in faults(items)[0]
    assert faults(items)[0].startswith("-#1: ")
    assert names(items) == ["-#2"]


@pytest.mark.parametrize("packed", [True, False])
def test_chunks_are_joined(*, packed: bool) -> None:
    body = gzip.compress(make_page(1)) if packed else make_page(1)
    chunked = b"5;name=value\r\n" + body[:5] + b"\r\n%X\r\n" % (len(body) - 5) + body[5:] + b"\r\n0\r\n\r\n"
    http = OK + b"Transfer-Encoding: chunked\r\n" + (b"Content-Encoding: gzip\r\n" if packed else b"")
    assert texts(read(make_record(1, chunked, http=http))) == [FIRST]


def test_a_body_that_is_only_said_to_be_in_chunks_is_taken_as_it_is() -> None:
    assert texts(read(make_record(1, http=OK + b"Transfer-Encoding: chunked\r\n"))) == [FIRST]


def test_a_record_that_is_cut_off_is_named() -> None:
    items = read(b"".join(_three())[:-40])
    assert names(items) == ["-#1", "-#2"]
    assert "-#3: is cut off: 36 of its" in faults(items)[0]


@pytest.mark.parametrize(
    "length", ["1", "300", "999999999", "-5", "9" * 30, "many", ""], ids=lambda length: f"length {length:.10}"
)
def test_a_wrong_length_costs_one_record(length: str) -> None:
    items = read(make_record(1) + make_record(2, Content_Length=length) + make_record(3))
    assert names(items) == ["-#1", "-#3"]
    assert len(faults(items)) == 1
    assert faults(items)[0].startswith("-#2: ")


@pytest.mark.parametrize("noise", [b"noise\x00\xff\r\n\r\n", b"\n" * 5000 + b"noise\n", b"x" * 200_000 + b"\n"])
def test_bytes_between_two_records_are_named_and_passed_over(noise: bytes) -> None:
    items = read(make_record(1) + noise + make_record(3))
    assert texts(items) == [FIRST, THIRD]
    assert len(faults(items)) <= 1


def test_an_archive_is_known_by_its_fields_where_its_first_line_is_damaged() -> None:
    items = read(b"\x00ARC/1.0" + make_record(1)[8:] + make_record(2))
    assert names(items) == ["-#2"]
    assert "-#1: is damaged" in faults(items)[0]


def test_a_header_without_end_is_named() -> None:
    items = read(make_record(1, X_Long="x" * 100_000) + make_record(2))
    assert "its header is too long" in faults(items)[0]
    assert texts(items) == [SECOND]


def test_an_answer_that_is_none_is_named() -> None:
    items = read(make_record(1, http=b"NONSENSE\r\n") + make_record(2))
    assert "-#1: is damaged: it begins “NONSENSE”" in faults(items)[0]
    assert texts(items) == [SECOND]


def test_a_record_over_the_limit_is_named() -> None:
    items = read(make_record(1, b"<p>" + b"word " * 200_000) + make_record(2), ReadingSettings(max_bytes=10_000))
    assert "too many for one article" in faults(items)[0]
    assert texts(items) == [SECOND]


def test_what_the_crawler_cut_off_is_noted() -> None:
    (item,) = read(make_record(1, WARC_Truncated="length"))
    assert isinstance(item, RawArticle)
    assert "kept only the beginning of the page (length)" in item.notes[0]


def test_addresses_that_a_captured_feed_only_names_are_no_faults() -> None:
    feed = make_record(1, RSS, http=b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n")
    items = read(feed + make_record(2))
    assert (texts(items), faults(items)) == ([SECOND], [])


def test_reading_goes_on_behind_a_damaged_member() -> None:
    packed = [bytearray(gzip.compress(record)) for record in _three()]
    packed[1][40] ^= 0xFF
    items = read(b"".join(packed))
    assert texts(items) == [FIRST, THIRD]
    assert names(items) == ["-#1", "-#part-2#1"]
    assert "gzip data cannot be unpacked" in " ".join(faults(items))


def test_packed_bodies_that_unpack_to_too_much_end_the_archive() -> None:
    bomb = make_record(1, gzip.compress(b"<p>" + b"a " * 50_000), http=OK + b"Content-Encoding: gzip\r\n")
    items = read(bomb * 50, ReadingSettings(max_unpacked_bytes=1_000_000, max_ratio=10))
    assert len(names(items)) < 15
    assert "made to do harm" in faults(items)[-1]


def test_a_body_that_unpacks_to_more_than_an_article_is_named() -> None:
    bomb = make_record(1, gzip.compress(b"<p>" + b"a " * 50_000), http=OK + b"Content-Encoding: gzip\r\n")
    items = read(bomb + make_record(2), ReadingSettings(max_bytes=20_000))
    assert "unpacks to more than the 20,000 bytes" in faults(items)[0]
    assert texts(items) == [SECOND]
