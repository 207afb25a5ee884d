import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.stories.streaming.segment import Segment, merge, seal

TERMS = st.lists(st.sets(st.integers(0, 12)), min_size=1, max_size=8).filter(any)


def _array(terms: set[int]) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.array(sorted(terms), dtype=np.uint32)


def _find(segment: Segment, wanted: set[int]) -> list[tuple[int, int]]:
    terms = _array(wanted)
    texts, places = segment.find(terms)
    return sorted((int(text), int(terms[place])) for text, place in zip(texts, places, strict=True))


@given(TERMS, st.sets(st.integers(0, 14)), st.integers(1, 7))
def test_whatever_shares_a_term_is_found_with_it_in_one_segment_or_merged(
    texts: list[set[int]], wanted: set[int], cut: int
) -> None:
    expected = sorted((number, term) for number, terms in enumerate(texts) for term in terms & wanted)
    numbers = range(len(texts))
    whole = seal(numbers, [_array(terms) for terms in texts])
    assert _find(whole, wanted) == expected
    parts = [(numbers[:cut], texts[:cut]), (numbers[cut:], texts[cut:])]
    segments = [seal(some, [_array(terms) for terms in held]) for some, held in parts if any(held)]
    assert _find(merge(segments), wanted) == expected
