"""Sentences that speak to the reader of the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.span import Span
from twosource.origins.wording.notices import find_notices


def _is_notice(sentence: str) -> bool:
    return list(find_notices(sentence, [Span(0, len(sentence))])) == [Span(0, len(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Copyright 2031 Vastrian Wire.",
        "This material may not be published, broadcast or redistributed.",
        "Follow Ilo Brant on Twitter at @ilobrant.",
        "You have read all your free articles of this month.",
        "Please log in to continue reading.",
        "Get the latest headlines sent to your inbox.",
        "window.adQueue = window.adQueue || [];",
    ],
)
def test_notices_are_found(sentence: str) -> None:
    assert _is_notice(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor published the letter on Facebook on Monday.",
        "You could hear the harbour wall break, she said.",
        "Ansel bay lost forty boats, and the newsletter of its club told nobody.",
        "Please come home, the minister asked those who had fled.",
        "The court ruled that the copyright had expired.",
    ],
)
def test_news_about_networks_and_rights_is_no_notice(sentence: str) -> None:
    assert not _is_notice(sentence)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert len(list(find_notices(text, [Span(0, len(text))]))) <= 1
