"""bzip2 and xz, in which dumps and older archives come."""

from __future__ import annotations

import bz2
import lzma
import re
from functools import partial

from twosource.reading.archives.packing import Packing
from twosource.reading.archives.unpacking import unpack_parcel
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

_MEMORY = 128 * 1024 * 1024  # bytes; the header of an xz file may ask for 4 GB
_BZIP2 = Packing(
    name="bzip2", mark=re.compile(rb"BZh[1-9]1AY&SY"), start=bz2.BZ2Decompressor, errors=(OSError, ValueError)
)
_XZ = Packing(
    name="xz",
    mark=re.compile(rb"\xfd7zXZ\x00"),
    start=partial(lzma.LZMADecompressor, lzma.FORMAT_XZ, _MEMORY),
    errors=(lzma.LZMAError, MemoryError),
)


def _recognise(parcel: Parcel, packing: Packing) -> bool:
    return packing.mark.match(parcel.head) is not None


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend, packing: Packing) -> Items:
    return unpack_parcel(parcel, packing, settings, descend)


BZIP2 = Reader(
    name="a bzip2 file",
    recognise=partial(_recognise, packing=_BZIP2),
    read=partial(_read, packing=_BZIP2),
    holds_others=True,
)
XZ = Reader(
    name="an xz file", recognise=partial(_recognise, packing=_XZ), read=partial(_read, packing=_XZ), holds_others=True
)
