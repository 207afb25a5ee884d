"""A fingerprint as bytes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.origins.candidates.conftest import invent_text

from twosource.errors import UnreadableError
from twosource.origins import fingerprint, pack_fingerprint, unpack_fingerprint

QUOTED = "“" + invent_text(3, 700) + "”"  # words that no shingle stands in: the next one is far behind


@given(st.lists(st.sampled_from([invent_text(1, 30), invent_text(2, 200), QUOTED, "no", "\ud800\0"]), max_size=5))
def test_what_was_packed_is_unpacked_as_it_was(pieces: list[str]) -> None:
    made = fingerprint(" ".join(pieces))
    again = unpack_fingerprint(pack_fingerprint(made), "row 1")
    assert again.hashes.tolist() == made.hashes.tolist()
    assert again.places.tolist() == made.places.tolist()
    assert (again.tail, again.words, again.key) == (made.tail, made.words, made.key)
    assert (again.hashes.dtype, again.places.dtype) == (made.hashes.dtype, made.places.dtype)


def test_a_text_beyond_the_farthest_place_is_unpacked_as_it_was(invent: Any) -> None:
    made = fingerprint(" ".join(invent(number, 900) for number in range(90)))
    assert made.places.max() == 0xFFFF
    assert unpack_fingerprint(pack_fingerprint(made), "row 1").places.tolist() == made.places.tolist()


def test_an_article_of_five_hundred_words_takes_less_than_a_kilobyte(invent: Any) -> None:
    packed = [len(pack_fingerprint(fingerprint(invent(number, 500)))) for number in range(40)]
    assert sum(packed) / len(packed) < 700


def test_damage_and_other_versions_are_told(invent: Any) -> None:
    packed = pack_fingerprint(fingerprint(invent(1, 300)))
    for bad in (
        b"",
        packed[:5],
        packed[:-1],
        packed[:40],
        packed + b"\1",
        b"\xff" + packed[1:],
        b"\1\xff" + packed[2:],
    ):
        with pytest.raises(UnreadableError, match=r"^article 7: .*make it anew from the text"):
            unpack_fingerprint(bad, "article 7")
