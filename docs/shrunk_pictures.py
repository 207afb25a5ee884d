"""Pictures small enough to be kept with the source: as many colours as the eye tells apart."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

COLOURS = 256
MOST = 120_000  # bytes of a picture


def keep(picture: bytes, where: Path) -> None:
    """Write a picture, as PNG, with at most `COLOURS` colours: each point is off by some 256ths at the most.

    Raises:
        ValueError: it is larger than `MOST` all the same.
    """
    with Image.open(io.BytesIO(picture)) as taken:
        shrunk = taken.convert("RGB").quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    written = io.BytesIO()
    shrunk.save(written, "PNG", optimize=True)
    if written.tell() > MOST:
        message = f"{where.name} has {written.tell():,} bytes, and {MOST:,} at most are kept; show less of the page"
        raise ValueError(message)
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_bytes(written.getvalue())
