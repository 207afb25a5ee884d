"""No reply is an exception, and only what has the form of an answer is one."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from tests.assembly.judging.server import say

from twosource.assembly.judging.replies import CUT_OFF, NO_JSON, read_reply
from twosource.findings.hearing.judge import Answer, Heard

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
        ["answers", "number", "relation", "a_quote", "b_quote", "choices", "message", "content"]) | st.text(), inner),
    max_leaves=12,
)  # fmt: skip


@given(st.binary())
def test_no_bytes_are_an_exception(body: bytes) -> None:
    assert read_reply(body).answers == ()


@given(ANYTHING)
def test_no_json_is_an_exception(value: object) -> None:
    assert isinstance(read_reply(json.dumps(value).encode()), Heard)


@given(ANYTHING)
def test_nothing_that_a_model_says_is_an_exception(value: object) -> None:
    for said in (value, json.dumps(value), json.dumps({"answers": value})):
        heard = read_reply(say(said).body)
        assert heard.lost in (None, NO_JSON, CUT_OFF)
        assert all(isinstance(answer.number, int) for answer in heard.answers)


def test_quotes_may_be_left_out_where_there_is_no_common_fact() -> None:
    said = '{"answers": [{"number": 1, "relation": "none"}, {"number": 2, "relation": "none", "a_quote": null}]}'
    assert read_reply(say(said).body).answers == tuple(
        Answer(number=number, relation="none", a_quote="", b_quote="") for number in (1, 2)
    )
