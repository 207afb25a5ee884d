"""What is scored with a model is scored without it too; where there is none, that is all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from evaluation.figure import Figure
from evaluation.scorers import measure_paraphrases
from evaluation.sets import SETS

from evaluation import scorers
from twosource.language.encoder import Encoder
from twosource.language.pairing import PairModel, RememberingPairModel


def score(_path: Path, _encoder: Encoder, pair_model: PairModel | None) -> Iterator[Figure]:
    yield Figure(set="s", name="F1", value=0.0 if pair_model is None else 1.0)


def measure(monkeypatch: pytest.MonkeyPatch, pair_model: Any) -> dict[str, float]:
    encoder: Any = object()
    monkeypatch.setattr(scorers, "score_paraphrases", score)
    monkeypatch.setattr(scorers, "share_pair_model", lambda: pair_model)
    return {figure.name: figure.value for figure in measure_paraphrases(Path("none"), encoder)}


def test_figures_with_the_pair_model_and_without_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    model: Any = object()
    assert measure(monkeypatch, RememberingPairModel(model=model)) == {"F1": 1.0, "F1, rules alone": 0.0}


def test_without_a_pair_model_rules_alone_are_scored(monkeypatch: pytest.MonkeyPatch) -> None:
    assert measure(monkeypatch, None) == {"F1, rules alone": 0.0}


def test_our_own_stories_need_no_data_of_others() -> None:
    (own,) = (each for each in SETS if each.name == "own-stories")
    assert (Path("no data at all") / own.path).is_dir()


def test_every_set_says_where_it_is_from() -> None:
    assert all(each.origin for each in SETS)
    assert len({each.name for each in SETS}) == len(SETS)
