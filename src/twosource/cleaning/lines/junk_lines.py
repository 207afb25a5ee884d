"""What a single line of a saved page is: a sentence of an article, or junk of a known sort."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from twosource.cleaning.lines.beginnings import list_first_letters
from twosource.language.lexicon import load_tables

LONGEST_JUNK = 1000  # characters; a longer line is not judged by its first words
_CODE_BEGINS = 300  # characters that show that a line is code
_ENDING = 120  # characters looked at for the end of a caption
_BULLET = re.compile(r"^[-–—•*·▪►»>+]{1,2}\s+")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:;][\"'”’»)\]*]*$|[.!?…,][\"”’'»]+(?:\s*\[?\d*\]?)$")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_CODE_WORDS = ("window.", "document.", "googletag.", "self.", "this.")
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
    if line.isascii():
        return len(_WORD.findall(line))
    return len(_WORD.findall(_WIDE.sub(" ", line))) + len(_WIDE.findall(line)) // _WIDE_PER_WORD


def ends_a_sentence(line: str) -> bool:
    """Tell whether the line closes with the punctuation of a sentence."""
    return _SENTENCE_END.search(line[-12:]) is not None


def is_bullet(line: str) -> bool:
    """Tell whether the line is an item of a list."""
    return _BULLET.match(line) is not None


def is_code(line: str) -> bool:
    """Tell whether the line begins like a script or style of the page that was saved as text."""
    head = line[:_CODE_BEGINS].lstrip()
    # Written out: a loop over the marks would take longer than all else that is done to most lines.
    plain = not ("{" in head or "=" in head or "<" in head or "@" in head or "([" in head or "(function" in head)
    if plain and not head.startswith(_CODE_WORDS):
        return False
    return _CODE.match(head) is not None


def without_bullet(line: str) -> str:
    """Return the line without the mark of a list item."""
    return line if line[:1].isalnum() else _BULLET.sub("", line[:8]) + line[8:]


def name_junk(line: str) -> str | None:
    """Return why this line alone, wherever it stands, is junk; None when nothing says so."""
    if is_code(line):
        return CODE
    if len(line) > LONGEST_JUNK:
        return None
    rules = _rules()
    bare = without_bullet(line).strip().lower()
    suspects = rules.by_letter.get(bare[:1], rules.any_letter)
    found = suspects.match(bare)
    if found is not None and found.lastgroup is not None:
        return rules.reasons[int(found.lastgroup[1:])]
    tail = bare[-_ENDING:]
    if not _holds_any(tail, rules.holds):
        return None
    return next((why for why, ending in rules.endings if ending.search(tail)), None)


def _holds_any(ending: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  # any() would take twice as long
        if word in ending:
            return True
    return False


@cache
def interruptions() -> frozenset[str]:
    """Return the reasons of lines that stand in the middle of articles too, like a call to subscribe."""
    named = {rule["why"] for rule in load_tables("junk_lines")["rule"] if rule.get("interrupts")}
    return frozenset({*named, CODE})


@cache
def list_reasons() -> frozenset[str]:
    """Return every reason that `name_junk` gives."""
    return frozenset({*_rules().reasons, CODE})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """The rules, all of them in one expression for each letter a line can begin with.

    Most lines fit no rule: one look at the expression of their first letter shows it. A group tells
    the number of the rule; ``reasons`` names it.
    """

    reasons: tuple[str, ...]
    by_letter: dict[str, re.Pattern[str]]
    any_letter: re.Pattern[str]
    endings: tuple[tuple[str, re.Pattern[str]], ...]
    holds: tuple[str, ...]


@cache
def _rules() -> _Rules:
    tables = load_tables("junk_lines")["rule"]
    patterns = [(number, pattern) for number, rule in enumerate(tables) for pattern in rule["patterns"]]
    letters = [(list_first_letters(pattern), number, pattern) for number, pattern in patterns]
    known = sorted({letter for first, _, _ in letters for letter in first or ()})
    return _Rules(
        reasons=tuple(rule["why"] for rule in tables),
        by_letter={
            letter: _any_of(
                [(number, pattern) for first, number, pattern in letters if first is None or letter in first]
            )
            for letter in known
        },
        any_letter=_any_of([(number, pattern) for first, number, pattern in letters if first is None]),
        endings=tuple((rule["why"], re.compile("|".join(rule["endings"]))) for rule in tables if "endings" in rule),
        holds=tuple(word for rule in tables for word in rule.get("holds", ())),
    )


def _any_of(patterns: list[tuple[int, str]]) -> re.Pattern[str]:
    """Return one expression; a group named after the number of each rule holds its patterns, in order."""
    by_rule: dict[int, list[str]] = {}
    for number, pattern in patterns:
        by_rule.setdefault(number, []).append(pattern)
    return re.compile("|".join(f"(?P<r{number}>{'|'.join(same)})" for number, same in by_rule.items()))
