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


def keep_spoken(contents: Sequence[Span], sentence: Span, speech: Sequence[Span]) -> tuple[Span, ...]:
    """Return the contents without what stands in other sentences than ``sentence``, that of the cue, unless quoted.

    Who is not quoted speaks for one sentence at a time: what follows is the article's own, whatever a model says.
    """
    kept: list[Span] = []
    for content in contents:
        start, end = max(content.start, sentence.start), min(content.end, sentence.end)
        if start >= end:
            kept.extend([content] if _is_quoted(content, speech) else [])
            continue
        before, after = Span(content.start, start), Span(end, content.end)
        kept.append(
            Span(
                content.start if _is_quoted(before, speech) else start,
                content.end if _is_quoted(after, speech) else end,
            )
        )
    return tuple(kept)


def _is_quoted(span: Span, speech: Sequence[Span]) -> bool:
    first = max(0, bisect_right(speech, span.start, key=lambda quotation: quotation.start) - 1)
    shared = 0
    for quotation in speech[first:]:
        if quotation.start >= span.end:
            break
        shared += quotation.shared(span)
    return shared * 2 > len(span)


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
