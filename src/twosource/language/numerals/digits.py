"""Numbers in digits: "1,200", "3.2 million", "$5bn", "3 1/2", "-4", "1/16 of"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any

from twosource.language.lexicon import load_tables
from twosource.language.numerals.numeral import Numeral
from twosource.model.span import Span

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_PATTERN = r"""
    (?: (?P<ratio> \d{1,2}[/⁄]\d{1,3} )(?= \s(?:of|cups?|teaspoons?|tablespoons?|inch|miles?)\b )
    |
    (?: (?P<digits> \d{1,3}(?:,?[ ]?000(?!\d)|[,\u00a0\u2009\u202f]\d{3}){1,5}(?:\.\d{1,9})?
          | \d{1,15}\.\d{1,9} | \d{1,15} )
        (?P<fraction> \s?[½¼¾⅓⅔] | [\s-]\d/\d(?![\d/]) )?
      | (?P<alone> [½¼¾⅓⅔] ) )
    (?! [\d:×] | /\d | [.,]\d | \N{FRACTION SLASH} )
    (?P<half> [\s-]and[\s-]a[\s-](?:half|quarter|third)(?!\w) )?
    (?: (?P<times> (?: <gap>? (?: <magnitudes> )s?(?!\w) )+ )
      | <not_metre> (?P<attached> <short> | \s (?-i:bn|mn|mln|bln|tn|trn) ) (?!\w) )? )
"""
# "2,200m", "80m high" and "37m (121ft)" are metres, "5m" is five million.
_NOT_METRE = r"""(?! \s?m\b (?: (?<=\d{4}m) | (?<=,\d{3}m) | \s\([\d.,]+\s?(?:ft|feet|in)\b | \s?x\s?\d
    | \s(?: tall|high|long|wide|deep|away|above|below|race|sprint|hurdles|relay|freestyle
    | butterfly|backstroke|breaststroke|medley
    | dash|pool|swim|run|swell|waves?|thick|apart )\b ) )"""
_GAP = r"(?: \s | - | \N{NO-BREAK SPACE} )"
_BEFORE = frozenset(".,/:×^=%&#_")
# A code or sign of a currency may stand right before the digits; other letters make them part of a word.
_CODE = re.compile(r"(?<!\w)(?:[A-Z]{3}|\$(?:US|AU?|NZ|C)|RM|Rs|PS|KSh|DM)$")
_MINUS = re.compile(r"(?:(?<![\w.,/:×^)])(?<!\d\s)[-−]|(?<!or\s)\bminus[\s-])$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_SKIP = re.compile(r"\d+(?:[−^]\d+)?")  # the exponent of a power of ten is no number of its own


def read_digits(text: str, start: int) -> Numeral | None:
    """Return the number whose first digit is at ``start``, None where the digits are part of something else."""
    before = text[start - 1] if start else " "
    negative = False
    if before == "=" and text[max(0, start - 2) : start] == "Y=":
        return _read(text, start, negative=False)
    if before in "-−s " and (sign := _MINUS.search(text, max(0, start - 10), start)):
        negative = True
        start = sign.start() if before != " " and sign[0] in {"-", "−"} else start
    elif before == "." and text[max(0, start - 3) : start] == "Rs.":
        pass
    elif before == "." and (start < 2 or not text[start - 2].isalnum()):  # noqa: PLR2004 (".5" has the dot before it)
        return _read_point(text, start)
    elif before in _BEFORE or ((before.isalnum() or before == "_") and not _is_code(text, start)):
        return None
    return _read(text, start, negative=negative)


def skip_digits(text: str, start: int) -> int:
    """Return where the run of digits at ``start`` ends."""
    match = _SKIP.match(text, start)
    return match.end() if match else start + 1


def _is_code(text: str, start: int) -> bool:
    return _CODE.search(text, max(0, start - 4), start) is not None


def _read_point(text: str, start: int) -> Numeral | None:
    match = _DIGITS.match(text, start, start + 10)
    if match is None or text[match.end() : match.end() + 1] in {".", ","} or text[start - 2 : start - 1] == ".":
        return None
    return Numeral(span=Span(start - 1, match.end()), value=float(f"0.{match[0]}"), in_words=False)


def _read(text: str, start: int, *, negative: bool) -> Numeral | None:
    place = start + 1 if text[start] in "-−" else start
    match = _pattern().match(text, place)
    if match is None:
        return None
    if match["ratio"]:
        above, below = re.split("[/⁄]", match["ratio"])
        if not 0 < int(above) < int(below):
            return None
        return Numeral(span=Span(start, match.end()), value=int(above) / int(below), in_words=False, part=True)
    value = _value(match)
    return Numeral(span=Span(start, match.end()), value=-value if negative else value, in_words=False)


def _value(match: re.Match[str]) -> float:
    digits = match["digits"]
    factors = [match["fraction"], match["half"], match["times"], match["attached"]]
    if digits and not any(factors):
        return float(re.sub(r"[,\s]", "", digits))
    # Decimal keeps 16.1 million from becoming 16100000.000000002.
    value = Decimal(re.sub(r"[,\s]", "", digits)) if digits else Decimal(_FRACTIONS[match["alone"]])
    value += Decimal(_fraction((match["fraction"] or match["half"] or "").strip(" -")))
    for word in re.split(r"[\s-]+", (match["times"] or "").casefold()):
        value *= _numbers()["magnitudes"].get(word.rstrip("s"), 1)
    if match["attached"]:
        value *= _numbers()["attached"][match["attached"].strip().casefold()]
    return float(value)


def _fraction(written: str) -> float:
    if written.startswith("and"):
        return float(1 / _numbers()["parts"][re.split(r"[\s-]", written)[-1].casefold()])
    if "/" in written:
        above, below = written.split("/")
        return int(above) / int(below) if int(below) else 0.0
    return _FRACTIONS.get(written.strip(), 0.0)


@cache
def _pattern() -> re.Pattern[str]:
    source = _PATTERN
    for name, words in (("magnitudes", "magnitudes"), ("short", "attached")):
        source = source.replace(f"<{name}>", f"(?:{'|'.join(sorted(_numbers()[words], key=len, reverse=True))})")
    source = source.replace("<gap>", _GAP).replace("<not_metre>", _NOT_METRE)
    return re.compile(source, re.IGNORECASE | re.VERBOSE)


def _numbers() -> dict[str, Any]:
    return load_tables("numbers")
