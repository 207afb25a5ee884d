"""Who was first, scored on a set small enough to count by hand."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from evaluation.direction import score_direction

from twosource.language.encoder import load_encoder

BRIDGE = [
    "The old stone bridge at Orlena collapsed into the Sill river on Monday and cut the only road to six villages.",
    "Nobody was crossing when the middle arch gave way shortly after four in the morning, regional police said.",
    "Engineers had warned for two winters that the river was washing away the ground beneath the eastern pier.",
    "Helicopters carried bread and medicine to the villages while soldiers began to lay a floating bridge.",
]
EARLY, LATE = "2031-04-07T08:00:00", "2031-04-12T08:00:00"


def _score(folder: Path, original: str, derived: str) -> dict[str, tuple[float, str]]:
    rows = [
        {"id": "o/x", "published": original, "text": "\n".join(BRIDGE)},
        {"id": "d/1", "published": derived, "text": "\n".join([*BRIDGE[1:], BRIDGE[0]])},
    ]
    pairs = [
        {"a": "d/1", "b": "o/x", "label": "copy", "kinds": ["reorder", "original"]},
        {"a": "d/1", "b": "o/x", "label": "none", "kinds": ["reorder", "original"]},
        {"a": "o/x", "b": "o/x", "label": "copy", "kinds": ["original", "original"]},
    ]
    (folder / "synthetic_docs.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    (folder / "synthetic_pairs.jsonl").write_text("\n".join(map(json.dumps, pairs)))
    return {figure.name: (figure.value, figure.note) for figure in score_direction(folder, load_encoder())}


def test_dates_tell_who_was_first_and_without_them_nothing_does(tmp_path: Path) -> None:
    told = _score(tmp_path, EARLY, LATE)
    assert told["who was first is told, without dates"][0] == 0.0
    assert told["who was first is told, with dates"][0] == 1.0
    assert told["right of what is told, with dates"][0] == 1.0
    assert told["right of what is certain, with dates"][0] == 1.0


def test_a_false_date_misleads_and_is_counted(tmp_path: Path) -> None:
    told = _score(tmp_path, LATE, EARLY)
    assert told["right of what is told, with dates"][0] == 0.0


def test_pairs_that_share_nothing_or_have_no_original_are_left_out(tmp_path: Path) -> None:
    passages = _score(tmp_path, EARLY, LATE)["who was first is told, with dates"][1]
    assert passages in {"1/1", "2/2"}
