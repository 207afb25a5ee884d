"""Zstandard (RFC 8878): of the standard library, or what brings it to Python before 3.14."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 14):
    from compression.zstd import DecompressionParameter, ZstdDecompressor, ZstdDict, ZstdError
else:
    from backports.zstd import DecompressionParameter, ZstdDecompressor, ZstdDict, ZstdError

__all__ = ["ZstdDecompressor", "ZstdDict", "ZstdError", "start_frame"]

_WINDOW = 27  # 2 to the power of it, bytes: what the zstd tool grants without being asked, too


def start_frame(dictionary: ZstdDict | None = None) -> ZstdDecompressor:
    """Return what unpacks one frame, with a bound on the memory that a frame may ask for."""
    return ZstdDecompressor(zstd_dict=dictionary, options={DecompressionParameter.window_log_max: _WINDOW})
