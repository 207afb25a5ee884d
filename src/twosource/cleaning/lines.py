"""What a single line of a saved page is: a sentence of an article, or junk of a known sort."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables

LONGEST_JUNK = 1000  # characters; a longer line is not judged by its first words
_BULLET = re.compile(r"^[-–—•*·▪►»>+]{1,2}\s+")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:;][\"'”’»)\]*]*$|[.!?…,][\"”’'»]+(?:\s*\[?\d*\]?)$")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_PER_WORD = 2  # characters of Chinese, Japanese or Korean that weigh as one word

HEADED_LIST = "the heading of a list of other stories"
TAG_LIST = "a list of tags"
COMMENTS = "the comments of readers"


def weigh(line: str) -> int:
    """Return the number of words; scripts without spaces count `_WIDE_PER_WORD` characters as one."""
    return len(_WORD.findall(_WIDE.sub(" ", line))) + len(_WIDE.findall(line)) // _WIDE_PER_WORD


def ends_a_sentence(line: str) -> bool:
    """Tell whether the line closes with the punctuation of a sentence."""
    return _SENTENCE_END.search(line[-12:]) is not None


def is_bullet(line: str) -> bool:
    """Tell whether the line is an item of a list."""
    return _BULLET.match(line) is not None


def without_bullet(line: str) -> str:
    """Return the line without the mark of a list item."""
    return _BULLET.sub("", line[:8]) + line[8:]


def name_junk(line: str) -> str | None:
    """Return why this line alone, wherever it stands, is junk; None when nothing says so."""
    if len(line) > LONGEST_JUNK:
        return None
    bare = without_bullet(line).strip()
    return next((why for why, pattern in _rules() if pattern.match(bare)), None)


@cache
def interruptions() -> frozenset[str]:
    """Return the reasons of lines that stand in the middle of articles too, like a call to subscribe."""
    return frozenset(rule["why"] for rule in load_tables("junk_lines")["rule"] if rule.get("interrupts"))


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (rule["why"], re.compile("|".join(f"(?:{pattern})" for pattern in rule["patterns"]), re.IGNORECASE))
        for rule in load_tables("junk_lines")["rule"]
    )
