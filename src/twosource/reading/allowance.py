"""How much may still be unpacked from one input, whatever lies inside of what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Allowance:
    """What all containers inside of one packed input share: a count that lives as long as the input is read.

    A few bytes can unpack to more than any disk holds (a "zip bomb"), at once or container by container.
    So only ``free`` bytes may be unpacked, and beyond them ``ratio`` bytes for each packed byte
    that was read. News pages shrink to a fifth or a tenth; deflate can at most reach a thousandth, zstd far less.
    Bytes that are unpacked twice (a ZIP archive in another) count twice.
    """

    free: int
    ratio: int
    packed: int = 0
    unpacked: int = 0

    @property
    def is_spent(self) -> bool:
        """Whether more was unpacked than may be."""
        return self.unpacked > self.free + self.ratio * self.packed
