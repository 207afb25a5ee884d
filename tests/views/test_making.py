"""How a result was made, in one line, and as the schema has it."""

from __future__ import annotations

import io
from dataclasses import replace

import jsonschema
from rich.console import Console
from tests import comparisons

from twosource.model.comparison import Comparison, Made, ParagraphCounts
from twosource.views.html import render_html
from twosource.views.json import comparison_schema, comparison_to_dict
from twosource.views.making import describe_making
from twosource.views.markdown import render_markdown
from twosource.views.terminal import print_comparison

MADE = Made(
    version="0.1",
    models=(("language", "invented"), ("attribution", "tagger-1")),
    degraded=(),
    paragraphs=ParagraphCounts(seen=1_240, analysed=1_228),
)
LINE = "language: invented · attribution: tagger-1 · 1,240 paragraphs, 12 of them analysed before"


def comparison() -> Comparison:
    return replace(comparisons.ferry_comparison(), made=MADE)


def test_models_and_paragraphs_are_named() -> None:
    assert describe_making(MADE) == f"Made by twosource 0.1 · {LINE}"


def test_nothing_is_said_of_paragraphs_that_no_model_read_or_of_none_remembered() -> None:
    assert describe_making(replace(MADE, models=(), paragraphs=None)) == "Made by twosource 0.1"
    once = replace(MADE, models=(), paragraphs=ParagraphCounts(seen=1, analysed=1))
    assert describe_making(once) == "Made by twosource 0.1 · 1 paragraph"


def test_every_form_of_a_report_shows_it() -> None:
    sheet = io.StringIO()
    print_comparison(comparison(), Console(file=sheet, width=200))
    for shown in (sheet.getvalue(), render_html(comparison()), render_markdown(comparison())):
        assert LINE in shown


def test_the_json_has_the_counts_as_the_schema_says() -> None:
    record = comparison_to_dict(comparison())
    assert record["made"]["paragraphs"] == {"seen": 1240, "analysed": 1228, "remembered": 12}
    assert list(jsonschema.Draft202012Validator(comparison_schema()).iter_errors(record)) == []
