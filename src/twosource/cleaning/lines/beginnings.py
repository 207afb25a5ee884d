"""The letters a line can begin with to fit a rule, so that most rules need not be tried."""

from __future__ import annotations

import re

_OPENING = re.compile(r"\(\?:|\(")
_OPTIONAL = re.compile(r"[?*]|\{0")
_PLAIN = re.compile(r"\\?([^\\.\[\](){}?*+|^$])|\\([^\w\s])")
_SET = re.compile(r"\\[wsWDSb]|\[|\.")
_COUNT = re.compile(r"\+\??|\{[1-9][\d,]*\}")
_DIGITS = frozenset("0123456789")


def list_first_letters(pattern: str) -> frozenset[str] | None:
    r"""Return the characters with which a match of ``pattern`` begins, None where that cannot be told.

    Reads plain characters, ``\d`` and groups of alternatives; a class like ``[a-z]`` cannot be told.
    """
    found: set[str] = set()
    for alternative in _split(pattern):
        first = _first_of(alternative)
        if first is None:
            return None
        found |= first
    return frozenset(found)


def _first_of(piece: str) -> frozenset[str] | None:
    opening = _OPENING.match(piece)
    if opening:
        end = _closing(piece)
        first, rest = list_first_letters(piece[opening.end() : end]), piece[end + 1 :]
    elif piece.startswith(r"\d"):
        first, rest = _DIGITS, _COUNT.sub("", piece[2:], count=1)
    elif not piece or _SET.match(piece) or not (plain := _PLAIN.match(piece)):
        return None
    else:
        first, rest = frozenset(plain[1] or plain[2]), piece[plain.end() :]
    optional = _OPTIONAL.match(rest)
    if first is None or not optional:
        return first
    after = _first_of(re.sub(r"^(?:[?*]|\{0[^}]*\})\??", "", rest))
    return None if after is None else first | after


def _split(pattern: str) -> list[str]:
    """Return the alternatives of the pattern at its outermost level."""
    pieces, depth, start = [], 0, 0
    for number, character in _unescaped(pattern):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            pieces.append(pattern[start:number])
            start = number + 1
    return [*pieces, pattern[start:]]


def _closing(piece: str) -> int:
    depth = 0
    for number, character in _unescaped(piece):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return number
    return len(piece)


def _unescaped(pattern: str) -> list[tuple[int, str]]:
    """Return the characters that are no part of an escape or a class, with their places."""
    pieces = re.finditer(r"\\.|\[(?:\\.|[^\]\\])+\]|(.)", pattern, re.DOTALL)
    return [(match.start(), match[1]) for match in pieces if match[1] is not None]
