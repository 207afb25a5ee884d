"""A segment looked through by the beginnings of hashes tells what a look at every posting tells."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from twosource.origins import CandidateIndex, find_candidates, fingerprint, fingerprint_all
from twosource.origins.candidates import directory as looking
from twosource.origins.candidates import matching
from twosource.origins.candidates.directory import make_directory, meet
from twosource.origins.candidates.segment import LATE, NUMBER, make_segment


def _count(segment: Any, hashes: Any) -> tuple[list[int], list[int]]:
    found = segment.postings >> np.uint64(32)
    late = (segment.postings & np.uint64(LATE)) > 0
    return [int((found == each).sum()) for each in hashes], [int(late[found == each].sum()) for each in hashes]


def test_texts_and_ends_are_counted_as_they_stand_in_the_segment(invent: Any) -> None:
    made = [fingerprint(f"{invent(number)} {invent(500 + number % 7, 90)}") for number in range(300)]
    segment = make_segment(0, made)
    for sought in (made[3].hashes, fingerprint(invent(901)).hashes, np.array([0, 2**32 - 1], dtype=np.uint32)):
        met = meet(make_directory(segment), sought)
        assert (met.texts.tolist(), met.ends.tolist()) == _count(segment, sought)
        postings = (sought[met.wanted].astype(np.uint64) << np.uint64(32)) | met.posted.astype(np.uint64)
        assert np.isin(postings, segment.postings).all()
        assert len(set((met.posted & NUMBER).tolist())) == met.texts.sum()


def test_crowds_are_counted_and_not_read(invent: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "_CROWD", 20)
    monkeypatch.setattr(looking, "MOST", 30)
    made = [fingerprint(f"{invent(number)} {invent(500 + number % 9, 90)}") for number in range(300)]
    made += [fingerprint(f"{invent(1000 + number)} {invent(499, 90)}") for number in range(25)]
    segment = make_segment(0, made)
    for sought in (made[3].hashes, made[-1].hashes):
        met = meet(make_directory(segment), sought)
        assert met.texts.tolist() == _count(segment, sought)[0]
        assert (
            np.bincount(met.wanted, minlength=len(sought)).tolist() == np.where(met.texts < 30, met.texts, 0).tolist()
        )


def test_counting_by_blocks_finds_what_sorting_finds(invent: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_MANY", 1)
    texts = {f"{n:03}": f"{invent(n % 90, 60)} {invent(1000 + n, n % 80)}" for n in range(250)}
    made = dict(zip(texts, fingerprint_all(texts.values()), strict=True))
    index = CandidateIndex()
    index.add_all(made)
    every = find_candidates(made)
    assert len(every) > 100
    for article, each in made.items():
        assert index.find(article, each) == [pair for pair in every if article in {pair.a, pair.b}]
