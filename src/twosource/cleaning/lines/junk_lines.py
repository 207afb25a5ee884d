"""What a single line of a saved page is: a sentence of an article, or junk of a known sort."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables

LONGEST_JUNK = 1000  # characters; a longer line is not judged by its first words
_CODE_BEGINS = 300  # characters that show that a line is code
_BULLET = re.compile(r"^[-–—•*·▪►»>+]{1,2}\s+")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:;][\"'”’»)\]*]*$|[.!?…,][\"”’'»]+(?:\s*\[?\d*\]?)$")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_CODE = re.compile(
    r"(?:window|document|googletag|self|this)(?:\.\w+)+\s*(?:=|\(|\|\||\.push)|(?:var|let|const)\s+\w+\s*=|@(?:media|import)\s"
    r"|\(?\s*function\s*\w*\s*\([^()]*\)\s*\{|\$?\w*(?:\.\w+)*\(\s*(?:function\s*\(|\{|\[|\(\)\s*=>)|(?:if|for|while)\s*\(.{1,80}\)\s*\{"
    r"|try\s*\{|(?://)?\s*<!\[CDATA\[|</?(?:script|style|iframe|noscript)\b|\{\s*[\"'][\w@-]+[\"']\s*:"
    r"|[.#]?[\w-]+(?:[ ,>:.#]+[\w-]+){0,8}\s*\{\s*[\w-]+\s*:[^{}]*[;}]",
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_PER_WORD = 2  # characters of Chinese, Japanese or Korean that weigh as one word

HEADED_LIST = "the heading of a list of other stories"
TAG_LIST = "a list of tags"
COMMENTS = "the comments of readers"
CODE = "program code of the page"


def weigh(line: str) -> int:
    """Return the number of words; scripts without spaces count `_WIDE_PER_WORD` characters as one."""
    return len(_WORD.findall(_WIDE.sub(" ", line))) + len(_WIDE.findall(line)) // _WIDE_PER_WORD


def ends_a_sentence(line: str) -> bool:
    """Tell whether the line closes with the punctuation of a sentence."""
    return _SENTENCE_END.search(line[-12:]) is not None


def is_bullet(line: str) -> bool:
    """Tell whether the line is an item of a list."""
    return _BULLET.match(line) is not None


def is_code(line: str) -> bool:
    """Tell whether the line begins like a script or style of the page that was saved as text."""
    return _CODE.match(line.lstrip()[:_CODE_BEGINS]) is not None


def without_bullet(line: str) -> str:
    """Return the line without the mark of a list item."""
    return _BULLET.sub("", line[:8]) + line[8:]


def name_junk(line: str) -> str | None:
    """Return why this line alone, wherever it stands, is junk; None when nothing says so."""
    if is_code(line):
        return CODE
    if len(line) > LONGEST_JUNK:
        return None
    bare = without_bullet(line).strip()
    return next((why for why, pattern in _rules() if pattern.match(bare)), None)


@cache
def interruptions() -> frozenset[str]:
    """Return the reasons of lines that stand in the middle of articles too, like a call to subscribe."""
    named = {rule["why"] for rule in load_tables("junk_lines")["rule"] if rule.get("interrupts")}
    return frozenset({*named, CODE})


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (rule["why"], re.compile("|".join(f"(?:{pattern})" for pattern in rule["patterns"]), re.IGNORECASE))
        for rule in load_tables("junk_lines")["rule"]
    )
