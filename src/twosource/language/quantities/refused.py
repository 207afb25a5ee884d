"""Numbers that are no quantities: labels, ordinals, scores, telephone numbers, names with a number, "one of them"."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.numerals import Numeral
from twosource.language.quantities.hedges import is_hedge

# The end of a line stands in these texts as ¶.
_NAME_BEFORE = re.compile(r"(?<![.!?]\s)(?<!^)(?<!¶)\b[a-z]?[A-Z][\w’'-]*(?<![’']s)\s$")
_PLACED = re.compile(
    r"(?:(?:^|[.!?¶\"“]\s?)(?:In|On|At|Near|From|Across|Around)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\s$"
)
_NOT_ONE = re.compile(
    r"(?:\s(?:of(?!\s(?:the|these|those|its|his|her|their|our|my)\s)|another|or|more|side|day|time|way|thing|by|that|who|which|could|can|is|was|has|had|to|in|at|for|should)\b"
    r"|-(?:on|off|to|sided|time)\b|['’]s\b|[^\s\w-]|$)"
)
_PRONOUN = re.compile(r"\b(?:no|any|some|every|each|which|this|that|the|another|first|last)\s$", re.IGNORECASE)
_GOES_ON = re.compile(r"[^\W_]|['’]s\b|\.\d|/\w|-(?!to-\d|strong\b)[^\W\d]")
_DIALLED = re.compile(r"0\d|\d+\s\d{3}|\d{3,}-\d{4}|\d+(?:-\d+){2}")  # telephone numbers
_AGE_BEFORE = re.compile(
    r"\b[A-Z][\w’'-]+,\s$|\b(?:(?:[Hh]e|[Ss]he|I|who)(?:[’']s|\sis|\swas|\swill\sbe)|age[ds]?|aged\sabout|age\sof|ages\sof|turn(?:s|ed|ing))\s$"
)
_ITEM_ENDS = frozenset([".", ")", "]"])
_ITEM = re.compile(r"(?:^|¶)\s{0,2}[(\[]?$")
_STREET_STARTS = frozenset([" ", "-", "–"])
_STREET = re.compile(
    r"(?:[-–]\d+)?(?:\s(?:[A-Z][\w.’']*|\d+(?:st|nd|rd|th))){1,4}?\s?"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Boulevard|Blvd|Court|Place|Square|Terrace|Crescent|Parkway)(?!\w)"
    r"|\s(?:Rue|Via|Calle|Ave|Avenida)(?=[\s.]+[A-Z])"
)
_OF_MANY = re.compile(
    r"\s(?:in|out\sof)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|\d{1,4}(?=\s[a-z]))(?!\w)",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;¶\"“”‘’'(\[—–•]\s?|\s\s|\*\s?|-\s)$")
_LONG_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{4,}")
_AROUND, _HEADLINE = 30, 3  # characters looked at on each side, and the least long words of a headline in capitals
_LOOK_BACK = 32  # characters before a number in which a name or a label may stand
_CLOSING = re.compile(r"[,.;)]|\s[―—–-]")  # what ends an age between commas
_AT_ONE = re.compile(r"(?<!\w)at\s(?=one\s(?:point|stage|time|moment|end)(?!\w))", re.IGNORECASE)
_OLDEST = 120


def is_label(text: str, numeral: Numeral, *, counts: bool) -> bool:
    """Tell whether a number without a unit is a label ("No. 7", "Flight 30", "iPhone 11") or part of a word.

    Where it ``counts`` a noun, a day or a place may stand before it: "In Ardle 30 ships sank".
    """
    start, end = numeral.span.start, numeral.span.end
    if is_stuck(text, start) or _is_enclosed(text, start, end) or _is_dialled(text, start, end):
        return True
    if text[end : end + 1] in _STREET_STARTS and _STREET.match(text, end):
        return True
    before = text[max(0, start - _LOOK_BACK) : start]
    if before[-2:-1].isdigit() and before[-1:].isspace():
        return True
    return _labels(before, counts=counts) or _names(before, counts=counts)


def _labels(before: str, *, counts: bool) -> bool:
    if before[-1:] == "#" or (before[-1:] == "-" and before[-2:-1].isalpha()):
        return True
    word = before.rsplit(maxsplit=1)[-1].lstrip("([").casefold() if before.strip() else ""
    tables = load_tables("nouns")["labels"]
    return word in tables["always"] or (not counts and word in tables["alone"])


def _names(before: str, *, counts: bool) -> bool:
    """Tell whether a word with a capital stands before a number and makes it a part of a name."""
    match = _NAME_BEFORE.search(before)
    if match is None or is_hedge(match[0].strip()):
        return False
    return not counts or _PLACED.search(before) is None


def _is_enclosed(text: str, start: int, end: int) -> bool:
    """Tell whether a number stands between brackets, or with a dot at the beginning of a line: "3. The harbour"."""
    after = text[end : end + 1]
    if after == ")" and text[start - 1 : start] == "(":
        return True
    return after in _ITEM_ENDS and _ITEM.search(text, max(0, start - 4), start) is not None


def _is_dialled(text: str, start: int, end: int) -> bool:
    match = _DIALLED.match(text, start)
    return match is not None and (text[start] == "0" or match.end() > end)


def goes_on(text: str, numeral: Numeral) -> bool:
    """Tell whether the word of which a number is a part goes on after it: "3rd", "7-Eleven"."""
    return _GOES_ON.match(text, numeral.span.end) is not None


def is_name(text: str, numeral: Numeral) -> bool:
    """Tell whether a number word with a capital is part of a name: "the Kick Six", "Zero Hill said"."""
    start, end = numeral.span.start, numeral.span.end
    before = text[max(0, start - _LOOK_BACK) : start].rsplit(maxsplit=1)
    if before and before[-1].casefold() in load_tables("nouns")["labels"]["always"]:
        return before[-1] != "no"  # "chapter two"
    if not text[start].isupper() or _SENTENCE_START.search(text, max(0, start - 4), start):
        return False
    around = _LONG_WORD.findall(text, max(0, start - _AROUND), end + _AROUND)
    if len(around) >= _HEADLINE and all(word[0].isupper() for word in around):
        return False
    named = _NAME_BEFORE.search(text, max(0, start - _LOOK_BACK), start) is not None
    return named or text[end + 1 : end + 2].isupper()


def is_of_many(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is some of so many: "one in four", "nine out of ten"."""
    return _OF_MANY.match(text, numeral.span.end) is not None


