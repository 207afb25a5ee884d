"""Fingerprints of invented news from another process: those of the texts first, then variants of them."""

from __future__ import annotations

from benchmarks.newsroom.fingerprinting import print_fingers
from benchmarks.newsroom.newsroom import write_articles

from twosource.origins import fingerprint, pack_fingerprint, unpack_fingerprint


def test_the_first_are_those_of_the_texts_and_the_others_have_new_hashes() -> None:
    printed = list(print_fingers(50, written=30))
    assert [each.number for each in printed] == list(range(50))
    first = next(write_articles(30))
    assert printed[0].packed == pack_fingerprint(fingerprint(first.article.text))
    made = [set(unpack_fingerprint(each.packed, "press").hashes.tolist()) for each in printed]
    assert all(len(made[number] & made[30 + number]) < 0.2 * len(made[number]) for number in range(20))
    copy = next(each for each in printed[30:] if each.source is not None and 30 <= each.source < each.number)
    assert len(made[copy.number] & made[copy.source or 0]) > 5
