"""How sentences are cut is scored on questions and answers, and on our own stories."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from evaluation.propositions import cut_text, score_answers, score_own_sentences

STORY = """title: The dam at Orva
day: 2021-03-02
fact 1 outcome: the dam failed
fact 2 outcome: the mayor closed the school
article A | Orva Post | local paper
[1 2] The dam failed on Tuesday night, and the mayor closed the school.
[1] The dam at Orva failed.
article B | Tarn Courier | broadsheet
[1] The dam of Orva failed on Tuesday.
"""


class NoEncoder:
    def encode(self, texts: list[str]) -> np.ndarray:
        raise AssertionError(texts)


def _ask(verb: str, number: int, answer: str) -> dict[str, object]:
    return {"verb": verb, "verb_idx": number, "answer": answer}


def test_verbs_of_two_clauses_are_counted_apart_and_each_with_its_answers(tmp_path: Path) -> None:
    text = "The dam failed on Tuesday night, and the mayor closed the school."
    asked = [_ask("failed", 2, "The dam"), _ask("closed", 10, "the mayor"), _ask("closed", 10, "The dam")]
    path = tmp_path / "rows.jsonl.gz"
    row = {"text_1": text, "qas_1": asked, "text_2": text, "qas_2": asked}
    path.write_bytes(gzip.compress(json.dumps(row).encode()))
    figures = {figure.name: figure for figure in score_answers(path, NoEncoder())}
    assert figures["verbs of two clauses stand apart"].note == "1/1"
    assert figures["a verb stands with its answer"].note == "2/3"
    assert figures["verbs kept, attribution left out"].value == 1


def test_sentences_of_our_own_are_counted_by_how_many_facts_they_state(tmp_path: Path) -> None:
    (tmp_path / "dams-01.txt").write_text(STORY, encoding="utf-8")
    figures = {figure.name: figure for figure in score_own_sentences(tmp_path, NoEncoder())}
    assert figures["two facts or more, cut"].note == "1/1"
    assert figures["one fact in up to 15 words, whole"].value == pytest.approx(1)


def test_a_text_is_cut_statement_by_statement() -> None:
    assert len(cut_text("The dam failed on Tuesday night, and the mayor closed the school. Nobody was hurt.")) == 3
