"""Which lines of a saved page are its article: the line model's word where there is junk, the rules' elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from twosource.cleaning.flattened.body import from_dateline, locate_run, with_points
from twosource.cleaning.flattened.headed_lists import UNDER
from twosource.cleaning.flattened.line_model import LineModel, ask_forest
from twosource.cleaning.flattened.looks import describe_look
from twosource.cleaning.flattened.readings import Readings
from twosource.cleaning.flattened.table import describe_page
from twosource.cleaning.settings import CleaningSettings

DATE_LINE = "the date line of the page"
BYLINE = "the byline, kept as such"
_HARMLESS = {"a counter", DATE_LINE}  # "10:42" in a report of a day, a verse number
_MOST = 60  # words that count of one line; a line of a thousand is not surer than its likelihood
_SENTENCE = 4  # words; "No." may stand in an article or in a menu
_LEAST = 2  # words that a line without words counts as


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which lines are the article.

    ``body``: the lines from its first to its last; ``reasons``: why a line is none of it, or None;
    ``headlines``: how likely each line is the headline, none where the model was not asked.
    """

    body: range
    reasons: Sequence[str | None]
    headlines: Sequence[float] = ()


def choose_lines(readings: Readings, model: LineModel, settings: CleaningSettings) -> Choice:
    """Return which lines are the article."""
    reasons = explain_fields(readings)
    run = locate_run(readings, reasons, settings)
    ruled = with_points(readings.lines, reasons, from_dateline(readings.lines, reasons, run))
    signs = _count_signs(readings)
    if signs == 0 and run and _is_told(readings):
        whole = range(min(ruled.start, _first_sentence(readings)), len(readings.lines))
        return Choice(body=from_dateline(readings.lines, reasons, whole), reasons=[None] * len(readings.lines))
    if signs < settings.junk_signs:
        return Choice(body=ruled, reasons=readings.reasons)
    table = describe_page(readings, run)
    headlines = ask_forest(model.headline, table)
    chances = _unless_headline(ask_forest(model.body, table), headlines)
    core, body = _decode(readings, chances, settings)
    if not core:
        return Choice(body=ruled, reasons=readings.reasons)
    kept = [
        chance > settings.likely if number in core else _may_end(readings, number, chance, settings)
        for number, chance in enumerate(chances)
    ]
    reasons = _explain(readings, kept, body)
    body = from_dateline(readings.lines, reasons, body)
    return Choice(body=body, reasons=reasons, headlines=headlines.tolist())


def _unless_headline(chances: Any, headlines: Any) -> list[float]:
    """Return the chances, 0 for lines that are likelier the headline."""
    import numpy as np

    likelier: list[float] = np.where(headlines > chances, 0, chances).tolist()
    return likelier


def explain_fields(readings: Readings) -> list[str | None]:
    """Return the reasons of the rules, bylines and date lines among them wherever they stand."""
    fields = zip(readings.reasons, readings.dates, readings.bylines, strict=True)
    return [DATE_LINE if date else BYLINE if byline else why for why, date, byline in fields]


def _count_signs(readings: Readings) -> int:
    """Return how many lines show that this is a page with its menus, and no text that somebody wrote or copied."""
    return sum(why is not None and why not in _HARMLESS and not why.startswith(UNDER) for why in readings.reasons)


def _is_told(readings: Readings) -> bool:
    """Tell whether most words stand in sentences: such a text without junk must lose nothing to a doubt."""
    told = sum(words for words, ends in zip(readings.weights, readings.ends, strict=True) if ends)
    return 2 * told >= sum(readings.weights)


def _first_sentence(readings: Readings) -> int:
    pairs = zip(readings.weights, readings.ends, strict=True)
    return next((number for number, (words, ends) in enumerate(pairs) if ends and words >= _SENTENCE), 0)


def _decode(readings: Readings, chances: Sequence[float], settings: CleaningSettings) -> tuple[range, range]:
    """Return the lines that are likely the article, and those with the unlikely ones at its edges."""
    worths = _weigh_chances(readings.weights, chances, settings.likely)
    core = _find_core(worths, settings)
    above = _reach(readings, chances, range(core.start - 1, -1, -1), settings)
    below = _reach(readings, chances, range(core.stop, len(chances)), settings)
    return core, range(core.start - above, core.stop + below)


def _weigh_chances(weights: Sequence[int], chances: Sequence[float], likely: float) -> list[float]:
    """Return how many words speak for each line, or, below zero, against it."""
    pairs = zip(weights, chances, strict=True)
    return [(min(words, _MOST) + _LEAST) * (chance - likely) for words, chance in pairs]


def _find_core(worths: Sequence[float], settings: CleaningSettings) -> range:
    """Return the run with most, and the ones above and below it that have a good share of as many."""
    best, most = _best_run(worths, range(len(worths)))
    least = settings.run_share * most
    start, stop = best.start, best.stop
    while (more := _best_run(worths, range(start)))[1] >= least > 0:
        start = more[0].start
    while (more := _best_run(worths, range(stop, len(worths))))[1] >= least > 0:
        stop = more[0].stop
    return range(start, stop)


def _best_run(worths: Sequence[float], numbers: range) -> tuple[range, float]:
    """Return the run of lines among ``numbers`` whose worths are most, and their sum."""
    best, best_sum, first, running = range(0), 0.0, 0, 0.0
    for number in numbers:
        if running <= 0:
            first, running = number, 0.0
        running += worths[number]
        if running > best_sum:
            best, best_sum = range(first, number + 1), running
    return best, best_sum


def _reach(readings: Readings, chances: Sequence[float], numbers: range, settings: CleaningSettings) -> int:
    """Return how many lines beyond the run still belong to it.

    An article that loses its last sentence is worse than one with a line too many. So sentences that
    are unlikely but not absurd are taken while they are short, and a credit that ends articles always.
    """
    reached, left = 0, settings.edge_characters
    for steps, number in enumerate(numbers, start=1):
        belongs = readings.closing[number] or _may_end(readings, number, chances[number], settings)
        left -= len(readings.lines[number]) if belongs and not readings.closing[number] else 0
        if left < 0 or steps - reached > settings.edge_gap:
            break
        reached = steps if belongs else reached
    return reached


def _may_end(readings: Readings, number: int, chance: float, settings: CleaningSettings) -> bool:
    is_sentence = chance > settings.unlikely and readings.ends[number] and readings.weights[number] >= _SENTENCE
    return is_sentence and readings.reasons[number] is None


def _explain(readings: Readings, kept: Sequence[bool], body: range) -> list[str | None]:
    """Return the reasons of the rules, and in words what the model saw in the other lines it drops."""
    reasons = list(readings.reasons)
    for number, is_kept in enumerate(kept):
        if not is_kept and reasons[number] is None and not readings.closing[number]:
            reasons[number] = describe_look(readings, number, body)
    return reasons
