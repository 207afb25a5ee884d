"""Which of the candidates a span asks for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.language.tagging.networks import links

from twosource.language.tagging.layout import LINK_PARTS, LINK_SIZE, OUTPUTS
from twosource.language.tagging.linking import gap_between


def pieces_of(*vectors: dict[str, float]) -> np.ndarray:
    pieces = np.zeros((len(vectors), OUTPUTS), dtype=np.float32)
    for place, parts in enumerate(vectors):
        for link, value in parts.items():
            pieces[place, LINK_PARTS[link].start] = value
    return pieces


spans = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda one: (one[0], one[0] + one[1]))


@given(spans, spans)
def test_the_gap_of_two_spans_turns_its_sign_with_them(one: tuple[int, int], other: tuple[int, int]) -> None:
    assert gap_between(one, other) == -gap_between(other, one)


@pytest.mark.parametrize(
    ("span", "other", "gap"), [((5, 7), (3, 5), 1), ((0, 2), (2, 4), -1), ((9, 10), (0, 4), 6), ((1, 5), (4, 8), 0)]
)
def test_the_gap_grows_with_the_pieces_between_and_is_none_where_spans_overlap(
    span: tuple[int, int], other: tuple[int, int], gap: int
) -> None:
    assert gap_between(span, other) == gap


def test_a_source_asks_with_its_own_vector_for_the_vectors_of_cues() -> None:
    pieces = pieces_of({"source": 2.0, "content": 7.0}, {"cue": 3.0, "name": 9.0}, {"cue": -1.0})
    scores = links().score(pieces, "source", [(0, 1)], [(1, 2), (2, 3)])
    assert scores == pytest.approx(np.asarray([[6.0, -2.0]]) / LINK_SIZE**0.5)


def test_a_pronoun_asks_for_names() -> None:
    pieces = pieces_of({"pronoun": 2.0}, {"cue": 3.0, "name": 5.0})
    assert links().score(pieces, "pronoun", [(0, 1)], [(1, 2)]) == pytest.approx(10.0 / LINK_SIZE**0.5)


def test_a_span_of_several_pieces_is_their_mean() -> None:
    pieces = pieces_of({"content": 2.0}, {"content": 4.0}, {"cue": 1.0})
    assert links().score(pieces, "content", [(0, 2)], [(2, 3)]) == pytest.approx(3.0 / LINK_SIZE**0.5)


def test_distance_adds_what_it_is_worth_to_this_asker() -> None:
    pieces = pieces_of({}, {}, {})
    scorer = links(source_5=1.5, content_5=-1.0)
    assert scorer.score(pieces, "source", [(0, 1)], [(1, 2), (2, 3)])[0].tolist() == [1.5, 0.0]
    assert scorer.score(pieces, "content", [(0, 1)], [(1, 2), (2, 3)])[0].tolist() == [-1.0, 0.0]
