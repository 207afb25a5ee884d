"""Names by kind: classes of the sets, documents held apart, and what each finder is scored on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from evaluation.names import is_held_apart, score_names
from tests.evaluation.fake_tagger import FakeTagger

from twosource.language.tagging import TaggedName, TaggedParagraph
from twosource.model.span import Span

TEXT = "Mira Tal left Orva Bridge."
SAID = TaggedParagraph(
    names=(
        TaggedName(span=Span(0, 8), kind="person", score=0.9),
        TaggedName(span=Span(14, 25), kind="place", score=0.9),
    )
)


def write(path: Path, file: str, rows: list[dict[str, Any]]) -> None:
    (path / file).write_text("".join(json.dumps(row) + "\n" for row in rows))


def entity(start: int, end: int, label: str) -> dict[str, Any]:
    return {"start": start, "end": end, "label": label}


def test_every_fourth_document_of_wikigold_is_held_apart() -> None:
    apart = [number for number in range(11) if is_held_apart({"set": "wikigold", "id": f"wikigold-all-{number}"})]
    assert apart == [0, 4, 8]
    assert is_held_apart({"id": "other_3"})


def test_a_facility_is_a_place_in_one_figure_and_none_in_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluation.rows.gzip.decompress", lambda content: content)
    row = {"id": "one", "text": TEXT, "entities": [entity(0, 8, "Person"), entity(14, 25, "Facility")]}
    write(tmp_path, "worldwide_dev.jsonl.gz", [row])
    figures = {figure.name: figure.value for figure in score_names(tmp_path, FakeTagger({TEXT: SAID}))}
    assert figures["place F1, worldwide_dev, model alone"] == 1
    assert figures["place without facilities F1, worldwide_dev, model alone"] == 0
    assert figures["exact F1, worldwide_dev, model alone"] == 1


def test_documents_the_model_learnt_from_are_left_out(tmp_path: Path) -> None:
    rows = [
        {"set": "wikigold", "id": f"wikigold-all-{number}", "text": TEXT, "entities": [entity(0, 8, "PER")]}
        for number in range(5)
    ]
    write(tmp_path, "wikigold.jsonl", rows)
    tagger = FakeTagger({TEXT: SAID})
    figures = {figure.name: figure for figure in score_names(tmp_path, tagger)}
    assert figures["person F1, wikigold, model alone"].note == "P 1.000 (2/2)  R 1.000 (2/2)"
