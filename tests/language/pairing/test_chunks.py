from hypothesis import given
from hypothesis import strategies as st

from twosource.language.pairing.chunks import cut_chunks
from twosource.language.pairing.layout import CHUNK, CONTEXT

lengths = st.lists(st.integers(min_value=0, max_value=3 * CHUNK), max_size=30)


@given(lengths)
def test_every_piece_is_read_once_beyond_the_context(counts: list[int]) -> None:
    read = [piece for chunk in cut_chunks(counts) for piece in range(chunk.first + chunk.context, chunk.behind)]
    assert read == list(range(sum(counts)))


@given(lengths)
def test_no_chunk_is_longer_than_a_chunk_and_its_context(counts: list[int]) -> None:
    assert all(0 < chunk.behind - chunk.first <= CHUNK + CONTEXT for chunk in cut_chunks(counts))


def test_short_sentences_are_read_together_and_the_one_before_along_with_them() -> None:
    first, second = cut_chunks([50, 60, 20])
    assert (first.first, first.behind, first.context) == (0, 110, 0)
    assert (second.first, second.behind, second.context) == (110 - CONTEXT, 130, CONTEXT)


def test_what_stands_before_does_not_change_where_a_chunk_ends() -> None:
    alone = [chunk.behind for chunk in cut_chunks([100, 100, 30])]
    assert alone == [100, 200, 230]
