"""Bytes as Zstandard frames (RFC 8878) that know beforehand what our nouns look like.

`priming.zdict` is a dictionary: what is in it need not be told again in every frame. What is packed is short, and most
of it is the names of fields and the words of our own notes. ``training/desk_dictionary.py`` made it from our own
invented stories. A frame names its dictionary, so that another one can follow it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zstandard import ZstdCompressionDict

_MOST = 1 << 30  # bytes of a noun: far more than a reader lets a page have
_PRIMING = Path(__file__).with_name("priming.zdict")


def compress(content: bytes, level: int) -> bytes:
    """Return the frame of some bytes, with a checksum."""
    from zstandard import ZstdCompressor

    return ZstdCompressor(level=level, dict_data=_prime(level), write_checksum=True).compress(content)


def decompress(frame: bytes) -> bytes:
    """Return what is in a frame.

    Raises:
        ValueError: it is damaged, made with a dictionary that is not known, or says that it is larger than any noun.
    """
    from zstandard import ZstdDecompressor, ZstdError, get_frame_parameters

    try:
        size = get_frame_parameters(frame).content_size
        if size > _MOST:  # memory is taken for it before it is looked at; a desk may be another one's
            message = f"{size:,} bytes, more than any noun has"
            raise ValueError(message)
        return ZstdDecompressor(dict_data=_read()).decompress(frame)
    except ZstdError as error:
        raise ValueError(str(error)) from error


@cache
def _read() -> ZstdCompressionDict:
    from zstandard import ZstdCompressionDict

    return ZstdCompressionDict(_PRIMING.read_bytes())


@cache
def _prime(level: int) -> ZstdCompressionDict:
    """Return the dictionary, made ready for a level: that takes longer than to compress what is short."""
    from zstandard import ZstdCompressionDict

    primed = ZstdCompressionDict(_PRIMING.read_bytes())
    primed.precompute_compress(level)
    return primed
