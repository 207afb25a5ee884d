"""Double quotation marks: which there are, which pair, and what the letters on both sides tell of each.

The shape of a mark is not to be trusted (straight marks have none, and writers mix “ with ”), so
the letters on both sides decide where shape and place disagree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

MARK = re.compile(r"[“”„‟«»‹›\"″＂「」『』❝❞]|``|''|‘‘|’’")
STRAIGHT = frozenset(['"', "″", "＂", "''"])
STRICT = frozenset("「」『』❝❞")  # only their shape tells: East Asian marks stand without spaces
_FAR = 200  # marks behind one that are looked at, so that a text of marks alone costs no more than its length
_OPENERS = frozenset([*"「『“‟„«‹❝", "``", "‘‘"])
_ENDERS = frozenset([*"」』❞", "’’"])
CLOSERS = {
    **dict.fromkeys('“”‟"″', frozenset(["”", '"', "″", "’’"])),
    "＂": frozenset("＂"),
    "„": frozenset(["“", "”", '"']),
    "«": frozenset("»"),
    "»": frozenset("«"),
    "‹": frozenset("›"),
    "›": frozenset("‹"),
    "「": frozenset("」"),
    "『": frozenset("』"),
    "❝": frozenset("❞"),
    "''": frozenset(["''", "’’"]),
    **dict.fromkeys(["``", "‘‘"], frozenset(["''", "’’", '"'])),
}


def may_open(text: str, match: re.Match[str], *, inside: bool) -> bool:
    """Tell whether a mark can open a quotation; ``inside``: another one is open."""
    mark = match.group()
    if mark in _OPENERS:
        return True
    if mark in _ENDERS:
        return False
    if mark in STRAIGHT:
        return looks_opening(text, match) or not (inside or mark == "''" or looks_closing(text, match))
    return not inside and looks_opening(text, match)  # ”like this” and »like this«


def looks_opening(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark stands where quotations open: before a word, behind a space or bracket."""
    before, after = _sides(text, match)
    return (before.isspace() or before in "([{—–-‘'“:;/") and not after.isspace() and after not in ".,;:!?)]}"


def looks_closing(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark stands where quotations close: behind a word or stop, not before a word."""
    before, after = _sides(text, match)
    return not before.isspace() and before not in "([{" and not after.isalnum()


def _sides(text: str, match: re.Match[str]) -> tuple[str, str]:
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    return before, after


def is_misplaced(text: str, marks: Sequence[re.Match[str]], place: int) -> bool:
    """Tell whether a straight mark that stands like an opening one closes (``We go, "he said``).

    It stands behind a comma or stop and a space, and without it the marks that follow would not pair up.
    """
    start = marks[place].start()
    before = text[max(0, start - 4) : start]
    if not before[-1:].isspace() or before.rstrip()[-1:] not in {",", ".", "!", "?"}:
        return False
    following = marks[place + 1 : place + _FAR]
    return sum(other.group() == marks[place].group() for other in following) % 2 == 0
