"""Nouns are packed and come out as they were."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.comparisons import empty_comparison, ferry_comparison, hostile_comparison, long_comparison
from tests.desk.reports import make_article

from twosource.desk.packing import FAST, SMALL, pack, unpack, zstd
from twosource.desk.packing.frames import compress, decompress
from twosource.model.article import Article, RawArticle
from twosource.model.comparison import Comparison
from twosource.model.span import ArticleSpan, Span

TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    name: str
    span: Span
    place: ArticleSpan | None = None
    share: float | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    parts: tuple[Part, ...]
    pairs: frozenset[tuple[str, str]] = frozenset()
    octets: bytes | None = None
    more: tuple[bytes, ...] = ()
    pair: tuple[int, str] | None = None


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9_999), st.integers(0, 99))
ids = st.integers(0, 2**64 - 1).map(lambda number: f"{number:016x}")
parts = st.builds(
    Part,
    name=TEXT | ids,
    span=spans,
    place=st.none() | st.builds(ArticleSpan, ids, spans),
    share=st.none() | st.floats(allow_nan=False),
    sure=st.booleans(),
)
wholes = st.builds(
    Whole,
    parts=st.lists(parts, max_size=4).map(tuple),
    pairs=st.frozensets(st.tuples(TEXT, ids), max_size=3),
    octets=st.none() | st.binary(max_size=9),
    more=st.lists(st.binary(max_size=3), max_size=3).map(tuple),
    pair=st.none() | st.tuples(st.integers(), TEXT),
)


@given(wholes)
def test_whatever_is_packed_comes_out_as_it_was(whole: Whole) -> None:
    assert unpack(Whole, pack(whole)) == whole
    assert pack(unpack(Whole, pack(whole, SMALL)), SMALL) == pack(whole, SMALL)


@pytest.mark.parametrize(
    "comparison", [ferry_comparison(), empty_comparison(), hostile_comparison("\0\ud83d\ude00"), long_comparison(20)]
)
def test_a_whole_comparison_comes_out_as_it_was(comparison: Comparison) -> None:
    assert unpack(Comparison, pack(comparison)) == comparison


def test_two_lone_surrogates_stay_two_characters() -> None:
    raw = RawArticle(given="a", content="\ud83d\ude00", markup="text", octets=b"\0\xff\0")
    assert unpack(RawArticle, pack(raw)) == raw


def test_an_octet_costs_about_an_octet() -> None:
    octets = bytes(range(256)) * 40
    raw = RawArticle(given="a", content="", markup="text", octets=octets)
    assert len(pack(raw)) < len(octets)
    assert unpack(RawArticle, pack(raw)).octets == octets


def test_results_are_packed_in_less_room_than_their_article_takes() -> None:
    comparison = ferry_comparison()
    alone = replace(comparison, articles=())
    assert len(pack(alone, SMALL)) < len(pack(alone)) * 1.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    name: str
    dropped: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    name: str
    added: str = "new"


def test_a_field_that_was_added_has_its_default_and_one_that_was_dropped_is_passed_over() -> None:
    part = Part(name="a", span=Span(1, 2))
    assert unpack(Later, pack(Earlier(name="n", dropped=(part,)))) == Later(name="n")


@pytest.mark.parametrize("cut", [0, 1, 9, -1])
def test_damaged_bytes_are_told(cut: int) -> None:
    packed = pack(ferry_comparison())
    with pytest.raises(ValueError, match=r"damaged|layout"):
        unpack(Comparison, packed[:cut])


def test_one_noun_is_not_taken_for_another() -> None:
    with pytest.raises(ValueError, match="no Article"):
        unpack(Article, pack(Part(name="a", span=Span(1, 2))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    one: Part | Later


def test_what_a_hint_does_not_tell_cannot_be_packed() -> None:
    with pytest.raises(TypeError, match=r"Unclear|Later"):
        pack(Unclear(one=Later(name="a")))


def test_what_every_noun_has_in_common_takes_no_room() -> None:
    packed = pack(replace(make_article(), text="", junk=()))
    alone = zstd.compress(decompress(packed[1:]), FAST)
    assert len(packed) < 0.75 * len(alone)


def test_a_frame_that_was_changed_is_refused() -> None:
    packed = bytearray(pack(make_article()))
    packed[-6] ^= 1
    with pytest.raises(ValueError, match="damaged"):
        unpack(Article, bytes(packed))


def test_what_says_that_it_is_larger_than_any_noun_takes_no_memory() -> None:
    told = decompress(pack(Whole(parts=(), more=(b"", b"")))[1:])
    assert b'"n":2' in told
    bomb = compress(told.replace(b'"n":2', b'"n":' + b"9" * 12), FAST)
    nested = compress(b"[" * 100_000, FAST)
    # RFC 8878, 3.1.1: magic number, a descriptor of eight bytes of size, the size; nothing else is read before it.
    huge = b"\x28\xb5\x2f\xfd\xe0" + (1 << 50).to_bytes(8, "little") + b"\x01\x00\x00"
    for frame in (bomb, nested, huge):
        with pytest.raises(ValueError, match="damaged"):
            unpack(Whole, b"\x01" + frame)


# Written by another library of Zstandard, with the dictionary and without it.
BY_ANOTHER = (
    "28b52ffd272ae76d002c45010033c20737ae923153c94ca170fa5c2ae167ca543a9d6b69139a023a9d315e1aebbd050100516ac1806a90fa9e",
    "28b52ffd202c6101007b226e616d65223a2254686520666572727920746f204f7272696e207361696c73206174206e696e652e227d",
)


@pytest.mark.parametrize("frame", BY_ANOTHER)
def test_a_frame_of_another_library_is_read(frame: str) -> None:
    assert decompress(bytes.fromhex(frame)) == b'{"name":"The ferry to Orrin sails at nine."}'


def test_a_frame_without_its_size_and_one_that_is_cut_off_are_refused() -> None:
    packer = zstd.ZstdCompressor(FAST)
    unsized = packer.compress(b"a" * 1000) + packer.flush()
    for frame in (unsized, bytes.fromhex(BY_ANOTHER[0])[:-9]):
        with pytest.raises(ValueError, match=r"unknown number|cut off"):
            decompress(frame)


def test_only_the_first_of_several_frames_is_a_noun() -> None:
    frame = bytes.fromhex(BY_ANOTHER[0])
    assert decompress(frame + compress(bytes(1_000_000), FAST)) == decompress(frame)
