"""Changes of the values in a sentence: numbers, days, units, precision."""

from __future__ import annotations

import random
import re

from training.pairs.change import Change, Surroundings

WORDS = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_PARTS = ["morning", "afternoon", "evening", "night"]
_MONTHS = ["January", "February", "April", "June", "July", "August", "September", "October", "November", "December"]
_ANY_MONTH = "(?:" + "|".join([*_MONTHS, "March", "May"]) + ")"

# A number that counts or measures: no year, hour, date, ordinal, age, share "two thirds", part of a name or compound.
_NUMBER = re.compile(
    r"(?<![\w.,:–-])(?P<number>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*(?:\.\d+)?|" + "|".join(sorted(WORDS)) + r")"
    r"(?![\w:–'’-]|[.,]\d| ?[ap]\.?m\b|,? o'clock| thirds| quarters| fifths| tenths| of them"
    r"|,(?! and| but| who| which| while| the)| " + _ANY_MONTH + ")"
)
_NO_COUNT = re.compile(
    r"(?:\b[A-Z][\w’'.]*|past|aged|number|in|of|at|since|by|one|the|from|to|between|and|than|or|about|only|quarter) $"
)
_COUNTING_WORDS = re.compile(r"(?:^At least|^About|^Some|^Around|^Nearly|^Almost|^Over|[Mm]ore than|about|[Ll]ess than"
                             r"|[Ff]ewer than|^Up to|^The|the|and|of|to|by|at) $")  # fmt: skip
_PERCENT = re.compile(r" ?(?:%|per ?cent)")
_DAY = re.compile(r"(?<![A-Z]\w\w )(?<!\w-)\b(" + "|".join(DAYS) + r")\b(?!s| [A-Z]|-)")
_PART = re.compile(r"\b((?:this|in the|yesterday|that|(?:" + "|".join(DAYS) + r")) )(" + "|".join(_PARTS) + r")\b(?!s)")
_MONTH = re.compile(r"\b((?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext) )(" + "|".join(_MONTHS) + r")\b(?! \d)")

_AMOUNT = re.compile(
    r"(?:\b(?P<hedge>about|some|around|roughly|nearly|almost) )?(?<![\w.,–-])"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?"
    r"(?P<unit>kilomet(?:re|er)s|km|miles|met(?:re|er)s|feet|kilogram(?:me)?s|kilos|kg|°C|degrees Celsius)\b"
    r"(?! (?:an hour|per hour|a second|per second|by)|/)"
)
_FACTORS = {
    "kilo": (2.2046, "pounds"), "kg": (2.2046, "pounds"), "kilom": (0.62137, "miles"), "km": (0.62137, "miles"),
    "mile": (1.60934, "kilometres"), "met": (3.28084, "feet"), "feet": (0.3048, "metres"),
}  # fmt: skip
_BOUND = re.compile(r"\b(?:than|least|most|to|over|under|between|and|from|of|only|exactly|nor|every) $")
_PLAIN_COUNT = re.compile(
    r"(?<![\w.,:–$£€-])(?<![A-Z]\w )([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d\d?)"
    r"(?= [a-z]{3,})(?! (?:million|billion|per ?cent))"
)
_HOUR = re.compile(r"\b([Aa]t )(\d{1,2})[:.](\d\d)(?! ?(?:GMT|UTC)|\d|%)(?= [a-z]|,|\.$)")
_YEARS = range(1700, 2100)


def swap_number(text: str, _: Surroundings, chance: random.Random) -> Change | None:
    """Put a clearly different number in the place of one that counts or measures."""
    found = [each for each in _NUMBER.finditer(text) if _counts(text, each)]
    if not found:
        return None
    spot = chance.choice(found)
    old = spot["number"]
    most = 97 if _PERCENT.match(text, spot.end()) else None
    new = _other_word(old, chance) if old in WORDS else _other_figure(old, most, chance)
    return Change(text=_replace(text, spot.span("number"), new), relation="differs", gone=old)


def _counts(text: str, spot: re.Match[str]) -> bool:
    before = text[: spot.start()]
    bare = spot["number"].replace(",", "")
    if (spot["number"].isdigit() and int(bare) in _YEARS) or bare == "1":
        return False
    return not _NO_COUNT.search(before) or bool(_COUNTING_WORDS.search(before))


