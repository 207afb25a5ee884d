"""What reads alike is compared once, and relates as if it were compared each time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material, find_findings
from twosource.findings.relations.relating import relate
from twosource.findings.relations.remembering import Contrasts
from twosource.findings.relations.sides import Side, make_sides
from twosource.model.published import Published
from twosource.model.span import Span

SENTENCES = [
    "The Orva dam burst on Tuesday night and 12 villagers died.",
    "At least 14 villagers died when the Orva dam burst on Monday.",
    "The Orva dam did not burst, the mayor Anna Brix said.",
    "The mayor, Anne Brix, denied that the Orva dam had burst.",
    "The dam lies 60 feet below Tellin.",
    "The dam lies 18 meters below Hevel.",
    "She denied it.",
    "😀 \ud800",
]
reports = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True), min_size=2, max_size=4)


def _sides(material: Material) -> list[Side]:
    return [*make_sides(material.statements, material.text_of, material.ledger).values()]


@settings(max_examples=30, deadline=None)
@given(reports)
def test_relations_are_those_of_a_comparison_without_memory(told: list[list[str]]) -> None:
    known, sides = Contrasts(), _sides(gather(*told))
    for a in sides:
        for b in sides:
            assert relate(a, b, 0.8, None, known) == relate(a, b, 0.8)


def test_what_reads_alike_is_compared_once() -> None:
    calls = []

    def compare(a: Side, b: Side) -> tuple[()]:
        calls.append((a.statement.id, b.statement.id))
        return ()

    known = Contrasts()
    sides = _sides(gather(SENTENCES[:2], ["Something stands before it.", *SENTENCES[:2]], SENTENCES[1::-1]))
    ours, theirs = ([one for one in sides if one.statement.span.of(one.text) == SENTENCES[n]] for n in (0, 1))
    assert (len(ours), len(theirs)) == (3, 3)
    for a in ours:
        for b in theirs:
            known.find(a, b, compare)
    assert len(calls) == 1


def _change(side: Side, how: str) -> Side:
    statement = side.statement
    if how == "day":
        day = Published(value="2021-02-03", precision="day", trust="stated", evidence=())
        return replace(side, published=day)
    changes = {
        "stance": {"stance": "denies"},
        "time": {"times": ()},
        "denied": {"denied": (Span(0, 9),)},
        "source": {"source_spans": (Span(0, 3),)},
    }
    return replace(side, statement=replace(statement, id="other", **changes[how]))  # type: ignore[arg-type]


@pytest.mark.parametrize("how", ["day", "stance", "time", "denied", "source"])
def test_what_reads_otherwise_is_compared_again(how: str) -> None:
    calls = []

    def compare(a: Side, b: Side) -> tuple[()]:
        calls.append((a.statement, b.statement))
        return ()

    first, second = _sides(gather(SENTENCES[:1], SENTENCES[:1]))
    known = Contrasts()
    known.find(first, first, compare)
    known.find(first, replace(_change(second, how), statement=replace(_change(second, how).statement, id="x")), compare)
    assert len(calls) == 2


def test_findings_of_copies_are_those_without_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    material = gather(SENTENCES, SENTENCES, SENTENCES[::-1], ["A line before.", *SENTENCES])
    usual = find_findings(material, FindingSettings())
    monkeypatch.setattr(Contrasts, "find", lambda _, a, b, compare: compare(a, b))
    assert find_findings(material, FindingSettings()) == usual
