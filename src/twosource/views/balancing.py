"""Quotation marks of a piece of text: where it was cut inside of a quotation, what is missing is put around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

_CUT: Final = "…"
_STRAIGHT: Final = '"'
_OPENS, _CLOSES = "“", "”"
_OTHER: Final = frozenset("„«»‟")  # marks whose sides differ from language to language: nothing is said of them


@dataclass(slots=True)
class _Marks:
    """What is open at a place of a text, and what was closed before it was opened."""

    missing: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def meet(self, opens: str, closes: str, *, opening: bool) -> None:
        if opening:
            self.open.append(closes)
        elif closes in self.open:
            self.open.remove(closes)
        else:
            self.missing.append(opens)


def balance(text: str) -> tuple[str, str]:
    """Return what to put before and after a piece of a text, so that its marks are pairs and the cut is seen.

    Both are "" where all marks are pairs: the text itself is never changed.
    """
    if _OTHER & set(text):
        return "", ""
    marks = _Marks()
    for place, char in enumerate(text):
        if char in {_OPENS, _CLOSES}:
            marks.meet(_OPENS, _CLOSES, opening=char == _OPENS)
        elif char == _STRAIGHT:
            marks.meet(_STRAIGHT, _STRAIGHT, opening=_STRAIGHT not in marks.open and _may_open(text, place))
    before, after = "".join(marks.missing), "".join(reversed(marks.open))
    cut = "" if text.endswith(_CUT) else f" {_CUT}"
    return f"{_CUT} {before}" if before else "", f"{after}{cut}" if after else ""


def _may_open(text: str, place: int) -> bool:
    """Tell whether a straight mark opens a quotation: it leans on the word behind it, or nothing stands before it."""
    before, behind = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return (not before or before.isspace() or before in "([—–-") and bool(behind) and not behind.isspace()
