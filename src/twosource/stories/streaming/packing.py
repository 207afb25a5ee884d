"""Profiles as bytes: the same on every machine, with the version of their form in the first one."""

from __future__ import annotations

import struct
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from twosource.errors import InputError
from twosource.stories.profile import Profile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORM = 1
_HEAD = struct.Struct("<BiBBBH")  # form, day, sizes: terms, names, numbers, sense
_GIVEN = "profile"
_NO_DAY = -1
_NO_SENSE = 0xFFFF


def pack_profile(profile: Profile) -> bytes:
    """Return a profile as bytes: little-endian, about 4 to 5 for a term and one for a number of its sense.

    Names and numbers are told by their places among the terms.
    """
    import numpy as np

    places = [np.searchsorted(profile.terms, some).astype(np.uint8) for some in (profile.names, profile.numbers)]
    sense = profile.sense
    head = _HEAD.pack(
        FORM,
        _NO_DAY if profile.day is None else profile.day,
        len(profile.terms),
        *map(len, places),
        _NO_SENSE if sense is None else len(sense),
    )
    arrays = [profile.terms.astype("<u4"), profile.counts, *places, *([] if sense is None else [sense])]
    return head + b"".join(array.tobytes() for array in arrays)


def unpack_profile(packed: bytes) -> Profile:
    """Return the profile that was packed.

    Raises `InputError` where the bytes are none, or of a later version: the desk then makes the profile again.
    """
    import numpy as np

    if len(packed) < _HEAD.size or packed[0] != FORM:
        told = packed[0] if packed else "no byte"
        raise InputError(_GIVEN, f"it begins with {told}, not with {FORM}: make it again from its article")
    _, day, *sizes, length = _HEAD.unpack_from(packed)
    width = length if length != _NO_SENSE else 0
    if len(packed) != _HEAD.size + 5 * sizes[0] + sizes[1] + sizes[2] + width:
        raise InputError(_GIVEN, f"{len(packed)} bytes are not what its head says: make it again from its article")
    terms: NDArray[np.uint32] = np.frombuffer(packed, "<u4", sizes[0], _HEAD.size).astype(np.uint32)
    rest = np.frombuffer(packed, np.uint8, offset=_HEAD.size + 4 * sizes[0])
    ends = list(accumulate(sizes))
    counts, names, numbers, sense = (rest[start:end] for start, end in pairwise([0, *ends, len(rest)]))
    return Profile(
        terms=terms,
        counts=counts,
        names=terms[names],
        numbers=terms[numbers],
        day=None if day == _NO_DAY else day,
        sense=None if length == _NO_SENSE else sense.view(np.int8),
    )
