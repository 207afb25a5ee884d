"""The body of an answer, unpacked as it comes in, and never more of it than allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from twosource.reading.fetching.setbacks import Refusal, Setback

ENCODINGS = "gzip, deflate"  # what we ask for, in the words of RFC 9110
_PLAIN = ("", "identity")
_GZIP = 16 + zlib.MAX_WBITS
_ZLIB = zlib.MAX_WBITS
_RAW = -zlib.MAX_WBITS


class TooLargeError(Exception):
    """There is more than allowed. ``start`` is what came until then, as much as is allowed."""

    def __init__(self, start: bytes = b"") -> None:
        super().__init__("more than allowed")
        self.start = start


def unpack(pieces: Iterable[bytes], encoding: str, most: int) -> bytes:
    """Return the bytes that the pieces of a body hold.

    ``encoding`` is the Content-Encoding. Neither what is sent nor what it unpacks to may be more than ``most``
    bytes; a bomb is noticed before it is unpacked.

    Raises:
        TooLargeError: it is more.
        Setback: the packed data is damaged or cut off.
        Refusal: it is packed in a way that was not asked for.
    """
    name = encoding.strip().lower()
    body = bytearray()
    sent = 0
    for piece in pieces if name in _PLAIN else _inflate(_track(pieces, most), name, most):
        body += piece
        sent += len(piece)
        if len(body) > most:
            raise TooLargeError(bytes(body[:most]))
    return bytes(body)


def _track(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    """Hand the packed pieces on, until there are too many: empty blocks can go on for ever and unpack to nothing."""
    sent = 0
    for piece in pieces:
        sent += len(piece)
        if sent > most:
            raise TooLargeError
        yield piece


def _inflate(pieces: Iterable[bytes], name: str, most: int) -> Iterator[bytes]:
    if name not in ("gzip", "x-gzip", "deflate"):
        message = f"is sent packed as {name[:40]!r}, which was not asked for; save the page by hand"
        raise Refusal(message)
    form = None
    stream = None
    for piece in pieces:
        form = form or (_GZIP if "gzip" in name else _tell_deflate(piece))
        stream = stream or zlib.decompressobj(form)
        rest = piece
        while rest:
            if stream.eof:  # gzip may be several streams, one after the other (RFC 1952)
                stream = zlib.decompressobj(form)
            yield _step(stream, rest, most)
            rest = stream.unused_data
    if stream is not None and not stream.eof:
        message = "the connection broke off in the middle of the page"
        raise Setback(message)


def _tell_deflate(piece: bytes) -> int:
    """Some servers send what RFC 9110 calls deflate without its zlib header."""
    return _ZLIB if piece[:1] and piece[0] & 0x0F == zlib.DEFLATED else _RAW


def _step(stream: zlib._Decompress, piece: bytes, most: int) -> bytes:
    try:
        return stream.decompress(piece, most + 1)
    except zlib.error as error:
        message = f"the server sent packed data that cannot be unpacked ({error})"
        raise Setback(message) from None
