"""Every annotated story is compared by the model that never saw it. The stories and models here are made up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from evaluation.leave_one_out import main, read_settings, score_left_out
from tests.evaluation.test_command import _write_story

from evaluation import leave_one_out
from twosource.language.encoder import load_encoder
from twosource.settings import Settings


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    _write_story(tmp_path)
    (tmp_path / "gold" / "one").rename(tmp_path / "gold" / "two")
    _write_story(tmp_path)
    return tmp_path / "gold"


def test_stories_without_a_model_are_named(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "without-one.onnx").touch()
    assert main(["--gold", str(gold), "--models", str(tmp_path)]) == 1
    assert f"{tmp_path} has no without-two.onnx: run" in capsys.readouterr().out


def test_each_story_gets_the_model_that_comes_without_it(
    gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Path] = []

    def load(*, model: Path) -> Any:
        loaded.append(model)
        return None  # rules alone

    monkeypatch.setattr(leave_one_out, "load_pair_model", load)
    figures = {figure.name: figure for figure in score_left_out(gold, tmp_path, load_encoder(), None)}
    assert loaded == [tmp_path / "without-one.onnx", tmp_path / "without-two.onnx"]
    assert figures["F1, all pairs"].set == "gold pairs, left out"
    assert figures["F1, all pairs"].note == "P 1.000 (2/2)  R 1.000 (2/2)"


def test_settings_that_were_fitted_beside_a_model_are_used(tmp_path: Path) -> None:
    path = tmp_path / "without-one.json"
    assert read_settings(path) == Settings()
    path.write_text(json.dumps({"threshold": 9.5}))
    settings = read_settings(path)
    assert settings.findings.threshold == 9.5
    assert settings.findings.near_copy == Settings().findings.near_copy


def test_a_setting_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "without-one.json"
    path.write_text(json.dumps({"treshold": 9.5}))
    with pytest.raises(TypeError, match="treshold"):
        read_settings(path)