def _other_word(old: str, chance: random.Random) -> str:
    place = WORDS.index(old)
    lowest, highest = (max(0, place - 6), place + 7) if place < 19 else (18, len(WORDS))
    return chance.choice([word for word in WORDS[lowest:highest] if abs(WORDS.index(word) - place) > (place > 3)])


def _other_figure(old: str, most: int | None, chance: random.Random) -> str:
    value = float(old.replace(",", ""))
    factors = [0.4, 0.55, 0.7, 1.3, 1.5, 1.8, 2.5]
    if "." in old:
        fitting = [value * factor for factor in factors if not most or value * factor < most]
        return f"{chance.choice(fitting):,.{len(old.split('.')[1])}f}"
    digits = old.replace(",", "")
    step = 10 ** (len(digits) - len(digits.rstrip("0")))
    step = max(1, step // 10 if int(digits) == step else step)
    found = {round(value * factor / step) * step for factor in factors}
    if value < 12:
        found |= {int(value) + 2, int(value) + 3}
    fitting_figures = sorted(each for each in found if each > 1 and each != value and (not most or each < most))
    new = chance.choice(fitting_figures)
    return f"{new:,}" if "," in old or new >= 10_000 else f"{new}"


def other_day(text: str, _: Surroundings, chance: random.Random) -> Change | None:
    """Put another weekday, part of the day or month."""
    makers = [(_DAY, 1, DAYS), (_PART, 2, _PARTS), (_MONTH, 2, _MONTHS)]
    chance.shuffle(makers)
    for pattern, group, choices in makers:
        found = list(pattern.finditer(text))
        if len(found) == 1 and len(re.findall("|".join(choices), text)) == 1:
            old = found[0][group]
            new = chance.choice([each for each in choices if each != old])
            return Change(text=_replace(text, found[0].span(group), new), relation="differs", gone=old)
    return None


def convert_unit(text: str, _: Surroundings, __: random.Random) -> Change | None:
    """Give a length, weight or temperature in the other unit, rounded."""
    spot = _AMOUNT.search(text)
    if spot is None:
        return None
    value, unit = float(spot["number"].replace(",", "")), spot["unit"]
    if unit.endswith(("C", "Celsius")):
        new = f"{value * 1.8 + 32:.0f} degrees Fahrenheit"
    else:
        factor, other = next(_FACTORS[start] for start in sorted(_FACTORS, reverse=True) if unit.startswith(start))
        new = f"{_round(value * factor)} {other}"
    bound = _BOUND.search(text[: spot.start()])
    hedge = "" if bound else "about " if text[: spot.start()].strip() else "About "
    return Change(text=_replace(text, spot.span(), hedge + new), relation="same")


def _round(value: float) -> str:
    if value < 3:
        return f"{value:.1f}"
    step = 10 ** max(0, len(str(int(value))) - 2)
    return f"{round(value / step) * step:,}"


def blur(text: str, _: Surroundings, chance: random.Random) -> Change | None:
    """Say a number or an hour less precisely."""
    ways = [_blur_hour, _blur_count]
    chance.shuffle(ways)
    return next((change for way in ways if (change := way(text))), None)


def _blur_count(text: str) -> Change | None:
    for spot in _PLAIN_COUNT.finditer(text):
        value = int(spot[1].replace(",", ""))
        before = text[: spot.start()]
        if (
            ("," not in spot[1] and value in _YEARS)
            or _BOUND.search(before)
            or re.search(r"[A-Z]\w*\.? $|\bthe $", before)
        ):
            continue
        step = 10 ** (len(str(value)) - (1 if value < 250 else 2)) if value >= 100 else 10
        below = value // step * step
        if below and 0 < value - below <= step * 0.45:
            start = "More than" if not before else "more than"
            cut = re.search(r"\b(?:some|about|around|roughly) $", before, re.IGNORECASE)
            return None if cut else Change(text=_replace(text, spot.span(), f"{start} {below:,}"), relation="same")
    return None


def _blur_hour(text: str) -> Change | None:
    spot = _HOUR.search(text)
    if spot is None or int(spot[2]) > 23 or int(spot[3]) > 59:
        return None
    hour, minute = int(spot[2]), int(spot[3])
    if not (0 < minute <= 20 or (minute >= 40 and hour not in {11, 12, 23})):
        return None
    capital = "S" if spot[1] == "At " else "s"
    new = f"{capital}hortly {'before' if minute >= 40 else 'after'} {hour + (minute >= 40)}"
    return Change(text=_replace(text, spot.span(), new), relation="same")


def _replace(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]
