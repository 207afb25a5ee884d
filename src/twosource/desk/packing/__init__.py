"""Our nouns as compact bytes and back: column by column as their type hints say, and that compressed.

The layout: one byte with the number of this layout; then, as one Zstandard frame (`frames`) with a checksum, JSON in
UTF-8, a NUL, and bytes. The JSON is a list: how many ids there are, and the noun as `writing` tells. The bytes are the
ids, eight of each, and whatever the noun holds as bytes. Lone surrogates are kept as they are: three bytes each, which
strict UTF-8 does not allow.
"""

from __future__ import annotations

import json
from typing import TypeVar

from twosource.desk.packing.apart import Apart
from twosource.desk.packing.reading import read_column
from twosource.desk.packing.writing import write_column

FAST, SMALL = 3, 15  # levels of Zstandard: for what is packed a hundred times a second, and for what took long to make
_LAYOUT = b"\x01"
_FAULTS = (KeyError, TypeError, AttributeError, IndexError, ValueError, RecursionError)

Noun = TypeVar("Noun")


def pack(noun: object, level: int = FAST) -> bytes:
    """Return the bytes of a frozen dataclass, with all that is in it. They are the same on every machine.

    Raises:
        TypeError: a field can hold something that is not told by its type hint alone.
    """
    from twosource.desk.packing.frames import compress

    apart = Apart()
    column = write_column(type(noun), [noun], apart)
    written = json.dumps([len(apart.numbers), column], ensure_ascii=False, separators=(",", ":"))
    whole = b"\0".join([written.encode("utf-8", "surrogatepass"), apart.join()])
    return _LAYOUT + compress(whole, level)


def unpack(kind: type[Noun], packed: bytes) -> Noun:
    """Return the noun of this kind that was packed; fields added to it since have their defaults.

    Raises:
        ValueError: these bytes are damaged, or no noun of this kind.
    """
    from twosource.desk.packing.frames import decompress

    if packed[:1] != _LAYOUT:
        message = f"packed in a layout that is not known: {packed[:1]!r}"
        raise ValueError(message)
    try:
        whole = decompress(packed[1:])
        written, _, rest = whole.partition(b"\0")
        ids, column = json.loads(written.decode("utf-8", "surrogatepass"))
        noun: Noun = read_column(kind, column, 1, Apart.split(rest, ids))[0]
    except _FAULTS as error:
        message = f"damaged, or no {kind.__name__} ({error!r:.200})"
        raise ValueError(message) from error
    return noun
