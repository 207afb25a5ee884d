"""Where a proposed content ends: quotation marks know better than a model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from twosource.model.span import Span


def close_edges(contents: Sequence[Span], cue: Span, paragraph: Span, speech: Sequence[Span]) -> tuple[Span, ...]:
    """Return the contents in order, each with all of the quotations that it holds a part of, and none twice.

    A quotation that goes on in the next paragraph is followed to the end of this one. One in which the cue
    stands is not what the cue attributes. ``speech`` is in the order of the text.
    """
    closed: list[Span] = []
    for content in sorted(contents):
        whole = _close(content, cue, paragraph, speech)
        if closed and whole.start <= closed[-1].end:
            closed[-1] = Span(closed[-1].start, max(closed[-1].end, whole.end))
        else:
            closed.append(whole)
    return tuple(closed)


def _close(content: Span, cue: Span, paragraph: Span, speech: Sequence[Span]) -> Span:
    start, end = content.start, content.end
    first = max(0, bisect_right(speech, content.start, key=lambda quotation: quotation.start) - 1)
    for quotation in speech[first:]:
        if quotation.start >= content.end:
            break
        if quotation.overlaps(content) and not quotation.overlaps(cue):
            start = min(start, max(quotation.start, paragraph.start))
            end = max(end, min(quotation.end, paragraph.end))
    return Span(start, end)
