"""In words, what the line model sees in a line that it takes for junk."""

from __future__ import annotations

from twosource.cleaning.flattened.readings import Readings

_SHORT = 8  # words of a link or a label
_AROUND = 2  # lines looked at on each side
_MOSTLY = 0.3  # of the characters
LOOKS = "reads like "
ABOVE = "stands above the article and is no sentence of it"
BELOW = "stands below the article and is no sentence of it"


def describe_look(readings: Readings, number: int, body: range) -> str:
    """Return why the line reads like no part of the article: its form, its neighbours, its place."""
    place = "above the article" if number < body.start else "below it" if number >= body.stop else "in its midst"
    return f"{LOOKS}{_form(readings, number)}; stands {place}"


def _form(readings: Readings, number: int) -> str:
    words = readings.weights[number]
    if readings.figures[number] >= _MOSTLY * len(readings.lines[number]):
        return "figures or marks (few letters)"
    if readings.ends[number]:
        return "a notice of the page (a sentence, but not in the midst of others)" if words else "marks (no word)"
    if words > _SHORT:
        return "the headline or teaser of another story (no sentence)"
    short = 0
    for around in readings.weights[max(0, number - _AROUND) : number + _AROUND + 1]:
        short += around <= _SHORT
    return "a menu (short, no sentence, among lines like it)" if short > _AROUND + 1 else "a label (short, no sentence)"
