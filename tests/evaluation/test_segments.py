"""Runs of labelled tokens, and spans of a text brought back to them."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation.figure import Figure
from evaluation.marking import Marked
from evaluation.segments import find_runs, read_runs, score_segments, write_segment
from tests.evaluation.fake_tagger import FakeTagger

from twosource.language.tagging import TaggedAttribution, TaggedParagraph
from twosource.model.span import Span

TOKENS = ["``", "It", "rains", ",", "''", "Mira", "Tal", "did", "n't", "say", "-LRB-", "twice", "-RRB-", "."]
LABELS = ["O", "B-content", "I-content", "O", "O", "B-source", "I-source", "O", "O", "B-cue", "O", "O", "O", "O"]
TEXT = "“It rains,” Mira Tal didn't say (twice)."


def test_tokens_are_written_as_a_text_and_know_their_places() -> None:
    segment = write_segment(TOKENS)
    assert segment.text == TEXT
    assert [token.of(segment.text) for token in segment.tokens[:7]] == ["“", "It", "rains", ",", "”", "Mira", "Tal"]


def test_a_run_ends_where_another_begins_or_the_role_changes() -> None:
    runs = find_runs(["B-cue", "B-cue", "I-cue", "I-source", "O", "I-source"])
    assert runs == {("cue", 0, 0), ("cue", 1, 2), ("source", 3, 3), ("source", 5, 5)}


def test_a_span_is_the_tokens_that_it_touches() -> None:
    segment = write_segment(TOKENS)
    inside = TEXT.index("ira Ta")
    marked = Marked(source=((inside, inside + 6),), content=((1, 9),))
    assert read_runs(segment, [marked]) == {("source", 5, 6), ("content", 1, 2)}


def score(path: Path, tagged: TaggedParagraph) -> dict[str, Figure]:
    file = path / "segments.jsonl"
    file.write_text(json.dumps({"tokens": TOKENS, "labels": LABELS}) + "\n")
    return {figure.name: figure for figure in score_segments(file, FakeTagger({TEXT: tagged}))}


def test_the_model_is_scored_by_itself(tmp_path: Path) -> None:
    said = TaggedAttribution(cue=Span(28, 31), sources=(Span(12, 20),), contents=(Span(1, 9),), score=0.9)
    figures = score(tmp_path, TaggedParagraph(attributions=(said,)))
    assert TEXT[28:31] == "say"
    assert [figures[f"exact F1, {role}, model alone"].value for role in ("source", "cue", "content")] == [1, 1, 1]


def test_a_content_without_a_cue_counts(tmp_path: Path) -> None:
    figures = score(tmp_path, TaggedParagraph(loose=(Span(1, 9),)))
    assert figures["exact F1, content, model alone"].value == 1
    assert figures["exact F1, all three, model alone"].note == "P 1.000 (1/1)  R 0.333 (1/3)"
