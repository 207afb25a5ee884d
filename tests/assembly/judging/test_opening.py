"""A judge is heard from Python as from the command line, and recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.assembly.judging.server import Server

import twosource
from twosource.assembly.judging import open_judge, record_judge
from twosource.assembly.making import make_settings
from twosource.errors import SettingsError
from twosource.findings import JudgeSettings
from twosource.model.comparison import Made

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

MADE = Made(version="1", models=(("language", "x"),), degraded=("a.txt: something",))


def test_there_is_no_judge_unless_one_is_named() -> None:
    with open_judge(make_settings()) as judge:
        assert judge is None
        assert record_judge(MADE, judge) is MADE


def test_compare_asks_the_judge_that_it_is_given(server: Server, tmp_path: Path) -> None:
    texts = (
        "The village brought blankets.\n\nTwo men rowed out to the stranded barge at night.",
        "Blankets came from the village.\n\nA pair of men with a rowing boat reached the barge in the dark.",
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    judge = JudgeSettings(url=server.url, model="small-1", least_certainty=0.01, most_certainty=0.99)
    comparison = twosource.compare([tmp_path], as_is=True, fast=True, judge=judge)
    assert ("judge", "small-1") in comparison.made.models
    asked = [{pair["a"], pair["b"]} for call in server.asked for pair in call.pairs]
    assert {"The village brought blankets.", "Blankets came from the village."} in asked
    notes = {relation.note for finding in comparison.findings for relation in finding.relations}
    assert notes == {"both state the same fact (says the judge small-1)"}


def test_a_key_in_the_open_is_refused_from_python_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sank.", encoding="utf-8")
    judge = JudgeSettings(url="http://models.example/v1", model="small-1", key="sk-top-secret")
    with pytest.raises(SettingsError, match="https"):
        twosource.compare([tmp_path], as_is=True, fast=True, judge=judge)
