"""Text of articles in Markdown."""

from __future__ import annotations

import pytest

from twosource.views.escaping import embolden_quote


@pytest.mark.parametrize(
    ("pieces", "written"),
    [
        ([("A boat sank", True), (" off Dorrow.", False)], "“**A boat sank** off Dorrow.”"),
        ([('"We saw it,', True), (' twice," he said.', False)], '"**We saw it**, twice," he said.'),
        ([("He knew ", False), ("(he said).", True)], "“He knew (**he said**).”"),
        ([("It burned: ", False), ("—", True)], "“It burned: —”"),
        ([("A cafe\u0301", True), (" burned.", False)], "“**A cafe\u0301** burned.”"),
    ],
)
def test_bold_begins_and_ends_beside_a_word(pieces: list[tuple[str, bool]], written: str) -> None:
    assert embolden_quote(pieces) == written
