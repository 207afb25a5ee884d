"""A fingerprint as bytes, for a row of a database: about five bytes for each shingle that is kept.

Two bytes tell the format and the hashing; then, little-endian, how many shingles there are, the number of the first
that stands at the end of the text, and the words of the text. The hashes follow as they are, for they are random and
cannot be packed; then, for each, how many words it stands behind the one before: bytes of 255 as long as it is more.
"""

from __future__ import annotations

import struct

from twosource.errors import UnreadableError
from twosource.origins.candidates.fingerprint import Fingerprint, identify
from twosource.origins.candidates.shingles import HASHING

FORMAT = 1  # goes up with every change of how a fingerprint is written

_HEAD = struct.Struct("<BBIII")  # format, hashing, shingles, tail, words
_MORE = 255


def pack_fingerprint(made: Fingerprint) -> bytes:
    """Return the fingerprint as bytes, the same on every machine."""
    import numpy as np

    head = _HEAD.pack(FORMAT, HASHING, len(made.hashes), made.tail, made.words)
    more, rest = np.divmod(np.diff(made.places.astype(np.int64), prepend=np.int64(0)), _MORE)
    written = np.full(len(rest) + int(more.sum()), _MORE, dtype=np.uint8)
    written[np.cumsum(more + 1) - 1] = rest
    return head + made.hashes.astype("<u4", copy=False).tobytes() + written.tobytes()


def unpack_fingerprint(packed: bytes, given: str) -> Fingerprint:
    """Return the fingerprint that was packed. ``given`` names for the user where it comes from.

    Raises:
        UnreadableError: the bytes are damaged, or of a version of twosource that hashes in another way.
    """
    import numpy as np

    if len(packed) < _HEAD.size or (packed[0], packed[1]) != (FORMAT, HASHING):
        raise UnreadableError(given, "its fingerprint is of another version of twosource; make it anew from the text")
    _, _, amount, tail, words = _HEAD.unpack_from(packed)
    steps = np.frombuffer(packed, dtype=np.uint8, offset=min(_HEAD.size + 4 * amount, len(packed)))
    places = np.cumsum(steps, dtype=np.int64)[steps < _MORE]
    if len(places) != amount or tail > amount:
        raise UnreadableError(given, "its fingerprint is damaged; make it anew from the text")
    hashes = np.frombuffer(packed, dtype="<u4", count=amount, offset=_HEAD.size).astype(np.uint32, copy=False)
    short = places.astype(np.uint16)
    return Fingerprint(hashes=hashes, places=short, tail=tail, words=words, key=identify(hashes, short, tail))
