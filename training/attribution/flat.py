"""Attributions of other sets made flat and their spans trimmed as PolNeAR has them."""

from __future__ import annotations

from collections.abc import Sequence

from training.attribution.examples import Ends, Marked

_OPENING, _CLOSING = "\"“‘«„'", "\"”’»'"
_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_LOOSE = " ,.;:—–-\n\xa0"


def flatten(text: str, marked: Sequence[Marked]) -> list[Marked]:
    """Return the attributions that lie inside no other's content, without overlaps, in order of the text.

    PolNeAR marks what somebody says and nothing within it.
    """
    outer = [
        one for one in marked if one.content and not any(_holds(other, one) for other in marked if other is not one)
    ]
    kept: list[Marked] = []
    for one in sorted(outer, key=lambda each: (min((*each.source, *each.cue, *each.content)), each.cue)):
        spans = (*one.source, *one.cue, *one.content)
        taken = [span for other in kept for span in (*other.cue, *other.content)]
        sound = all(text[start:end].strip() for start, end in spans) and not _is_quoted(text, one.cue[0][0])
        if sound and not any(_overlap(span, other) for span in (*one.cue, *one.content) for other in taken):
            kept.append(one)
    return kept


def tidy(text: str, spans: Sequence[Ends], quotes: Sequence[Ends], taken: Sequence[Ends]) -> list[Ends]:
    """Return contents joined with the ``quotes`` that they touch, trimmed, and cut where ``taken`` stands.

    A comma or full stop belongs to the content only inside of its quotation marks.
    """
    follows = [quote for quote in quotes if spans and quote[0] >= spans[-1][1]]
    grown = [*spans, *(quote for quote in quotes if any(_overlap(quote, span) for span in spans)), *follows]
    joined: list[Ends] = []
    for start, end in sorted(grown):
        if joined and (start <= joined[-1][1] or not text[joined[-1][1] : start].strip(_LOOSE + "'\"“”‘’")):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    pieces = [piece for span in joined for piece in _without(span, taken)]
    return [span for span in (trim(text, piece) for piece in pieces) if any(map(str.isalnum, text[span[0] : span[1]]))]


def trim(text: str, span: Ends) -> Ends:
    """Return a content with its quotation marks, without loose marks around it."""
    start, end = span
    while start < end and text[start] in _LOOSE + "”’»":
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    return _balanced(text, start, end)


def _balanced(text: str, start: int, end: int) -> Ends:
    """Return a span that holds both marks of a quotation if it holds one, within the paragraph."""
    line = text.rfind("\n", 0, start) + 1
    for opening, closing in _PAIRS.items():
        opens = _missing(text[start:end], opening, closing)
        if opens:
            place = text.find(closing, end, _line_end(text, end)) if opens > 0 else text.rfind(opening, line, start)
            if place >= 0:
                return (start, place + 1) if opens > 0 else (place, end)
    return start, end


def _missing(inner: str, opening: str, closing: str) -> int:
    """Tell which mark is missing: 1 the closing one, -1 the opening one, 0 none."""
    if opening != closing:
        return (inner.count(opening) > inner.count(closing)) - (inner.count(opening) < inner.count(closing))
    if inner.count(opening) % 2 == 0:
        return 0
    behind = inner[inner.rfind(opening) + 1 :][:1]
    return 1 if behind.strip() and behind not in ",.;" else -1


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _is_quoted(text: str, place: int) -> bool:
    """Tell whether a place stands inside of quotation marks in its paragraph."""
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _without(span: Ends, taken: Sequence[Ends]) -> list[Ends]:
    pieces, at = [], span[0]
    for start, end in sorted(taken):
        if at < end and start < span[1]:
            if start > at:
                pieces.append((at, start))
            at = max(at, end)
    if at < span[1]:
        pieces.append((at, span[1]))
    return pieces


def _holds(outer: Marked, inner: Marked) -> bool:
    return any(start <= inner.cue[0][0] < end for start, end in outer.content)


def _overlap(one: Ends, other: Ends) -> bool:
    return one[0] < other[1] and other[0] < one[1]
