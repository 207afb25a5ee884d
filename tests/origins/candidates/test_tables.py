"""A text beside very many others: a table says what lists of common shingles say."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.origins.candidates.conftest import invent_text

from twosource.origins import Candidate, find_candidates, fingerprint_all
from twosource.origins.candidates import crowds, tables
from twosource.origins.candidates.evidence import Evidence
from twosource.origins.candidates.runs import Common, sum_evidence
from twosource.origins.candidates.tables import Table, sum_table

_CELLS = st.lists(st.lists(st.one_of(st.none(), st.integers(0, 90)), min_size=5, max_size=5), min_size=1, max_size=12)


def _tell(evidence: Evidence) -> list[tuple[int, ...]]:
    columns = (evidence.pair, evidence.shingles, evidence.words, evidence.weight, evidence.stretch)
    return list(zip(*(column.tolist() for column in columns), strict=True))


@given(cells=_CELLS, steps=st.lists(st.integers(1, 60), min_size=12, max_size=12), chance=st.randoms())
def test_a_table_says_what_a_list_says(cells: list[list[int | None]], steps: list[int], chance: random.Random) -> None:
    places = np.cumsum(steps)[: len(cells)]
    weights = np.array([chance.randint(0, 4_000) for _ in cells], dtype=np.int32)
    there = [(column, row) for column in range(5) for row in range(len(cells)) if cells[row][column] is not None]
    late = [each for each in there if chance.random() < 0.2]
    listed = Common(
        pair=np.array([column for column, _ in there], dtype=np.uint64),
        first=np.array([places[row] for _, row in there], dtype=np.int32),
        second=np.array([cells[row][column] for column, row in there], dtype=np.int32),
        weight=np.array([weights[row] // (1 + ((column, row) in late)) for column, row in there], dtype=np.int32),
    )
    table = Table(
        places=places,
        weights=weights,
        cells=np.array([[0 if place is None else place + 1 for place in row] for row in cells], dtype=np.uint16),
        late=np.array([row for _, row in late], dtype=np.int64),
        beside=np.array([column for column, _ in late], dtype=np.int64),
        less=np.array([weights[row] - weights[row] // 2 for _, row in late], dtype=np.int32),
    )
    told = _tell(sum_table(table))
    assert set(told) <= set(_tell(sum_evidence(listed)))
    assert [each for each in _tell(sum_evidence(listed)) if each[1] >= 5 or each[3] >= 8_000] == [
        each for each in told if each[1] >= 5 or each[3] >= 8_000
    ]


def _carry(invent: Any, chance: random.Random) -> dict[str, str]:
    """Invent carriers of a report: cut, edited, with lines of their outlets above or below, and some with nothing."""
    report, lines = invent(5, 300).split(), [invent(50 + number, 24) for number in range(3)]
    texts = {}
    for number in range(60):
        words = report[chance.choice((0, 0, 90)) : chance.choice((300, 300, 120))]
        for place in chance.sample(range(len(words)), chance.choice((0, 0, 8))):
            words[place] = chance.choice(("otherwise", "so it goes", ""))
        body = " ".join(words) if number % 3 else invent(number, 200)
        parts = [invent(100 + number, chance.choice((0, 30))), body, chance.choice(lines)]
        texts[str(number)] = "\n".join(parts if number % 2 else reversed(parts))
    return texts


def _find(texts: dict[str, str]) -> list[Candidate]:
    return find_candidates(dict(zip(texts, fingerprint_all(texts.values()), strict=True)))


@pytest.mark.parametrize("seed", range(3))
def test_the_pairs_are_the_same_with_tables_and_without(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    texts = _carry(invent_text, random.Random(seed))  # noqa: S311
    listed = _find(texts)
    assert len(listed) > 500
    monkeypatch.setattr(crowds, "_CROWD", 20)
    tabled = []
    monkeypatch.setattr(crowds, "sum_table", lambda table: tabled.append(table) or sum_table(table))
    monkeypatch.setattr(tables, "_CELLS", 1_000)
    assert _find(texts) == listed
    assert len(tabled) > 30


def test_a_very_long_text_among_the_carriers_is_found_too(monkeypatch: pytest.MonkeyPatch, invent: Any) -> None:
    report = invent(5, 200)
    texts = {str(number): f"{invent(100 + number, 40)} {report}" for number in range(20)}
    texts["long"] = f"{' '.join(invent(800 + number, 4_000) for number in range(9))} {report} {invent(799, 200)}"
    monkeypatch.setattr(crowds, "_CROWD", 20)
    assert len(_find(texts)) == 21 * 20 // 2
