"""Spans of other sets are made like PolNeAR's."""

from __future__ import annotations

import pytest
from training.attribution.examples import Marked
from training.attribution.flat import flatten, tidy, trim


def place(text: str, part: str) -> tuple[int, int]:
    at = text.index(part)
    return at, at + len(part)


@pytest.mark.parametrize(
    ("text", "part", "wanted"),
    [
        ("Tal said the dam held.", " the dam held.", "the dam held"),
        ("“The dam held,” said Tal.", "“The dam held,” ", "“The dam held,”"),
        ("“The dam held”, said Tal.", "“The dam held”, ", "“The dam held”"),
        ('"The dam held." Tal said', '"The dam held', '"The dam held."'),
        ("Tal called it “safe.” He left.", "it “safe", "it “safe.”"),
        ("“The dam held. So did we,” said Tal", "So did we,” ", "“The dam held. So did we,”"),
        ("The dam held — Tal said", "The dam held — ", "The dam held"),
    ],
)
def test_a_content_keeps_its_quotation_marks_and_loses_loose_ones(text: str, part: str, wanted: str) -> None:
    start, end = trim(text, place(text, part))
    assert text[start:end] == wanted


def test_a_content_is_cut_where_source_and_cue_stand() -> None:
    text = "“The dam,” Tal said, “was safe.”"
    spans = tidy(text, [(0, len(text))], (), [place(text, "Tal"), place(text, "said")])
    assert [text[start:end] for start, end in spans] == ["“The dam,”", "“was safe.”"]


def test_a_content_grows_over_the_quotation_that_it_touches() -> None:
    text = "Tal said: “The dam held. It is safe.” He left."
    spans = tidy(text, [place(text, "The dam held")], [place(text, "“The dam held. It is safe.”")], [])
    assert [text[start:end] for start, end in spans] == ["“The dam held. It is safe.”"]


def marked(text: str, source: str, cue: str, content: str) -> Marked:
    return Marked(source=(place(text, source),), cue=(place(text, cue),), content=(place(text, content),))


def test_what_is_told_inside_of_what_is_told_is_left_out() -> None:
    text = "Tal said that Oro believed the dam held"
    outer = marked(text, "Tal", "said", "that Oro believed the dam held")
    inner = marked(text, "Oro", "believed", "the dam held")
    assert flatten(text, [inner, outer]) == [outer]


def test_what_is_told_inside_of_quotation_marks_is_left_out() -> None:
    text = "“Tal said the dam held,” it was written"
    assert flatten(text, [marked(text, "Tal", "said", "the dam held")]) == []


def test_of_two_that_share_a_content_the_first_stays() -> None:
    text = "Tal thinks and hopes the dam held"
    first, second = marked(text, "Tal", "thinks", "the dam held"), marked(text, "Tal", "hopes", "the dam held")
    assert flatten(text, [second, first]) == [first]
