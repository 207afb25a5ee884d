"""Times of day: on a clock, in a zone, and parts of a day."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.times.numbers import count_of
from twosource.language.times.values import clock_value
from twosource.language.times.words import group_of, look_up, spell


def clock_of(match: re.Match[str]) -> str | None:
    """Return "T15:00" for "3 p.m.", None when no clock shows it."""
    if match["noon"]:
        return "T24:00" if group_of(match, "noon") == "midnight" else "T12:00"
    hour = match["hour24"] or match["hour4"] or match["oclock"] or match["said"] or match["hour"]
    if hour is None:
        return None
    minute = match["minute24"] or match["minute4"] or match["minute_said"] or match["minute"] or 0
    return clock_value(int(count_of(hour)), int(minute), _half_of(match))


def _half_of(match: re.Match[str]) -> str:
    """Return "a" or "p", "" where the hours are counted to 24 or it stays open."""
    if match["half_said"]:
        return "a" if group_of(match, "half_said") == "in the morning" else "p"
    return (match["half"] or "").casefold()


def part_of_day(match: re.Match[str]) -> str:
    """Return "TEV" for the evening. Early and late on a day are its morning and its night."""
    if part := group_of(match, "part"):
        return "T" + look_up(part, "parts")
    return {"early": "TMO", "late": "TNI"}.get(group_of(match, "near"), "")


def zone_of(match: re.Match[str]) -> str | None:
    """Return the offset of the zone that a time of day names ("-05:00"), or its words where they settle none."""
    written = match["zone"] if "zone" in match.re.groupindex else None
    if not written:
        return None
    zones: dict[str, str] = load_tables("calendar")["zones"]
    return zones.get(spell(written), " ".join(written.split()))
