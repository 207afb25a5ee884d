from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from tests import comparisons
from tests.webs import webs

from twosource.model.comparison import Comparison
from twosource.views.exporting.jsonl import finding_schema, write_jsonl


@given(comparison=webs())
def test_every_finding_has_a_line_with_all_its_statements(comparison: Comparison) -> None:
    read = [json.loads(line) for line in "".join(write_jsonl([comparison])).splitlines()]
    assert [one["id"] for one in read] == [finding.id for finding in comparison.findings]
    texts = {article.id: article.text for article in comparison.articles}
    for line, finding in zip(read, comparison.findings, strict=True):
        assert [one["id"] for one in line["statements"]] == [*finding.statements]
        for one in line["statements"]:
            assert texts[one["article"]][one["start"] : one["end"]] == one["quotation"]
            assert one["counted"] == (one["id"] in finding.carriers)


def test_the_schema_is_a_schema_itself() -> None:
    jsonschema.Draft202012Validator.check_schema(finding_schema())


@pytest.mark.parametrize(
    "comparison",
    [
        comparisons.ferry_comparison(),
        comparisons.hostile_comparison("a\ud800\x00\u202e😀é"),
        comparisons.two_stories_comparison(),
    ],
)
def test_every_line_is_valid_and_has_no_field_that_is_not_described(comparison: Comparison) -> None:
    schema = finding_schema()
    validator = jsonschema.Draft202012Validator(schema)
    for line in "".join(write_jsonl([comparison])).splitlines():
        finding = json.loads(line)
        assert [*validator.iter_errors(finding)] == []
        assert finding.keys() == schema["properties"].keys()
        for one in finding["statements"]:
            assert one.keys() == schema["$defs"]["statement"]["properties"].keys()


def test_a_line_tells_what_a_reader_needs_to_judge_a_finding() -> None:
    lines = [json.loads(line) for line in "".join(write_jsonl([comparisons.ferry_comparison()])).splitlines()]
    rescue = lines[1]
    assert rescue["format"] == "twosource.finding/1"
    assert rescue["story"] == {"id": "story-ferry", "title": "Ferry runs aground off Port Veyra"}
    assert [rescue[name] for name in ("articles", "outlets", "origins", "sources")] == [2, 2, 1, 1]
    assert (rescue["support"], rescue["independence"]) == ("one origin", "one origin")
    said = rescue["statements"][1]
    assert (said["sources"], said["outlet"], said["origin"]) == (["Ines Okoro"], "Daily Estuary", "Sorel Press")
    assert said["published"] == {"value": "2031-04-16", "precision": "day", "zone": None, "trust": "doubtful"}
    assert (said["address"], said["from"]) == (None, "pages/copy.html")
    assert lines[3]["relations"][0]["kind"] == "contradicts"


def test_no_line_end_hides_in_a_line() -> None:
    text = "".join(write_jsonl([comparisons.hostile_comparison("a\u2028b\x85c\u2029d\r\ne\ud800")]))
    assert text.isascii()
    assert len(text.splitlines()) == 1
    json.loads(text)["text"].encode("utf-8")
