from __future__ import annotations

import json

import jsonschema
import pytest
from tests import comparisons

from twosource.model.comparison import Comparison
from twosource.views.exporting.json import write_json
from twosource.views.json import comparison_schema, comparison_to_dict
from twosource.views.narrowing import narrow

SEVERAL = [
    comparisons.ferry_comparison(),
    comparisons.hostile_comparison("a\ud800\x00\u202e\u2028😀é"),
    comparisons.two_stories_comparison(),
]


@pytest.mark.parametrize("given", [[], SEVERAL[:1], SEVERAL])
def test_every_comparison_is_there_in_the_published_format(given: list[Comparison]) -> None:
    text = "".join(write_json(given))
    read = json.loads(text)
    assert text.isascii()
    assert read["format"] == "twosource.comparisons/1"
    exact = [json.dumps(comparison_to_dict(one), ensure_ascii=False) for one in given]
    assert read["comparisons"] == [json.loads(one.replace("\ud800", "\ufffd")) for one in exact]
    validator = jsonschema.Draft202012Validator(comparison_schema())
    assert [error for one in read["comparisons"] for error in validator.iter_errors(one)] == []


def test_the_counts_stand_at_the_end() -> None:
    whole = comparisons.ferry_comparison()
    read = json.loads("".join(write_json([narrow(whole, [whole.findings[1].id]), SEVERAL[2]])))
    assert {name: read[name] for name in ("stories", "articles", "findings", "out_of")} == {
        "stories": 3,
        "articles": 5,
        "findings": 3,
        "out_of": 8,
    }
