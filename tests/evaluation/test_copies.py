"""Labelled pairs of copies, scored on sets small enough to count by hand."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from evaluation.copies import score_copies
from evaluation.provenance import score_provenance
from evaluation.remembering import RememberingEncoder

from twosource.language.encoder import Encoder, load_encoder

BRIDGE = [
    "The old stone bridge at Orlena collapsed into the Sill river on Monday and cut the only road to six villages.",
    "Nobody was crossing when the middle arch gave way shortly after four in the morning, regional police said.",
    "Engineers had warned for two winters that the river was washing away the ground beneath the eastern pier.",
    "Helicopters carried bread and medicine to the villages while soldiers began to lay a floating bridge.",
]
FAIR = [
    "Growers at the Lindow flower show unveiled a blue marigold that took eleven years to breed.",
    "Judges gave the first prize to a bed of ordinary poppies instead, to loud applause from the crowd.",
    "The show was opened by a choir of beekeepers who had walked all night from the hills.",
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return RememberingEncoder(load_encoder())


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    content = "\n".join(map(json.dumps, rows)).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)


def _page(key: str, sentences: list[str]) -> dict[str, Any]:
    narrative = [{"line": k, "text": sentence} for k, sentence in enumerate(sentences)]
    return {"id": key, "lines": sentences, "narrative": narrative}


def _values(figures: Any) -> dict[str, float]:
    return {figure.name: figure.value for figure in figures}


def test_a_copy_is_found_and_another_report_raises_no_alarm(tmp_path: Path, encoder: Encoder) -> None:
    _write(tmp_path / "realwire_docs.jsonl.gz", [_page("a", BRIDGE), _page("b", BRIDGE[:3]), _page("c", FAIR)])
    rows = [
        {"a": "a", "b": "b", "label": "copy", "matches": [[0, 0, 100], [1, 1, 100], [2, 2, 100]]},
        {"a": "a", "b": "c", "label": "none", "matches": []},
        {"a": "b", "b": "c", "label": "unclear", "matches": []},
    ]
    _write(tmp_path / "realwire_pairs.jsonl", rows)
    values = _values(score_copies(tmp_path, encoder))
    for form in ("narrative", "uncleaned", "cleaned"):
        assert values[f"copy recall, realwire, {form}"] == 1.0
        assert values[f"copy recall at 0.2% alarms, realwire, {form}"] == 1.0
        assert values[f"false alarms, realwire, {form}"] == 0.0
    assert values["copy recall, realwire, cleaned, what was left"] == 1.0


def test_a_page_without_an_article_is_a_missed_copy_and_no_failure(tmp_path: Path, encoder: Encoder) -> None:
    _write(tmp_path / "realwire_docs.jsonl.gz", [_page("a", BRIDGE), _page("b", [])])
    _write(tmp_path / "realwire_pairs.jsonl", [{"a": "a", "b": "b", "label": "copy", "matches": [[0, 0, 100]]}])
    assert _values(score_copies(tmp_path, encoder))["copy recall, realwire, cleaned"] == 0.0


def _derived(key: str, kind: str, sentences: list[str], sources: list[list[Any]]) -> dict[str, Any]:
    sents = [{"text": text, "src": src} for text, src in zip(sentences, sources, strict=True)]
    return {"id": key, "kind": kind, "text": "\n".join(sentences), "origin_ids": ["x"], "sents": sents}


def test_every_sentence_of_a_shortened_copy_is_traced_and_an_added_one_is_not(tmp_path: Path, encoder: Encoder) -> None:
    original = _derived("o/x", "original", BRIDGE, [[["x", k]] for k in range(len(BRIDGE))])
    copy = _derived("d/1/trunc", "trunc", [*BRIDGE[1:], FAIR[0]], [[["x", 1]], [["x", 2]], [["x", 3]], []])
    _write(tmp_path / "synthetic_docs.jsonl.gz", [original, copy])
    assert _values(score_provenance(tmp_path, encoder))["sentence F1, by kind: trunc"] == 1.0
