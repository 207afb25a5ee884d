"""A part of the index of copies as bytes. What is read back from a mapped file takes no memory of its own.

A short header of little-endian numbers, the arrays of the part, the widest first, blanks up to a multiple of eight
bytes, and the segment as `pack_segment` writes it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from twosource.errors import UnreadableError
from twosource.origins.candidates.packing import pack_segment, unpack_segment
from twosource.origins.copies.part import Part

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 1  # goes up with every change of how a part is written

_MAGIC = b"2copies\n"
_HEADER = struct.Struct("<8sIIQQ")  # magic, format, checksum of the arrays, articles, fingerprints
_ALIGNED = 8


def pack_part(part: Part) -> Iterator[bytes]:
    """Yield the part as bytes, the same on every machine, piece by piece."""
    arrays = (
        part.articles.astype("<i8", copy=False),
        part.ordered.astype("<u8", copy=False),
        part.numbers.astype("<u4", copy=False),
        part.order.astype("<u4", copy=False),
    )
    body = b"".join(array.tobytes() for array in arrays)
    yield _HEADER.pack(_MAGIC, FORMAT, zlib.crc32(body), len(part), len(part.segment))
    yield body
    yield bytes(-len(body) % _ALIGNED)
    yield pack_segment(part.segment)


def unpack_part(packed: bytes | memoryview, given: str) -> Part:
    """Return the part that was packed. ``given`` names for the user where it comes from.

    Raises:
        UnreadableError: the bytes are damaged, or of a version of twosource that writes or hashes in another way.
    """
    import numpy as np

    whole = memoryview(packed)
    articles, texts = _read_header(whole, given)
    start = _HEADER.size
    arrays: list[NDArray[np.generic]] = []
    for kind, count in (("<i8", articles), ("<u8", texts), ("<u4", articles), ("<u4", texts)):
        arrays.append(np.frombuffer(whole, dtype=kind, count=count, offset=start))
        start += arrays[-1].nbytes
    segment = unpack_segment(whole[start + -(start - _HEADER.size) % _ALIGNED :], given)
    if len(segment) != texts:
        raise UnreadableError(given, "it is damaged; make the index anew")
    keys, ordered, numbers, order = arrays
    return Part(segment=segment, articles=keys, numbers=numbers, ordered=ordered, order=order)  # type: ignore[arg-type]


def _read_header(packed: memoryview, given: str) -> tuple[int, int]:
    if len(packed) < _HEADER.size or packed[: len(_MAGIC)] != _MAGIC:
        raise UnreadableError(given, "it is no part of an index of copies; make the index anew")
    _, form, checksum, articles, texts = _HEADER.unpack_from(packed)
    if form != FORMAT:
        what = f"it was written by another version of twosource (format {form}; this one reads {FORMAT})"
        raise UnreadableError(given, f"{what}; make the index anew")
    body = packed[_HEADER.size : _HEADER.size + 12 * (articles + texts)]
    if len(body) != 12 * (articles + texts) or zlib.crc32(body) != checksum:
        raise UnreadableError(given, "it is damaged; make the index anew")
    return articles, texts
