"""Where the outlet is not known, a name says what it is the name of."""

from __future__ import annotations

import pytest
from tests.draft import Draft

from twosource.views.naming import tell_unnamed


@pytest.mark.parametrize(
    ("given", "outlet", "told"),
    [
        ("desk/agency.txt", None, "file name; outlet not known"),
        ("https://estuary.example/ferry", None, "its site; outlet not known"),
        ("pasted text 0011aabb", None, "outlet not known"),
        ("-", None, "outlet not known"),
        ("desk/agency.txt", "Daily Estuary", ""),
    ],
)
def test_a_name_that_is_no_outlet_says_what_it_is(given: str, outlet: str | None, told: str) -> None:
    draft = Draft()
    article = draft.articles[draft.article(given, "The ferry sank.", outlet)]
    assert tell_unnamed(article) == told
