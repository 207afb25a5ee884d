"""Text of articles made safe for the formats of other programs, one character for one: offsets stay what they were."""

from __future__ import annotations

import re

from twosource.views.wording import CONTROL_PICTURES, REPLACEMENT

_HALVES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_DELETE = "\x7f"


def make_whole(text: str) -> str:
    """Return ``text`` with U+FFFD for every half of a surrogate pair: no encoding can carry one (RFC 3629)."""
    return text if text.isascii() else _HALVES.sub(REPLACEMENT, text)


def show_controls(text: str) -> str:
    """Return ``text`` with a visible character for every control character but tabs and line ends."""
    return _CONTROLS.sub(_picture, text)


def flatten(text: str) -> str:
    """Return ``text`` on one line, with visible characters for those that control: for names and titles."""
    return " ".join(show_controls(text).split())


def _picture(match: re.Match[str]) -> str:
    char = match.group()
    return chr(CONTROL_PICTURES + ord(char)) if char < " " else "\u2421" if char == _DELETE else REPLACEMENT
