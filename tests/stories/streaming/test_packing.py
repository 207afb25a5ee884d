from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.errors import InputError
from twosource.stories.profile import MOST_TERMS, Profile, read_profile
from twosource.stories.streaming.packing import FORM, pack_profile, unpack_profile


def _list(profile: Profile) -> tuple[object, ...]:
    sense = None if profile.sense is None else profile.sense.tolist()
    arrays = (profile.terms, profile.counts, profile.names, profile.numbers)
    return (*(array.tolist() for array in arrays), profile.day, sense)


@given(st.text(), st.one_of(st.none(), st.integers(1, 3_652_059)), st.booleans())
def test_what_is_packed_is_unpacked_the_same(text: str, day: int | None, with_sense: bool) -> None:  # noqa: FBT001 - chosen by hypothesis
    sense = np.linspace(-1, 1, 256, dtype=np.float32) if with_sense else None
    profile = replace(read_profile(make_bare_article("a.txt", text), sense), day=day)
    again = unpack_profile(pack_profile(profile))
    assert _list(again) == _list(profile)
    assert again.terms.dtype == profile.terms.dtype
    assert again.counts.dtype == profile.counts.dtype


def test_the_bytes_are_the_same_on_every_machine() -> None:
    terms = np.array([7, 300, 70_000], dtype=np.uint32)
    counts = np.array([1, 2, 255], dtype=np.uint8)
    sense = np.array([127, -127], dtype=np.int8)
    profile = Profile(terms=terms, counts=counts, names=terms[:1], numbers=terms[2:], day=737_000, sense=sense)
    assert (
        pack_profile(profile).hex() == "01e83e0b00030101020007000000" + "2c01000070110100" + "0102ff" + "0002" + "7f81"
    )


def test_the_largest_profile_takes_little_room() -> None:
    text = " ".join(f"Halvik{chr(97 + number % 26)}{chr(97 + number // 26)} {number}" for number in range(600))
    profile = read_profile(make_bare_article("a.txt", text), np.ones(256, dtype=np.float32))
    assert len(profile.terms) == MOST_TERMS
    assert len(pack_profile(profile)) < 1_200


@pytest.mark.parametrize("packed", [b"", b"\x01", bytes([FORM + 1]) * 40, b"\x01" * 40])
def test_bytes_that_are_no_profile_are_an_error_that_says_what_to_do(packed: bytes) -> None:
    with pytest.raises(InputError, match="make it again from its article"):
        unpack_profile(packed)
