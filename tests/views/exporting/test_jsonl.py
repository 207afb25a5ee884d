from __future__ import annotations

import json

from hypothesis import given
from tests import comparisons
from tests.webs import webs

from twosource.model.comparison import Comparison
from twosource.views.exporting.jsonl import write_jsonl


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