def is_pronoun(text: str, numeral: Numeral) -> bool:
    """Tell whether "one" stands for a person or a thing instead of counting."""
    start, end = numeral.span.start, numeral.span.end
    if is_of_many(text, numeral):
        return False
    if _AT_ONE.match(text, max(0, start - len("at "))):
        return True
    return _NOT_ONE.match(text, end) is not None or _PRONOUN.search(text, max(0, start - 9), start) is not None


def is_stuck(text: str, start: int) -> bool:
    """Tell whether letters stand right before the number, as in "F-16"; "sub-7" and "minus-3" are numbers."""
    if start > 1 and text[start - 1] == "-":
        return text[start - 2].isupper()
    if start > 1 and text[start - 1] in "'’":
        return text[start - 2].isalpha()
    return start > 0 and text[start - 1].isalpha()


def is_age(text: str, numeral: Numeral) -> bool:
    """Tell whether a bare number is an age: "Mira Tal, 44, said", "aged 44", "at the age of 44"."""
    start, end = numeral.span.start, numeral.span.end
    if not 0 < numeral.value <= _OLDEST:
        return False
    match = _AGE_BEFORE.search(text, max(0, start - 24), start)
    return match is not None and (match[0][-2] != "," or _CLOSING.match(text, end) is not None)
