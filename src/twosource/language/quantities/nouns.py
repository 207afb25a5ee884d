"""The noun that a number counts, with the words that go with it: "two fighter jets", "40 heavily armed men"."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.quantities.measured import Measured
from twosource.language.quantities.plurals import is_plural, make_singular
from twosource.model.span import Span

_WORD = re.compile(
    r"(,\s|[\s-][(“‘\"']?)((?:[A-Z]\.){2,}|[^\W\d_][^\W_]*(?:[-’'.&][^\W_]+)*|(?<=[^\W\d]\s)\d{3}(?=\s[^\W\d]))"
)
_OF = re.compile(
    r"\sof(?=\s(?:the|these|those|its|his|her|their|our|my|your)\s|\s[^\W\d_]+(?:['’]s|s['’])\s)"
    r"(?:\s(?:the|these|those|its|his|her|their|our|my|your)(?=\s))?"
)
_WHOLE = re.compile(
    r"\s(?:of\s)?(?:all\s)?(?:of\s)?(?:the|these|those|its|his|her|their|our|my|your)(?=\s)|\sof(?:\sall)?(?=\s)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"-((?=[^A-Z])[^\W\d_]+)(?!\w)")
_ACRONYMS = re.compile(r"[A-Z][A-Z\d-]*[A-Z\d]s")  # "MPs", "A380s"
_ADJECTIVAL = re.compile(r"\w(?:al|ar|ous|ive|ful|ic|less|able|ible|ary|ish|[ai]an|ese|ing|ed|-\w+)$")
_NOMINAL = re.compile(r"\w(?:er|or|ist|ian|man|woman|tion|sion|ment|[ct]y|ry|ship|ism|ance|ence|cial|dual)$")
_REACH = 6  # words between a number and the noun it counts
_REACH_OF_ONE = 3
_BLANKS = frozenset([" ", "\N{NO-BREAK SPACE}"])
_NAMES = frozenset(["States", "Nations"])  # plurals that end no phrase: "two United Nations peacekeepers"
_JOINS = frozenset(["and", "&"])
_DEGREES = frozenset(["more", "most", "few", "many", "several"])


def find_counted(text: str, end: int, value: float) -> Measured | None:
    """Return the noun that a number counts: its words as written, the last one folded and in the singular.

    Adverbs and participles before the noun are left out of its name.
    """
    if text[end : end + 1] == "-":
        return _find_joined(text, end)
    of = _OF.match(text, end)
    if value == 1 and of is None:
        return _find_one(text, end)
    return _find_plural(text, of.end() if of else end)


def find_whole(text: str, end: int) -> Measured | None:
    """Return the noun of the whole that a number is a part of: "two-thirds of the voters", "half the population"."""
    match = _WHOLE.match(text, end)
    place = match.end() if match else end
    return _find_plural(text, place) or _find_one(text, place)


def _find_joined(text: str, end: int) -> Measured | None:
    """Return the noun of "a 14-nation bloc"."""
    match = _JOINED.match(text, end)
    if match is None or match[1].casefold() in _stops():
        return None
    return Measured(span=Span(match.start(1), match.end()), unit=make_singular(match[1].casefold()), noun=True)


def _find_one(text: str, end: int) -> Measured | None:
    words: list[re.Match[str]] = []
    place = end
    while len(words) < _REACH_OF_ONE and (match := _WORD.match(text, place)):
        if match[1][0] == "," or _ends_phrase(match[2]) or match[2] in _JOINS or _is_verb(match[2].casefold()):
            break
        if words and not _is_adjective(words[-1][2]) and not _NOMINAL.search(match[2]):
            break  # "one study found"
        words.append(match)
        place = match.end()
    return _name(words) if words else None


def _is_adjective(word: str) -> bool:
    return word[0].isupper() or word in _adjectives() or _ADJECTIVAL.search(word) is not None


def _is_verb(folded: str) -> bool:
    return folded not in _adjectives() and (is_plural(folded) or folded.endswith(("ing", "ed", "ly")))


def _ends_phrase(word: str) -> bool:
    return word.casefold() in _stops() and not (word.isupper() and len(word) > 1)


def _find_plural(text: str, end: int) -> Measured | None:
    words: list[re.Match[str]] = []
    head, place = 0, end
    while len(words) < _REACH and (match := _WORD.match(text, place)):
        plural = _has_plural(match[2])
        first = not words
        if _ends_phrase(match[2]) or (first and (match[2] in _JOINS or match[1][0] == ",")):
            break
        if head and words[-1][2] not in _NAMES and not (plural and match[1] in _BLANKS):
            break
        words.append(match)
        head = len(words) if plural else head
        place = match.end()
    if head:
        return _name(words[:head])
    return _name(words[:1]) if _is_attribute(text, end, words) else None


def _has_plural(word: str) -> bool:
    if _ACRONYMS.fullmatch(word):
        return True
    return is_plural(word.casefold()) and "’" not in word and "'" not in word


def _is_attribute(text: str, end: int, words: list[re.Match[str]]) -> bool:
    """Tell whether a number in digits stands with a noun before another one: "a 3 cylinder engine"."""
    if len(words) < 2 or not text[end - 1 : end].isdigit():  # noqa: PLR2004 (a noun, and the one it goes with)
        return False
    first = words[0][2]
    return first.islower() and not _is_verb(first) and words[1][2].islower()


def _name(words: list[re.Match[str]]) -> Measured:
    before = [match[2] for match in words[:-1] if not _is_left_out(match[2])]
    last = words[-1][2]
    head = last[:-1] if _ACRONYMS.fullmatch(last) else make_singular(last.casefold())
    if last.istitle():
        head = head.capitalize()  # "14 Catholics"
    return Measured(span=Span(words[0].start(2), words[-1].end()), unit=" ".join([*before, head]), noun=True)


def _is_left_out(word: str) -> bool:
    if word in _JOINS or word in _DEGREES:
        return True
    return word.endswith(("ed", "ly")) and word.islower() and "-" not in word and word not in _kept()


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(load_tables("nouns")["adjectives"]["words"])


@cache
def _kept() -> frozenset[str]:
    return frozenset(load_tables("nouns")["kept"]["words"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(load_tables("nouns")["stops"]["words"])
