"""Articles that a desk made of written news, and any number of variants of them, without a text of their own.

What many articles have is the same in all variants, so that it grows as frequent as with more articles: hashes of
agencies' stock phrases, the words of the language, pairs of these. What few have is another one in each variant, so
that a variant is other news; what some have comes back every tenth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.desk.searching.asking import sign_words
from twosource.origins import Fingerprint, fingerprint
from twosource.origins.candidates.fingerprint import identify
from twosource.stories import Profile, pack_profile, unpack_profile

MANY, SOME = 25, 8  # of the written articles: what more of them have comes in all variants, or in every tenth
_EVERY = 10
_OTHER = 0x9E3779B1


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A row of an article, what finds it, the earlier ones it shares text with, and the signs of its words."""

    row: dict[str, Any]
    made: Fingerprint
    profile: Profile
    copies: tuple[tuple[int, int], ...]
    signs: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mould:
    """A written article, and how often others have what it has: 2 for many, 1 for some, 0 for few."""

    written: Written
    hashes: NDArray[np.uint8]
    terms: NDArray[np.uint8]
    steady: str
    rare: str


def read_written(row: dict[str, Any], profile: bytes, copies: tuple[tuple[int, int], ...]) -> Written:
    """Return a written article of what a desk holds of it."""
    return Written(
        row=row,
        made=fingerprint(row["text"]),
        profile=unpack_profile(profile),
        copies=copies,
        signs=sign_words(row["title"], row["text"]),
    )


def make_moulds(some: Sequence[Written]) -> list[Mould]:
    """Return what variants are made from."""
    hashes = _count([each.made.hashes for each in some])
    terms = _count([each.profile.terms for each in some])
    often: dict[str, int] = {}
    for each in some:
        for sign in each.signs:
            often[sign] = often.get(sign, 0) + 1
    return [
        Mould(
            written=each,
            hashes=_rank(each.made.hashes, *hashes),
            terms=_rank(each.profile.terms, *terms),
            steady=" ".join(sign for sign in each.signs if often[sign] >= SOME),
            rare=" ".join(f"{sign}\0" for sign in each.signs if often[sign] < SOME),
        )
        for each in some
    ]


def vary_fingerprint(mould: Mould, number: int) -> Fingerprint:
    """Return the fingerprint of a variant; that of number 0 is the written one's."""
    made = mould.written.made
    hashes = _vary(made.hashes, mould.hashes, number)
    return replace(made, hashes=hashes, key=identify(hashes, made.places, made.tail))


def vary_profile(mould: Mould, number: int, day: int) -> bytes:
    """Return the packed profile of a variant, published on a day (an ordinal)."""
    profile = mould.written.profile
    terms = _vary(profile.terms, mould.terms, number)
    order = np.argsort(terms)
    names, numbers = (np.sort(terms[np.searchsorted(profile.terms, some)]) for some in (profile.names, profile.numbers))
    return pack_profile(
        replace(profile, terms=terms[order], counts=profile.counts[order], names=names, numbers=numbers, day=day)
    )


def vary_signs(mould: Mould, number: int) -> str:
    """Return the signs of the words of a variant, as the full text index is told them."""
    return f"{mould.steady} {mould.rare.replace(chr(0), f'{number:x}' if number else '')}"


def _vary(values: NDArray[np.uint32], often: NDArray[np.uint8], number: int) -> NDArray[np.uint32]:
    masks = np.array([number, number // _EVERY, 0], dtype=np.uint64) * np.uint64(_OTHER)
    return values ^ (masks & np.uint64(0xFFFFFFFF)).astype(np.uint32)[often]


def _count(some: Sequence[NDArray[np.uint32]]) -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    values, counts = np.unique(np.concatenate(list(some)), return_counts=True)
    return values, ((counts >= SOME).astype(np.uint8) + (counts >= MANY)).astype(np.uint8)


def _rank(values: NDArray[np.uint32], known: NDArray[np.uint32], ranks: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return ranks[np.searchsorted(known, values)]
