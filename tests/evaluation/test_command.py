"""The command scores what is there and says what it left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evaluation.__main__ import main

from evaluation import models
from twosource.assembly.tagging import Tagging
from twosource.language.memory import ParagraphMemory

FIRST = "The dam at Orva burst on Tuesday night, the mayor said.\nTwelve people were taken to hospital.\n"
SECOND = "Orva's dam burst late on Tuesday night.\nA bakery gave away its bread.\n"


def _write_story(folder: Path) -> None:
    place = folder / "gold" / "one"
    place.mkdir(parents=True)
    documents = []
    for letter, text in (("A", FIRST), ("B", SECOND)):
        (place / f"{letter}.txt").write_text(text, encoding="utf-8")
        middle = text.index("\n")
        documents.append({"letter": letter, "sents": [[0, middle], [middle + 1, len(text) - 1]]})
    rows = [{"letter": letter, "outlet": f"outlet {letter}", "title": None, "date": None} for letter in "AB"]
    key = {
        "pairs": [{"a": "A0", "b": "B0", "relation": "same", "kind": None}],
        "near_misses": [["A1", "B1"]],
        "attributions": [{"s": "A0", "sources": ["the mayor"], "stance": "asserts"}],
    }
    (place / "articles.json").write_text(json.dumps(rows))
    (place / "sentences.json").write_text(json.dumps({"docs": documents}))
    (place / "gold.json").write_text(json.dumps(key))
    (folder / "gold" / "borderline.json").write_text("{}")


def test_a_missing_set_is_named_with_its_origin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "--only", "gold"]) == 0
    assert "skipped gold" in capsys.readouterr().out


def test_a_story_is_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write_story(tmp_path)
    assert main(["--data", str(tmp_path), "--only", "gold"]) == 0
    printed = capsys.readouterr().out
    assert "P 1.000 (1/1)  R 1.000 (1/1)" in next(line for line in printed.splitlines() if "all pairs" in line)
    assert "0  of 1" in next(line for line in printed.splitlines() if "near misses" in line)


def test_check_fails_below_a_floor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _write_story(tmp_path)
    monkeypatch.setattr("evaluation.__main__.read_floors", lambda: {"gold attributions / nested chains, recall": 1.0})
    assert main(["--data", str(tmp_path), "--only", "gold", "--check"]) == 1
    assert "BELOW ITS FLOOR" in capsys.readouterr().out


def test_without_a_model_the_reason_is_told_and_rules_are_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _write_story(tmp_path)
    missing = Tagging(tagger=None, memory=ParagraphMemory(), degraded=("its file is gone",))
    monkeypatch.setattr(models, "open_tagging", lambda _settings: missing)
    models.share_tagger.cache_clear()
    try:
        assert main(["--data", str(tmp_path), "--only", "gold"]) == 0
    finally:
        models.share_tagger.cache_clear()
    printed = capsys.readouterr().out
    assert "skipped the model: its file is gone" in printed
    assert "P 1.000 (1/1)  R 1.000 (1/1)" in next(line for line in printed.splitlines() if "all pairs" in line)
