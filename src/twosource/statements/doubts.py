"""What of a text could not be read as it may have been meant, in words."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.quotations import Quotation
from twosource.statements.grammar.lines import Line

LONGEST = 600  # tokens; what is longer is a list or a broken text, no sentence in which somebody speaks


def list_doubts(quotations: Sequence[Quotation], lines: Sequence[Line]) -> tuple[str, ...]:
    """Return a note for each kind of trouble that a text gives: marks that nothing closes, sentences without end."""
    unclosed = sum(not quotation.closed for quotation in quotations)
    endless = sum(len(line.tokens) > LONGEST for line in lines)
    notes = []
    if unclosed:
        which = "1 quotation mark is" if unclosed == 1 else f"{unclosed:,} quotation marks are"
        notes.append(f"{which} never closed; what is quoted there is taken to end with its sentence or paragraph")
    if endless:
        which = "1 sentence has" if endless == 1 else f"{endless:,} sentences have"
        notes.append(f"{which} more than {LONGEST} words and marks; who says what in it was not looked for")
    return tuple(notes)
