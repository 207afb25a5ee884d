"""Typed sentences are scored by what they share with the sentences of the other reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from evaluation.figure import Figure
from evaluation.typed import compare_values, score_typed

from twosource.analysis import read_reports
from twosource.assembly.checking import check_text
from twosource.language.encoder import load_encoder
from twosource.model.article import Article
from twosource.model.check import Check
from twosource.settings import Settings

STORY = """title: Fire at the Orsel mill
day: 2021-02-03
fact 1 outcome: the mill burned down
article A | Orsel Post | local paper
[1] The old mill at Orsel burned down early on Wednesday.
article B | Brenn Radio | broadcaster
[1] The old mill at Orsel burned down on Wednesday.
[] Bread costs more.
"""


def open_search(articles: Sequence[Article]) -> Callable[[str], Check]:
    encoder = load_encoder()
    reports = read_reports(articles, encoder, Settings())
    return lambda text: check_text(text, reports, encoder, Settings())


def score(folder: Path, name: str) -> dict[str, Figure]:
    (folder / f"{name}.txt").write_text(STORY, encoding="utf-8")
    return {figure.name: figure for figure in score_typed(folder, open_search)}


@pytest.mark.parametrize(
    ("typed", "other", "bearing"),
    [
        ({1: ""}, {2: ""}, None),
        ({1: ""}, {1: "", 2: ""}, "states"),
        ({1: "", 2: ""}, {1: ""}, "partly"),
        ({1: "nine"}, {1: "ten"}, "differs"),
        ({1: "nine", 2: ""}, {1: "ten", 2: "-no"}, "contradicts"),
    ],
)
def test_how_a_sentence_bears_on_a_typed_one_is_read_from_their_values(
    typed: dict[int, str], other: dict[int, str], bearing: str | None
) -> None:
    assert compare_values(typed, other) == bearing


def test_a_sentence_found_where_it_is_labelled_is_right(tmp_path: Path) -> None:
    figures = score(tmp_path, "courts-08")
    assert figures["found at all, F1"].value == 1.0
    assert figures["found at all, F1"].note.startswith("P 1.000 (1/1)")


def test_stories_that_weights_are_trained_on_are_not_scored(tmp_path: Path) -> None:
    assert score(tmp_path, "courts-07")["found at all, F1"].note.endswith("(0/0)")
