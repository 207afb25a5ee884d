"""The unit after a number: "km", "percent", "miles per hour", "barrels a day"."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.quantities.measured import Measured
from twosource.language.quantities.plurals import make_singular
from twosource.model.span import Span

_FIRST = re.compile(
    r"(?:\s?-?|\s-\s(?=(?:year|month|week|day|hour|minute|mile|point)s?(?!\w))|\s?[\[{<(])(°\s?[CF](?!\w)|[%°″′$€£¥₹₩₽₴₦₱₺₪฿₫₭₸₵₿]|(?:US|C|A|NZ|HK)\$|['\"](?!\w)|'(?=\d)"
    r"|[^\W\d_]+(?:[²³]|[23](?!\w))?)"
)
_MORE = re.compile(r"\.?(?:\s-\s|[\s-])([^\W\d_]+[²³]?)")
_RATE = re.compile(r"\s?(/|\s-?per[\s-]|\s-?an?[\s-]|-an?-|\seach\s|\severy\s)\s?([^\W\d_]+[²³]?)", re.IGNORECASE)
_SMALL_LETTERS = frozenset(["g", "m", "ha", "mi", "min", "mm", "cm", "ml"])  # symbols that have no capitals
_MARKS = {"'": re.compile(r"(?<!\w)'[^']*$"), '"': re.compile(r'(?<!\d)(?<!\d\s)"[^"]*$')}  # left open before
_QUOTED = 120  # characters before a mark in which the quotation that it closes may begin
_MILLIONS = re.compile(r"M[A-Z]{3}")  # "30 MUSD"
_RATE_STARTS = frozenset(" -/\N{NO-BREAK SPACE}")
_NEVER_PER = frozenset(["se", "cent", "capita"])


def find_unit_after(text: str, end: int) -> Measured | None:
    """Return the unit or currency that follows a number, and what it is measured per."""
    unit = _find_plain(text, end)
    return _add_rate(text, unit) if unit else None


def add_rate(text: str, end: int, unit: str) -> tuple[str, int]:
    """Return ``unit`` with what it is counted per ("USD per barrel"), and where that ends."""
    match = _RATE.match(text, end) if text[end : end + 1] in _RATE_STARTS else None
    if match is None:
        return unit, end
    per = _find_plain(text, match.start(2), symbols=match[1] == "/")
    if per is None or not _is_per(match[1], per.unit):
        word = match[2].casefold()
        if "per" not in match[1].casefold() and word not in _counted_per():
            return unit, end
        return (unit, end) if word in _NEVER_PER else (f"{unit} per {make_singular(word)}", match.end())
    return f"{unit} per {per.unit}", per.span.end


def _is_per(link: str, unit: str) -> bool:
    """Tell whether a link makes a unit the lower half of a rate; "a" alone also stands before any noun."""
    return "per" in link.casefold() or link == "/" or unit in _counted_per() or unit in _measures()


def _add_rate(text: str, unit: Measured) -> Measured:
    name, end = add_rate(text, unit.span.end, unit.unit)
    return unit if end == unit.span.end else Measured(span=Span(unit.span.start, end), unit=name)


def _find_plain(text: str, end: int, *, symbols: bool = True) -> Measured | None:
    match = _FIRST.match(text, end)
    if match is None:
        return None
    word = match[1]
    if word == "in":  # "2in", but not "2 in"
        return Measured(span=Span(end, match.end()), unit="inch") if match.start(1) == end else None
    known = load_tables("units")["symbols"].get(word) if symbols else None
    if known and not _is_no_symbol(text, match):
        return Measured(span=Span(match.start(1), match.end()), unit=str(known))
    return _look_up(text, match)


def _is_no_symbol(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark after a number closes a quotation, or a capital begins a name: "23 F Street"."""
    after = text[match.end() : match.end() + 2]
    if match[1] in _MARKS:
        return _MARKS[match[1]].search(text, max(0, match.start() - _QUOTED), match.start()) is not None
    return after[:1].isalnum() or (match[1].isupper() and after[:1] == " " and after[1:].isupper())


def _look_up(text: str, match: re.Match[str]) -> Measured | None:
    """Return the unit that begins with the word matched and has the most words."""
    written = match[1]
    words = [written.casefold()]
    if _MILLIONS.fullmatch(written) and (code := load_tables("units")["codes"].get(written[1:])):
        return Measured(span=Span(match.start(1), match.end()), unit=str(code), factor=1e6)
    longest = _firsts().get(words[0])
    if longest is None or (written.isupper() and words[0] in _SMALL_LETTERS):  # 5G is no weight
        return None
    ends = [match.end()]
    while len(words) < longest and (more := _MORE.match(text, ends[-1])):
        words.append(more[1].casefold())
        ends.append(more.end())
    for count in range(len(words), 0, -1):
        unit = _names().get(" ".join(words[:count]))
        if unit and not text[ends[count - 1] : ends[count - 1] + 1].isalnum():
            return Measured(span=Span(match.start(1), ends[count - 1]), unit=unit)
    return None


def strip_measure(noun: str) -> str:
    """Return the bare measure of a noun phrase that only stretches one: "year" for "consecutive year"."""
    first, _, rest = noun.rpartition(" ")
    return rest if first in _stretching() and rest in _measures() else noun


@cache
def _stretching() -> frozenset[str]:
    return frozenset(load_tables("nouns")["stretching"]["words"])


@cache
def _names() -> dict[str, str]:
    tables = load_tables("units")
    codes = {code.casefold(): unit for code, unit in tables["codes"].items() if code.isalpha() and len(code) == 3}  # noqa: PLR2004
    signs = {sign.casefold(): unit for sign, unit in tables["signs"].items()}
    return {
        re.sub(r"[\s-]+", " ", word): str(unit)
        for word, unit in {**codes, **signs, **tables["currencies"], **tables["units"]}.items()
    }


@cache
def _firsts() -> dict[str, int]:
    """Return the first words of all units, with the number of words of the longest unit that begins so."""
    longest: dict[str, int] = {}
    for name in _names():
        first, *rest = name.split(" ")
        longest[first] = max(longest.get(first, 1), 1 + len(rest))
    return longest


@cache
def _measures() -> frozenset[str]:
    return frozenset(load_tables("units")["units"].values())


@cache
def _counted_per() -> frozenset[str]:
    return frozenset(load_tables("units")["rates"]["nouns"])
