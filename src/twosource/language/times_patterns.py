"""The written forms of times, as one regular expression for each kind, in the order in which they are tried."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables

_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY = rf"(?P<day>3[01]|[12]\d|0?[1-9]){_ORDINAL}(?![\d:%]|[.,]\d)"


@cache
def time_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the kinds and their patterns; of two that start at one place the earlier kind wins if as long."""
    return tuple((kind, re.compile(source, re.IGNORECASE)) for kind, source in _sources().items())


def _sources() -> dict[str, str]:
    words = load_tables("calendar")
    month = rf"(?P<month>{_either(words['months'])})\b(?:(?<=\b\w{{3}})(?<!may)\.|(?<=\bsept)\.)?"
    weekday = rf"(?P<weekday>{_either(words['weekdays'])})\b(?:(?:(?<=\b\w{{3}})|(?<=\b\w{{4}})|(?<=\bthurs))\.)?"
    part = rf"(?P<part>{_either(words['parts'])})"
    near = r"(?:(?P<near>early|late|mid)[\s-](?:on\s)?)?"
    clock = (
        r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?::\d\d)?\s?(?P<half>[ap])\.?\s?m\b\.?"
        r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::\d\d)?(?![\d:])(?:\s?(?:hours|hrs|h)\b)?"
        r"|(?P<oclock>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock|(?P<noon>noon|midnight))"
    )
    unit = rf"(?P<unit>{_either(words['units'])}|weekend)"
    units = rf"(?P<units>{_either(words['plurals'])}|{_either(words['units'])})"
    count = (
        r"(?P<count>\d+(?:\.\d+)?(?:,\d{3})*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
        r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|several|(?:a\s)?few|many|some|a\scouple\sof|half\san?)"
    )
    return {
        "iso": r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<hour24>[01]\d|2[0-3]):(?P<minute24>[0-5]\d)(?::\d\d)?)?(?![\d-])",
        "slashed": r"(?<![\d/.])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)?\d\d)(?![\d/])",
        "month day": rf"(?:{weekday},?\s)?{near}\b{month}\s{_DAY}(?:,?\s{_YEAR}\b)?",
        "day month": rf"(?:{weekday},?\s)?(?<![\d.,/$£€])(?:the\s)?\b{_DAY}\s(?:of\s)?{month}(?:,?\s{_YEAR}\b)?",
        "month": rf"\b(?:(?P<edge>last|next|this|early|late|mid|early\sin|late\sin)[\s-])?{month}(?:,?\s(?:of\s)?(?:{_YEAR}\b|(?P<which>last|this|next)\syear))?",
        "clock": rf"(?<![\w.,:]){clock}(?:,?\s(?:[A-Z]{{3,4}}|local\stime|Eastern\stime)\b)?(?:,?\s(?:on\s)?(?:{weekday}|(?P<deictic>yesterday|today|tomorrow)))?",
        "weekday": rf"\b(?:(?P<edge>last|next|this|this\scoming|this\spast|every|each)\s)?{near}{weekday}(?:\s{part}s?\b)?(?P<plural>s\b)?(?:,?\sat\s{clock})?",
        "deictic": rf"\b(?:(?P<deictic>the\sday\sbefore\syesterday|the\sday\safter\stomorrow|yesterday|today|tomorrow|tonight)\b(?:\s{part}\b)?|(?P<edge>this|last)\s(?P<edge_part>{_either(words['parts'])})\b)",
        "ago": rf"\b(?:(?:about|some|nearly|almost|more\sthan|over)\s)?{count}[\s-]{units}\s(?P<way>ago|earlier|later|from\snow)\b",
        "span": rf"\b(?:(?:the|these)\s)?(?P<edge>last|past|previous|next|coming|first|final|recent)\s{count}\s{units}\b",
        "relative": rf"\b(?:(?:the|a)\s)?(?:{near})(?P<edge>last|past|previous|this|current|next|coming|following|that|same)\s(?:{unit}|(?P<season>{_either(words['seasons'])}))\b",
        "day after": r"\bthe\s(?P<edge>previous|next|following|same)\s(?P<unit>day|night|morning)\b",
        "quarter": rf"\b(?:the\s)?(?:(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|latest)[\s-](?P<period>quarter|half)|Q(?P<number>[1-4]))\b(?:\s(?:of\s)?(?:fiscal\s)?{_YEAR}\b)?",
        "decade": r"\b(?:(?:early|mid|late)[\s-])?(?:the\s)?(?:(?P<decade>(?:1[5-9]|20)\d)0['’]?s|['’](?P<short>\d)0s)\b",
        "year": rf"(?<![\w.,$£€/-])(?:(?P<near>early|late|mid)[\s-])?(?:fiscal\s)?{_YEAR}(?![\w%]|[.,]\d|-\d)",
        "set": rf"\b(?:every|each)\s(?:(?P<count>\d+|two|three|four|five|six|ten)\s)?(?:{units}|{part}|weekend)\b",
        "adverb": rf"\b(?P<adverb>{_either(words['adverbs'])})\b",
        "duration": rf"\b{count}[\s-]{units}\b(?:[\s-](?P<old>old)s?\b)?",
        "season": rf"\b(?:the|in|of)\s(?P<season>{_either(words['seasons'])})\s(?:of\s)?{_YEAR}\b",
        "open": rf"\b(?P<open>{_either(words['open'])})\b",
    }


def _either(words: dict[str, object]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
