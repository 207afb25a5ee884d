"""What a quantity takes from the one beside it: a unit that is written once, what is told of a value said twice."""

from __future__ import annotations

import re
from dataclasses import replace

from twosource.language.quantities.readings import Reading
from twosource.language.quantities.refused import is_of_many
from twosource.model.mention import Quantity

_SHARED = re.compile(
    r"\sby\s|\s?(?:to|and|or|-|–)\s?|\sof\s(?:the|its|their|[^\W\d_]+['’]s)\s(?:about\s)?|-?(?:,\s|\sand\s|\sor\s|\sto\s|,\sand\s)"
)
_COMPARED = re.compile(
    r"(?:compared\s(?:with|to)|versus|(?:up|down)\sfrom)\s(?:(?:about|around|some|just|only|nearly|over)\s)?$"
)
_AND = re.compile(r",?\s(?:and|or)\s|,\s")
_SENTENCE_END = re.compile(r"[.;!?]\s|¶")
_SAME_SENTENCE = 200  # characters between two quantities that are compared
_AGAIN = re.compile(r",?\sor\s|\s\(|\s?/\s?")


def share_units(text: str, readings: list[Reading]) -> list[Reading]:
    """Give a number without a unit that of the next one: "8 or $9", "four-, five- and six-litre", "5 to 7 percent"."""
    for place in range(len(readings) - 2, -1, -1):
        own, following = readings[place], readings[place + 1]
        if (
            not own.unit
            and following.unit
            and following.numeral.value != 1
            and _SHARED.fullmatch(text, own.end, following.start)
        ):
            readings[place] = replace(own, unit=following.unit)
    for place in range(1, len(readings)):
        before, own = readings[place - 1], readings[place]
        if not own.unit and before.unit and _takes_unit(text, before, own):
            readings[place] = replace(own, unit=before.unit)
    return readings


def _takes_unit(text: str, before: Reading, own: Reading) -> bool:
    """Tell whether a bare number is compared with the quantity before it: "40 ships, up from 30", "aged 4 and 6"."""
    if is_of_many(text, own.numeral):
        return False
    if before.unit.endswith(" of age"):
        return _AND.fullmatch(text, before.end, own.start) is not None
    if own.start - before.end > _SAME_SENTENCE or _COMPARED.search(text, before.end, own.start) is None:
        return False
    return _SENTENCE_END.search(text, before.end, own.start) is None


def say_again(text: str, before: Quantity, quantity: Quantity) -> Quantity:
    """Give a quantity that says the one before it again what was said of that: "lost 190 points, or 0.6%"."""
    if (
        before.unit == quantity.unit
        or not quantity.unit
        or not _AGAIN.fullmatch(text, before.span.end, quantity.span.start)
    ):
        return quantity
    return replace(
        quantity,
        about=quantity.about or before.about,
        bound=quantity.bound or before.bound,
        change=quantity.change or before.change,
    )
