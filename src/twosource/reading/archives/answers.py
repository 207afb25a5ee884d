"""The answer of a web server as archives keep it (RFC 9112): status, fields, and the body without its packing."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from twosource.reading.archives.warc_records import parse_fields
from twosource.reading.resources import find_media_type

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})\b")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_CHUNK_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_SKIPPED_FRAME = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18(.{4})", re.DOTALL)  # of Zstandard: RFC 8878, 3.1.2
_MAX_HEAD = 262_144  # bytes
_RAW, _ZLIB, _GZIP = -15, 15, 31  # windows, in zlib's words


class UndecodableError(Exception):
    """The body is packed in a way that cannot be undone; the message says why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered. ``fields`` have their names in lower case, ``body`` is as it was sent."""

    status: int
    fields: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The declared media type without its parameters, empty where none is declared."""
        return find_media_type(self.fields.get("content-type", ""))

    @property
    def charset(self) -> str | None:
        """The declared encoding of the text."""
        return find_charset(self.fields.get("content-type", ""))


def find_charset(declared: str) -> str | None:
    """Return "utf-8" of "text/html; charset=utf-8"."""
    match = _CHARSET.search(declared)
    return match[1] if match else None


def parse_answer(block: bytes) -> Answer | None:
    """Return the answer in the block of a record; None where it does not begin as one."""
    status = _STATUS.match(block)
    if status is None:
        return None
    end = _HEAD_END.search(block, 0, _MAX_HEAD)
    head, body = (block[: end.start()], block[end.end() :]) if end else (block[:_MAX_HEAD], b"")
    return Answer(status=int(status[1]), fields=parse_fields(head.decode("latin-1")), body=body)


def unpack_body(answer: Answer, max_bytes: int) -> bytes:
    """Return the body as the page it is: without chunks and without compression.

    Crawlers often unpack a body and keep the fields that say it is packed; so markup that cannot be
    unpacked is taken as it is.

    Raises:
        UndecodableError: it is damaged, packed in an unknown way, or has more than ``max_bytes``.
    """
    body = answer.body
    if "chunked" in answer.fields.get("transfer-encoding", "").lower():
        body = _join_chunks(body)
    declared = answer.fields.get("content-encoding", "").lower()
    for coding in reversed([each.strip() for each in declared.split(",")]):
        body = _undo(coding, body, max_bytes)
        if len(body) > max_bytes:
            what = f"unpacks to more than the {max_bytes:,} bytes of one article; raise max_bytes"
            raise UndecodableError(what)
    return body


def _join_chunks(body: bytes) -> bytes:
    pieces = []
    place = 0
    while size := _CHUNK_SIZE.match(body, place):
        end = size.end() + int(size[1], 16)
        pieces.append(body[size.end() : end])
        place = end + 2 if body[end : end + 2] == b"\r\n" else end + 1
        if end == size.end():
            break
    return b"".join(pieces) if pieces else body


def _undo(coding: str, body: bytes, max_bytes: int) -> bytes:
    if coding in {"", "identity", "none", "utf-8"} or not body:
        return body
    undo = _CODINGS.get(coding)
    if undo is None:
        what = f"is packed as “{coding:.40}”, which is not known here; save the page from a browser"
        raise UndecodableError(what)
    return undo(body, max_bytes)


def _inflate(body: bytes, max_bytes: int) -> bytes:
    """Undo gzip, or deflate with the header of zlib or, as some servers send it, with none."""
    if body[:2] == b"\x1f\x8b":
        window = _GZIP
    elif body[:1] == b"\x78":  # deflate with the largest window, as every server has it
        window = _ZLIB
    else:
        window = _RAW
    try:
        return zlib.decompressobj(window).decompress(body, max_bytes + 1)
    except zlib.error as error:
        return _take_if_unpacked(body, error)


def _undo_brotli(body: bytes, max_bytes: int) -> bytes:
    try:
        from fastwarc.stream_io import BrotliReader
    except ImportError:
        what = "is packed as Brotli; install fastwarc 2 or newer to read it"
        raise UndecodableError(what) from None
    try:
        unpacked: bytes = BrotliReader(io.BytesIO(body)).read(max_bytes + 1)
    except OSError as error:
        return _take_if_unpacked(body, error)
    return unpacked


def _undo_zstd(body: bytes, max_bytes: int) -> bytes:
    from twosource.reading.archives.zstd import ZstdError, start_frame

    place = 0
    while skipped := _SKIPPED_FRAME.match(body, place):
        place = skipped.end() + int.from_bytes(skipped[1], "little")
    try:
        return start_frame().decompress(memoryview(body)[place:], max_bytes + 1)
    except ZstdError as error:
        return _take_if_unpacked(body, error)


def _take_if_unpacked(body: bytes, error: Exception) -> bytes:
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return body
    what = f"is damaged: its page cannot be unpacked ({error}); fetch it again"
    raise UndecodableError(what) from None


_CODINGS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _inflate,
    "x-gzip": _inflate,
    "deflate": _inflate,
    "br": _undo_brotli,
    "zstd": _undo_zstd,
}
