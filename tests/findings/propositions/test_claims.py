"""What a statement claims, without who said it, to whom, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.telling import print_article, state

from twosource.findings.propositions.claims import find_claim
from twosource.model.span import Span
from twosource.model.statement import Statement


def _state(text: str, content: str, cue: str, named: str) -> Statement:
    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    statement = state(print_article("a", [text]), Span(0, len(text)))
    return replace(statement, content=(place(content),), cue=place(cue), source_spans=(place(named),))


@pytest.mark.parametrize(
    ("text", "content", "cue", "named", "claim"),
    [
        (
            "The dam held, she told the Orva Post from her garden.",
            "The dam held",
            "told",
            "she",
            ["The dam held, "],
        ),
        ("Anna Brix said the dam held.", "the dam held", "said", "Anna Brix", ["the dam held."]),
        (
            "Anna Brix, who left the party in May, said the dam held.",
            "the dam held",
            "said",
            "Anna Brix",
            [" left the party in May, ", "the dam held."],
        ),
    ],
)
def test_the_attribution_clause_is_left_out(text: str, content: str, cue: str, named: str, claim: list[str]) -> None:
    assert [part.of(text) for part in find_claim(_state(text, content, cue, named), text)] == claim


def test_a_statement_without_a_source_is_all_claim() -> None:
    text = "The dam held."
    assert find_claim(state(print_article("a", [text]), Span(0, len(text))), text) == (Span(0, len(text)),)


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@given(spans, spans, spans, spans)
def test_the_claim_lies_in_the_statement_wherever_cue_and_source_stand(
    whole: Span, content: Span, cue: Span, named: Span
) -> None:
    text = "Brix, who swam, said the dam held."
    plain = state(print_article("a", [text]), Span(0, 0))
    statement = replace(plain, span=whole, content=(content,), cue=cue, source_spans=(named,))
    assert all(whole.contains(part) and len(part) for part in find_claim(statement, text) if len(whole))
