"""An article that there is nothing to compare with: no model is asked that could only compare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tests.bare import make_bare_article

from twosource.analysis import compare_articles
from twosource.model.story import Story
from twosource.settings import Settings

TEXT = (
    "The council of Orva closed the harbour bridge on Monday.\n"
    "Cracks were found in two pillars, engineer Ana Brandt said.\n"
    "The bridge was closed on Monday after cracks were found."
)


class Refusing:
    """Stands for the encoder and the pair model; whoever asks it is told off."""

    name = "refusing"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise AssertionError(texts)

    def read(self, *given: Any) -> Any:
        raise AssertionError(given)

    score = read


def test_one_article_is_compared_without_vectors_and_without_the_pair_model() -> None:
    article = make_bare_article("orva.txt", TEXT)
    story = Story(id="orva", title="The bridge", articles=(article.id,))
    found = compare_articles([article], Refusing(), Settings(), pair_model=Refusing(), stories=[story])
    assert [finding.statements for finding in found.findings] == [(each.id,) for each in found.statements]
    assert len(found.statements) == 3
