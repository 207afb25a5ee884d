"""A saved plain text, junk lines still in it, to a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.draft import Draft
from twosource.cleaning.flattened.choosing import BYLINE, DATE_LINE, Choice, choose_lines
from twosource.cleaning.flattened.leads import find_dateline_line, is_lead
from twosource.cleaning.flattened.line_model import LineModel, load_line_model
from twosource.cleaning.flattened.looks import ABOVE, BELOW, LOOKS
from twosource.cleaning.flattened.readings import Readings, read_lines
from twosource.cleaning.flattened.unwrapping import unwrap
from twosource.cleaning.lines.bylines import MOST_WORDS, read_agency_label
from twosource.cleaning.lines.headings import choose_title, fold, glued_outlet, split_outlet
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.cleaning.settings import CleaningSettings
from twosource.model.article import Junk
from twosource.model.published import DateEvidence

_LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")
REPEATED = "repeats the title"
TITLE = "the title, kept as such"
_NEAR = 12  # lines above the body in which a byline may stand
_TITLE = 40  # words of the longest title
_INTO = 3  # lines of the body in which a date may stand
_PICTURES = 8  # lines of the body above a byline: pictures, captions, a summary


def draft_from_text(content: str, settings: CleaningSettings, model: LineModel | None = None) -> Draft | None:
    """Return the article among the lines, None when there is none. Every other line is kept as junk.

    ``model``: the line model, the one that ships with the package when None.
    """
    lines = unwrap(_LINE_ENDS.sub("\n", content.lstrip("\ufeff")).split("\n"))
    if not lines:
        return None
    readings = read_lines(lines)
    choice = choose_lines(readings, model or load_line_model(), settings)
    body = choice.body
    bylines = _near_bylines(readings, body)
    dates = _near_dates(readings.dates, body)
    reasons = _explain_fields(choice.reasons, dates, bylines)
    reasons = _explain_above_dateline(lines, reasons, body)
    title, outlet, reasons = _read_heading(lines, reasons, choice)
    kept = [number for number in body if reasons[number] is None]
    if sum(readings.weights[number] for number in kept) < settings.least_words:
        return None
    return Draft(
        text="\n\n".join(lines[number] for number in kept),
        title=title,
        outlet=outlet,
        bylines=tuple(dict.fromkeys(byline for byline in bylines if byline)),
        junk=tuple(_junk(lines, reasons, body)),
        dates=tuple(date for date in dates if date),
    )


def _near_bylines(readings: Readings, body: range) -> list[str | None]:
    """Return the bylines that stand where a byline can; those in lists of other stories are left out."""
    bylines: list[str | None] = [None] * len(readings.lines)
    for number in range(max(0, body.start - _NEAR), min(body.start + _PICTURES, body.stop)):
        short = readings.weights[number] <= MOST_WORDS
        bylines[number] = readings.bylines[number] or (read_agency_label(readings.lines[number]) if short else None)
    return bylines


def _near_dates(dates: Sequence[DateEvidence | None], body: range) -> list[DateEvidence | None]:
    """Return the dates that can be the article's; those inside it are subheadings, those far off other stories'."""
    near = {*range(body.start - _NEAR, body.start + _INTO), *range(body.stop, body.stop + _INTO)}
    return [date if number in near else None for number, date in enumerate(dates)]


def _explain_fields(
    reasons: Sequence[str | None], dates: Sequence[DateEvidence | None], bylines: Sequence[str | None]
) -> list[str | None]:
    explained: list[str | None] = []
    for why, date, byline in zip(reasons, dates, bylines, strict=True):
        explained.append(DATE_LINE if date else BYLINE if byline else why)
    return explained


def _explain_above_dateline(lines: list[str], reasons: list[str | None], body: range) -> list[str | None]:
    """Return the reasons with those of captions and labels between a lead and the dateline filled in."""
    dateline = find_dateline_line(lines, reasons, body) or body.start
    between = range(body.start, dateline)
    return [
        ABOVE if number in between and not why and not is_lead(lines[number]) else why
        for number, why in enumerate(reasons)
    ]


def _read_heading(
    lines: list[str], reasons: list[str | None], choice: Choice
) -> tuple[str | None, str | None, list[str | None]]:
    """Return title, outlet, and the reasons with those of the heading lines filled in."""
    body = choice.body
    above = lines[: body.start]
    usable = [line if _may_be_title(reasons[number]) else "" for number, line in enumerate(above)]
    chosen = choose_title(usable, choice.headlines)
    if chosen is None and not above and len(body) > 1 and not ends_a_sentence(lines[0]) and weigh(lines[0]) <= _TITLE:
        chosen = 0  # it was taken for a paragraph
    if chosen is None:
        return None, None, reasons
    title, outlet = split_outlet(lines[chosen])
    explained = list(reasons)
    explained[chosen] = TITLE
    for number in _find_repeats(lines, title, body):
        if number != chosen:
            explained[number] = explained[number] or REPEATED
            outlet = outlet or glued_outlet(lines[number], title)
    return title, outlet, explained


def _find_repeats(lines: Sequence[str], title: str, body: range) -> list[int]:
    """Return the lines that are the title but for case and punctuation, or hold it above the body."""
    folded = fold(title)
    least, longest = len(folded), len(title) + len(folded)
    alike = [number for number, line in enumerate(lines) if least <= len(line) <= longest and fold(line) == folded]
    return sorted({*alike, *(number for number, line in enumerate(lines[: body.start]) if title in line)})


def _may_be_title(why: str | None) -> bool:
    return why is None or why == "a menu line" or why.startswith(LOOKS)


def _junk(lines: list[str], reasons: list[str | None], body: range) -> list[Junk]:
    dropped = []
    for number, (line, reason) in enumerate(zip(lines, reasons, strict=True)):
        if reason is None and number in body:
            continue
        why = reason or (ABOVE if number < body.start else BELOW)
        if why != TITLE:
            dropped.append(Junk(text=line, why=why))
    return dropped
