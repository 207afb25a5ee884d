"""A later figure in place of an earlier one: no conflict, but news."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from twosource.findings.relations.rivals import find_fates
from twosource.findings.relations.sides import Contrast, Side
from twosource.findings.words.word_groups import load_revising
from twosource.model.mention import Quantity
from twosource.model.published import Published

Later = Literal["a", "b"]

_REACH = 60  # characters around a figure in which words may call it a new one
_BY_NOW_BEFORE = re.compile(r"\b(?:ha(?:s|ve)|by|is|are|stands|stood)\s+now\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
_BY_NOW_AFTER = re.compile(r"\W*(?:\w+\W+){0,4}?(?:ha(?:s|ve)|by|is|are)\s+now\b", re.IGNORECASE)


def call_revised(a: Side, x: Quantity, b: Side, y: Quantity) -> Contrast | None:
    """Return that one figure takes the place of the other; None where nothing says so.

    It is said by the figure itself ("rose from 12 to 14"), by words beside it ("revised", "by now"), or, for counts
    that go on while reports are written (of the dead, the arrested, the missing), by the days of the articles. A
    figure that an article calls new is no later than one of an article of a later day.
    """
    later = _find_later(a, x, b, y)
    if later is None:
        return None
    earlier_first = later == "b"
    words = [f"a: {x.span.of(a.text)}{_date(a)}", f"b: {y.span.of(b.text)}{_date(b)}"]
    note = f"{' · '.join(words)} ({'b' if earlier_first else 'a'} has the later figure)"
    return Contrast(kind="supersedes", about="quantity", a_span=x.span, b_span=y.span, note=note)


def _find_later(a: Side, x: Quantity, b: Side, y: Quantity) -> Later | None:
    dated = _compare_dates(a.published, b.published)
    if x.was == y.value or y.was == x.value:
        told: Later | None = "a" if x.was == y.value else "b"
    else:
        new = _is_called_new(a, x), _is_called_new(b, y)
        told = None if new[0] == new[1] else "a" if new[0] else "b"
    if told is not None:
        return told if dated in {None, told} else None
    running = find_fates(a, x) & find_fates(b, y)
    return dated if running else None


def _compare_dates(first: Published | None, second: Published | None) -> Later | None:
    """Return whose day is the later one; None where the days are one, or one is not known for sure."""
    ours, theirs = first and first.anchor, second and second.anchor
    if not ours or not theirs or ours == theirs:
        return None
    return "a" if ours > theirs else "b"


def _is_called_new(side: Side, quantity: Quantity) -> bool:
    """Tell whether words beside a figure say that it has changed: "had risen to 14", "14 have now died"."""
    if quantity.was is not None:
        return True
    whole = side.statement.span
    before = side.text[max(whole.start, quantity.span.start - _REACH) : quantity.span.start]
    after = side.text[quantity.span.end : min(whole.end, quantity.span.end + _REACH)]
    return bool(_changed_to().search(before) or _BY_NOW_BEFORE.search(before) or _BY_NOW_AFTER.match(after))


@cache
def _changed_to() -> re.Pattern[str]:
    either = "|".join(sorted(load_revising()))
    return re.compile(rf"\b(?:{either})\b(?:\W+\w+){{0,3}}?\W+(?:to|at)\W*$", re.IGNORECASE)


def _date(side: Side) -> str:
    anchor = side.published.anchor if side.published else None
    return f" ({anchor})" if anchor else ""
