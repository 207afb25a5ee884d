"""Posts that are set into an article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.origins.wording.posts import find_posts

BEFORE = "The mayor of Ansel was angry.\n"
POST = "The wall was never repaired and everybody in the capital knew it!"
SIGNATURE = "— Ilo Brant (@ilobrant) 3 May 2031"


def _posts(text: str) -> list[str]:
    return [span.of(text) for span in find_posts(text)]


def test_the_line_above_a_signature_is_a_post() -> None:
    assert _posts(f"{BEFORE}{POST}\n\n{SIGNATURE}\nHe said no more.") == [f"{POST}\n\n{SIGNATURE}"]


def test_a_signature_at_the_end_of_the_line_makes_the_line_a_post() -> None:
    assert _posts(f"{BEFORE}{POST} {SIGNATURE}\nHe said no more.") == [f"{POST} {SIGNATURE}"]


def test_a_dash_without_a_handle_signs_nothing() -> None:
    assert _posts(f"{BEFORE}{POST}\n— Ilo Brant, mayor") == []


def test_a_paragraph_longer_than_any_post_is_none() -> None:
    assert _posts(f"{BEFORE}{POST * 10}\n{SIGNATURE}") == []


@given(st.text(alphabet="—-(@a)\n \ud800x", max_size=60))
def test_posts_lie_in_the_text_in_order(text: str) -> None:
    spans = list(find_posts(text))
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
