"""Attributions of whole articles: places are those of the article, and source and content must both be right."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation.quoting import score_quoting
from tests.evaluation.fake_tagger import FakeTagger

from twosource.language.tagging import TaggedAttribution, TaggedParagraph
from twosource.model.span import Span

SECOND = "Mira Tal said it rains."
TEXT = f"No news.\n\n{SECOND}"
ANNOTATED = {"source": [[10, 18]], "cue": [[19, 23]], "content": [[24, 32]]}


def score(path: Path, said: TaggedAttribution) -> dict[str, float]:
    file = path / "articles.jsonl"
    file.write_text(json.dumps({"id": "one", "text": TEXT, "attributions": [ANNOTATED]}) + "\n")
    tagger = FakeTagger({SECOND: TaggedParagraph(attributions=(said,))})
    return {figure.name: figure.value for figure in score_quoting(file, tagger)}


def test_the_places_of_a_paragraph_are_those_of_its_article(tmp_path: Path) -> None:
    said = TaggedAttribution(cue=Span(9, 13), sources=(Span(0, 8),), contents=(Span(14, 22),), score=0.9)
    figures = score(tmp_path, said)
    assert figures["exact F1, source and content, model alone"] == 1
    assert figures["exact F1, cue, model alone"] == 1


def test_a_pair_is_wrong_when_one_of_the_two_is(tmp_path: Path) -> None:
    said = TaggedAttribution(cue=Span(9, 13), sources=(Span(0, 4),), contents=(Span(14, 22),), score=0.9)
    figures = score(tmp_path, said)
    assert figures["exact F1, content, model alone"] == 1
    assert figures["exact F1, source and content, model alone"] == 0


def test_the_rules_are_scored_without_the_model(tmp_path: Path) -> None:
    said = TaggedAttribution(cue=Span(0, 4), sources=(), contents=(), score=0.1)
    assert score(tmp_path, said)["exact F1, cue, rules alone"] == 1


def test_without_a_tagger_only_the_rules_are_scored(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps({"id": "one", "text": TEXT, "attributions": [ANNOTATED]}) + "\n")
    assert all(figure.name.endswith(", rules alone") for figure in score_quoting(file, None))
