"""The words of a form that was matched, and what the calendar says of them."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables


def look_up(word: str, table: str) -> str:
    """Return what a table of calendar.toml gives for a word or phrase, however it is written."""
    return str(load_tables("calendar")[table][spell(word)])


def group_of(match: re.Match[str], name: str) -> str:
    """Return the words of a group, small and with single blanks; "" when the form has none."""
    return spell(match[name] or "") if name in match.re.groupindex else ""


def edge_of(match: re.Match[str]) -> str:
    """Return "last" of "last week"."""
    return group_of(match, "edge")


def spell(words: str) -> str:
    """Return words as the tables of calendar.toml write them."""
    return " ".join(words.casefold().replace("’", "'").split())
