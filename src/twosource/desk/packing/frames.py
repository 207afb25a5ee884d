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
    from twosource.desk.packing.zstd import ZstdDict

_MOST = 1 << 30  # bytes of a noun: far more than a reader lets a page have
_PRIMING = Path(__file__).with_name("priming.zdict")


def compress(content: bytes, level: int) -> bytes:
    """Return the frame of some bytes, with a checksum."""
    from twosource.desk.packing import zstd

    options: dict[int, int] = {
        zstd.CompressionParameter.compression_level: level,
        zstd.CompressionParameter.checksum_flag: 1,
    }
    # Digested, the dictionary is made ready for a level once: that takes longer than to compress what is short.
    return zstd.compress(content, options=options, zstd_dict=_prime().as_digested_dict)


def decompress(frame: bytes) -> bytes:
    """Return what is in a frame.

    Raises:
        ValueError: it is damaged, made with a dictionary that is not known, or says that it is larger than any noun.
    """
    from twosource.desk.packing import zstd

    try:
        size: int | None = zstd.get_frame_info(frame).decompressed_size
        if size is None or size > _MOST:  # memory is taken for it before it is looked at; a desk may be another one's
            message = f"{'an unknown number of' if size is None else f'{size:,}'} bytes, more than any noun has"
            raise ValueError(message)
        unpacker = zstd.ZstdDecompressor(zstd_dict=_prime())
        content = unpacker.decompress(frame, size)
    except zstd.ZstdError as error:
        raise ValueError(str(error)) from error
    if not unpacker.eof:
        message = "the frame is cut off"
        raise ValueError(message)
    return content


@cache
def _prime() -> ZstdDict:
    from twosource.desk.packing import zstd

    return zstd.ZstdDict(_PRIMING.read_bytes())
