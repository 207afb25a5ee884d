"""Features of two sentences do not depend on which comes first; regressions never score what they were fitted on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from evaluation.bare_pairs import judge_pairs
from evaluation.features import measure_pairs
from evaluation.regression import PARTS, Numbers, fit_even_shares, fit_shares, fit_values, score_by_others
from evaluation.sentence_pairs import score_claims, score_headlines, score_paraphrases
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from twosource.language.pairing import PieceVectors
from twosource.model.span import Span

PAIRS = [
    ("The mill at Orsel burned down on Monday.", "On Monday the old mill at Orsel burned to the ground."),
    ("Three workers were hurt.", "Five workers were not hurt, the mayor denied."),
    ("", "12 € 🚒 \ud800"),
]


class LengthEncoder:
    """Vectors that tell a text's length, so that no model is needed."""

    name = "length"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        angles = np.array([len(text) / 100 for text in texts], dtype=np.float32)
        return np.stack([np.cos(angles), np.sin(angles)], axis=1)


class PlaceModel:
    """Says "same" of sentences of one length, by no other model."""

    name = "places"

    def read(self, text: str, sentences: Sequence[Span], statements: Sequence[Sequence[Span]]) -> list[PieceVectors]:
        assert [span for parts in statements for span in parts] == [Span(0, len(text))]
        assert all(span.end <= len(text) for span in sentences)
        none = np.zeros(0, dtype=np.float32)
        ids = np.zeros(0, dtype=np.int64)
        return [PieceVectors(keys=none, worths=none, ids=ids, mean=none, place=float(len(text)))]

    def score(
        self,
        read: Sequence[PieceVectors],
        rows: NDArray[np.int64],
        columns: NDArray[np.int64],
        likeness: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        assert likeness.shape == (len(rows), 3)
        alike = [read[row].place == read[column].place for row, column in zip(rows, columns, strict=True)]
        return np.array([[50 if one else -50, 0, 50, 0, 0] for one in alike], dtype=np.float32)


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=5))
def test_features_are_symmetric_and_finite(pairs: list[tuple[str, str]]) -> None:
    ours = measure_pairs(pairs + PAIRS, LengthEncoder())
    theirs = measure_pairs([(b, a) for a, b in pairs + PAIRS], LengthEncoder())
    assert np.isfinite(ours).all()
    np.testing.assert_allclose(ours, theirs)


def test_there_are_at_most_twelve_features_with_the_model() -> None:
    plain, judged = measure_pairs(PAIRS, LengthEncoder()), measure_pairs(PAIRS, LengthEncoder(), PlaceModel())
    assert plain.shape[1] < judged.shape[1] <= 12
    np.testing.assert_array_equal(judged[:, : plain.shape[1]], plain)


def test_the_model_is_asked_about_every_pair_in_order() -> None:
    pairs = [("x" * length, "y" * (length + length % 2)) for length in range(1, 101)]
    texts = [text for pair in pairs for text in pair]
    vectors = dict(zip(texts, LengthEncoder().encode(texts), strict=True))
    judged = judge_pairs(pairs, vectors, PlaceModel())
    assert [round(one.same) for one in judged] == [1 - length % 2 for length in range(1, 101)]


def test_features_tell_numbers_and_denials_apart() -> None:
    alike, unlike, _ = measure_pairs(PAIRS, LengthEncoder())
    assert list(alike[-3:]) == [0, 0, 0]
    assert list(unlike[-3:]) == [2, 1, 1]


@pytest.mark.parametrize("fit", [fit_shares, fit_even_shares, fit_values])
def test_what_is_learned_from_the_other_parts_is_scored(fit: Any) -> None:
    chance = np.random.default_rng(1)
    features = chance.normal(size=(400, 3))
    wanted = (features[:, 0] + 0.1 * chance.normal(size=400) > 0).astype(float)
    scores = score_by_others(features, wanted, [str(row) for row in range(400)], fit)
    assert ((scores > 0.5) == (wanted > 0)).mean() > 0.9


def test_no_row_is_scored_by_weights_that_saw_its_key() -> None:
    seen: list[tuple[set[float], set[float]]] = []

    def fit(known: Numbers, _wanted: Numbers, asked: Numbers) -> Numbers:
        seen.append((set(known[:, 0]), set(asked[:, 0])))
        return np.zeros(len(asked))

    keys = [f"claim {row // 10}" for row in range(500)]
    features = np.array([[float(row // 10)] for row in range(500)])
    score_by_others(features, np.zeros(500), keys, fit)
    assert len(seen) == PARTS
    assert all(asked and len(known) + len(asked) == 50 for known, asked in seen)


def test_even_shares_find_a_rare_answer_more_often() -> None:
    chance = np.random.default_rng(2)
    wanted = np.array([float(row % 10 != 0) for row in range(500)])
    features = (wanted + chance.normal(size=500))[:, None]
    keys = [str(row) for row in range(500)]
    found = [
        ((score_by_others(features, wanted, keys, fit) <= 0.5) & (wanted == 0)).sum()
        for fit in (fit_shares, fit_even_shares)
    ]
    assert found[0] < found[1]


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(lines) if path.suffix == ".gz" else lines)
    return path


def test_paraphrases_are_told(tmp_path: Path) -> None:
    rows = [
        {"pair_id": str(row), "label": row % 2, "a": f"The mill at Orsel burned for {row} days.",
         "b": f"The mill at Orsel burned for {row} days, he said." if row % 2 else "A choir sang in Brenn."}
        for row in range(60)
    ]  # fmt: skip
    f1, accuracy = score_paraphrases(write(tmp_path / "m.jsonl.gz", rows), LengthEncoder())
    assert f1.value == accuracy.value == 1
    assert "0.667 by always saying yes" in f1.note


def test_headlines_alone_are_scored_and_the_rest_is_told(tmp_path: Path) -> None:
    rows = [
        {"pair_id": str(row), "part": "headlines", "score": row % 6, "a": "mill burns in Orsel town today",
         "b": " ".join(["mill", "burns", "in", "Orsel", "town", "today"][: 1 + row % 6])}
        for row in range(60)
    ]  # fmt: skip
    rows.append({"pair_id": "x", "part": "MSRpar", "score": 5, "a": "nothing", "b": "at all"})
    alone, fitted = score_headlines(write(tmp_path / "s.jsonl.gz", rows), LengthEncoder())
    assert alone.note == "of 60 pairs; the 1 that are no headlines are left out"
    assert fitted.value > 0.95


def test_headlines_against_a_claim_are_told_from_those_for_it(tmp_path: Path) -> None:
    rows = [
        {"claim_id": str(row), "claim": f"Orsel town built {row} mills", "articles": [
            {"headline": f"Orsel town built {row} mills this year", "stance": "for"},
            {"headline": f"No, Orsel town did not build {row} mills", "stance": "against"},
            {"headline": "Mills: a look", "stance": "observing"},
        ]}
        for row in range(30)
    ]  # fmt: skip
    accuracy, balanced, mixed = score_claims(write(tmp_path / "e.jsonl", rows), LengthEncoder())
    assert (accuracy.value, balanced.value, mixed.value) == (1, 1, 1)
    assert accuracy.note == "of 60, 0.500 by always saying for; 30 take no side: left out"
    assert mixed.note == "mean over the 30 claims that have both"
