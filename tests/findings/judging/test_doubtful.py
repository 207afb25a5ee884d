"""A judge is asked about the pairs nearest to the threshold, and about few of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.findings.judging.doubtful import choose_doubtful

CERTAINTIES = st.dictionaries(
    st.tuples(st.text("abc", max_size=3), st.text("abc", max_size=3)), st.floats(0, 1), max_size=12
)


def test_the_most_doubtful_come_first() -> None:
    scored = {("a", "b"): 0.9, ("a", "c"): 0.55, ("b", "c"): 0.3}
    assert choose_doubtful(scored, 2) == (("a", "c"), ("b", "c"))


def test_level_pairs_come_in_alphabetical_order() -> None:
    assert choose_doubtful({("b", "c"): 0.4, ("a", "c"): 0.6}, 1, (0.1, 0.9)) == (("a", "c"),)


def test_sure_pairs_are_not_asked_about() -> None:
    assert choose_doubtful({("a", "b"): 0.95, ("a", "c"): 0.05}, 9, (0.2, 0.8)) == ()


@given(CERTAINTIES, st.integers(0, 12))
def test_the_order_of_the_mapping_changes_nothing(scored: dict[tuple[str, str], float], most: int) -> None:
    chosen = choose_doubtful(scored, most)
    assert chosen == choose_doubtful(dict(reversed(scored.items())), most)
    assert len(chosen) == min(most, len(scored))
