"""Every sentence states something, unless it is a credit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.statements.telling import extract, tell

from twosource.model.article import Credit
from twosource.model.published import Published
from twosource.model.span import Span

PIECES = st.sampled_from(
    [
        "Mira Tal, a surveyor, said ", "“", "”", '"', "‘", "’", "according to ", "the council’s claim that ", "?", "(",
        "quoted Jonas Hede as saying ", ", citing ", "was accused by ", "Q: ", "🙂", "e\u0301", "``", ")",
        "港は閉鎖された。", "\x00", "\ud800", ". ", ", ", "The dam is closed", "said ", "he said", "and ", ": ",
        "they say", "adding that ", "\n\n",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=24).map("".join)


def test_a_sentence_in_the_articles_own_words_is_narration() -> None:
    (told,) = tell("The dam closed in May.")
    assert (told.form, told.sources, told.content) == ("narration", (), ("The dam closed in May",))


@pytest.mark.parametrize(
    "dateline",
    [
        "TARN HARBOUR, Veyra (NPA) —",
        "TARN, March 3, 2021 (NPA) -",
        "Tarn, Veyra, 3 March 2021 –",
        "TARN (NPA), March 3 --",
        "Tarn, March 3 (NPA):",
    ],
)
def test_a_dateline_is_not_part_of_the_statement(dateline: str) -> None:
    text = f"{dateline} The dam closed in May."
    (statement,) = extract(text).statements
    assert statement.span.of(text) == "The dam closed in May."


def test_a_closing_credit_is_no_statement() -> None:
    text = "The dam closed in May.\n\nMira Tal contributed to this report."
    words = "Mira Tal contributed to this report."
    span = Span(text.index(words), len(text))
    credit = Credit(agency="NPA", kind="closing", span=span, words=words, scope="article")
    assert [one.content for one in tell(text, credits=(credit,))] == [("The dam closed in May",)]


def test_times_quantities_and_names_are_those_of_the_statement() -> None:
    text = "Mira Tal said 40 people left on Sunday. The dam closed."
    first, second = extract(text).statements
    assert [quantity.value for quantity in first.quantities] == [40]
    assert [name.name for name in first.names] == ["Mira Tal"]
    assert len(first.times) == 1
    assert (second.times, second.quantities, second.names) == ((), (), ())


def test_times_are_resolved_against_a_trusted_date_only() -> None:
    text = "The dam closed on Sunday."
    published = Published(value="2024-05-14", precision="day", trust="stated", evidence=())
    (statement,) = extract(text, published=published).statements
    assert statement.times[0].value == "2024-05-12"


def test_ids_do_not_change_between_runs() -> None:
    text = "Mira Tal said the dam was safe. He agreed that it was."
    assert extract(text) == extract(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_span_is_a_tight_slice_and_every_sentence_is_covered(text: str) -> None:
    extraction = extract(text)
    known = {source.id for source in extraction.sources}
    for statement in extraction.statements:
        spans = [
            statement.span,
            *statement.source_spans,
            *statement.content,
            *([statement.cue] if statement.cue else []),
        ]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text) == span.of(text).strip() for span in spans)
        assert set(statement.sources) <= known
        assert len(statement.sources) == len(statement.source_spans)
    assert len({statement.id for statement in extraction.statements}) == len(extraction.statements)
    covered = {i for statement in extraction.statements for i in range(statement.span.start, statement.span.end)}
    assert all(i in covered or not text[i].isalpha() for i in range(len(text))) or "—" in text


def test_words_without_a_stop_are_narrated_and_cost_no_more_than_their_length() -> None:
    told = tell("the mayor said the dam " * 4000)
    assert [each.sources for each in told] == [()]
