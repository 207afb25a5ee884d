from __future__ import annotations

import re

from tests.timing import grows_with_the_text

UNENDING = re.compile(r"a+b")  # looks from every letter to the end


def test_a_square_is_told_from_a_line() -> None:
    assert grows_with_the_text(re.compile(r"a+").search, "a")
    assert not grows_with_the_text(UNENDING.search, "a", letters=3_000)
    assert not grows_with_the_text(lambda text: [max(text[:end]) for end in range(1, len(text))], "a", letters=1_000)
