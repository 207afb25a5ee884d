"""In which form words are given: quoted, partly quoted, or told in other words. Quotation marks alone decide."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from twosource.language.quotations import Quotation
from twosource.model.span import Span
from twosource.model.statement import Form, Statement

_WHOLE = 0.85  # share of the content's letters that must be quoted for direct speech
_WORD = re.compile(r"[^\W_]+")
_LEAD = re.compile(r"that\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*$")
# Before a quotation that gives a name, a title or a word, not speech.
_NAMING = re.compile(
    r"(?:\b(?:so-called|known as|nicknamed|dubbed|titled|entitled|called|named|aka|words?|terms?|phrases?|names?|films?"
    r"|books?|novels?|songs?|albums?|plays?|shows?|series|movies?|singles?|paintings?|poems?|programmes?|programs?))[\s,(]*$",
    re.IGNORECASE,
)
_SHORT = 4  # words: a longer quotation is speech, whatever stands before it


def set_forms(text: str, statements: Sequence[Statement], quotations: Sequence[Quotation]) -> tuple[Statement, ...]:
    """Return the statements, those with a cue of their own in the form that the quotation marks of the text give.

    Speech that goes on from another sentence, or is printed as an interview, keeps the form of the speech.
    """
    outermost = [quotation for quotation in quotations if quotation.depth == 0]
    return tuple(_set_form(text, one, outermost) for one in statements)


def _set_form(text: str, one: Statement, outermost: Sequence[Quotation]) -> Statement:
    if not one.sources or one.cue is None or not one.span.contains(one.cue):
        return one
    form = judge_form(text, one.content, outermost)
    return one if form == one.form else replace(one, form=form)


def judge_form(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Form:
    """Return the form of attributed content. ``quotations`` are those of the text, in order.

    Speech in quotation marks that covers (nearly) all of the content's words makes it direct, any other speech in it
    mixed. Nicknames, titles and words of which the text speaks are quoted too, but are no speech.
    """
    outermost = [quotation for quotation in quotations if quotation.depth == 0]
    quoted = whole = 0
    for span in content:
        lead = _LEAD.match(text, span.start, span.end)
        start = lead.end() if lead else span.start
        whole += _count_letters(text, start, span.end)
        quoted += sum(
            _count_letters(text, max(start, one.inner.start), min(span.end, one.inner.end))
            for one in _overlapping(outermost, span)
            if is_speech(text, one)
        )
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _WHOLE * whole else "mixed"


def is_speech(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation gives what somebody said, not a nickname, a title or a word of which the text speaks."""
    inner = quotation.inner.of(text)
    if inner[-1] in ",.!?…" or len(inner.split()) > _SHORT:
        return True
    before = text[max(0, quotation.span.start - 24) : quotation.span.start]
    return _NAMING.search(before) is None and not _is_nickname(text, quotation, before)


def _is_nickname(text: str, quotation: Quotation, before: str) -> bool:
    """Tell whether a quotation stands inside a name, as the second does in "Robert “Bo” Haller"."""
    following = text[quotation.span.end : quotation.span.end + 2]
    inside = following[:1] == " " and following[1:].isupper() and _NAME.search(before.rstrip()) is not None
    return inside and quotation.inner.of(text)[0].isupper()


def _overlapping(quotations: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    first = bisect_left(quotations, span.start, key=lambda quotation: quotation.span.end)
    last = bisect_left(quotations, span.end, key=lambda quotation: quotation.span.start)
    return quotations[first:last]


def _count_letters(text: str, start: int, end: int) -> int:
    return sum(map(len, _WORD.findall(text, start, end))) if start < end else 0
