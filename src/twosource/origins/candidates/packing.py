"""A segment as bytes: for a file, or for a row of a database. What is read back takes no memory of its own.

A short header of little-endian numbers, then the arrays of the segment one after the other, the widest first, so that
each lies where the processor can read it.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from twosource.errors import UnreadableError
from twosource.origins.candidates.segment import Segment
from twosource.origins.candidates.shingles import HASHING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 1  # goes up with every change of how a segment is written

_MAGIC = b"2source\n"
_HEADER = struct.Struct("<8sIIQQQQ")  # magic, format, hashing, first, fingerprints, shingles, checksum


def pack_segment(segment: Segment) -> bytes:
    """Return the segment as bytes, the same on every machine."""
    arrays = (
        segment.postings.astype("<u8", copy=False),
        segment.keys.astype("<u8", copy=False),
        segment.bounds.astype("<u4", copy=False),
        segment.places.astype("<u2", copy=False),
    )
    body = b"".join(array.tobytes() for array in arrays)
    return (
        _HEADER.pack(_MAGIC, FORMAT, HASHING, segment.first, len(segment), len(segment.postings), zlib.crc32(body))
        + body
    )


def unpack_segment(packed: bytes | memoryview, given: str) -> Segment:
    """Return the segment that was packed. ``given`` names for the user where it comes from.

    Raises:
        UnreadableError: the bytes are damaged, or of a version of twosource that hashes in another way.
    """
    import numpy as np

    whole = memoryview(packed)
    first, texts, shingles = _read_header(whole, given)
    places = (("<u8", shingles), ("<u8", texts), ("<u4", texts + 1), ("<u2", shingles))
    start = _HEADER.size
    arrays: list[NDArray[np.generic]] = []
    for kind, count in places:
        arrays.append(np.frombuffer(whole, dtype=kind, count=count, offset=start))
        start += arrays[-1].nbytes
    postings, keys, bounds, words = arrays
    return Segment(first=first, postings=postings, places=words, bounds=bounds, keys=keys)  # type: ignore[arg-type]


def _read_header(packed: memoryview, given: str) -> tuple[int, int, int]:
    if len(packed) < _HEADER.size or packed[: len(_MAGIC)] != _MAGIC:
        raise UnreadableError(given, "it is no part of a candidates index; make the index anew")
    _, form, hashing, first, texts, shingles, checksum = _HEADER.unpack_from(packed)
    if (form, hashing) != (FORMAT, HASHING):
        what = f"it was written by another version of twosource (format {form}, hashing {hashing}; this one reads "
        raise UnreadableError(given, f"{what}format {FORMAT}, hashing {HASHING}); make the index anew")
    body = packed[_HEADER.size :]
    if len(body) != 10 * shingles + 12 * texts + 4 or zlib.crc32(body) != checksum:
        raise UnreadableError(given, "it is damaged; make the index anew")
    return first, texts, shingles
