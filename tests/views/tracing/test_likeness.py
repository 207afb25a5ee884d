"""How alike two wordings are, in words."""

from __future__ import annotations

import pytest

from twosource.model.passage import PassageKind
from twosource.model.span import ArticleSpan, Span
from twosource.model.trace import Elsewhere
from twosource.views.tracing.likeness import describe_likeness


@pytest.mark.parametrize(
    ("kind", "similarity", "told"),
    [
        ("copied", 1.0, "word for word"),
        ("copied", 0.94, "nearly word for word"),
        ("rewritten", 0.42, "in other words"),
        ("rewritten", 1.0, "in other words"),
    ],
)
def test_likeness_is_told_in_words(kind: PassageKind, similarity: float, told: str) -> None:
    one = Elsewhere(passage="p", place=ArticleSpan("A", Span(0, 4)), kind=kind, similarity=similarity)
    assert describe_likeness(one) == told
    assert describe_likeness(one, same=True) == "word for word"
