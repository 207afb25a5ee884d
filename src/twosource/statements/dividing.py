"""Which part of a sentence each of its utterances is told in."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from twosource.model.span import Span
from twosource.statements.grammar.lines import Line
from twosource.statements.utterances import Utterance

_RELATIVES = frozenset(["who", "which", "whom", "whose", "where"])


def divide_line(text: str, line: Line, utterances: Sequence[Utterance]) -> list[Span]:
    """Return for each utterance the part of the sentence that it is told in.

    It is the whole sentence, unless utterances stand side by side in it ("X said …, but Y denied …"):
    then each has its own part, and together they cover the sentence.
    """
    if len(utterances) < len({"one", "other"}):
        return [line.span for _ in utterances]
    extents = [
        _with_antecedent(line, find_extent(line, utterance, _shared(utterances, i)))
        for i, utterance in enumerate(utterances)
    ]
    groups = _group(extents)
    if len(groups) < len({"one", "other"}):
        return [line.span for _ in utterances]
    parts = _cover(text, line.span, groups)
    return [next(part for part, group in zip(parts, groups, strict=True) if group.contains(own)) for own in extents]


def _with_antecedent(line: Line, extent: Span) -> Span:
    """Return the extent of a relative clause with all that stands before it: it tells about that."""
    first = next((token for token in line.tokens if token.start >= extent.start), None)
    relative = first is not None and first.tag == "W" and first.lower in _RELATIVES
    return Span(line.span.start, extent.end) if relative else extent


def _shared(utterances: Sequence[Utterance], i: int) -> set[Span]:
    """Return where the sources stand that an utterance has in common with one before it ("…, adding that")."""
    earlier = [other for other in utterances[:i] if other.cue != utterances[i].cue]
    return {link.span for other in earlier for link in other.chain}


def find_extent(line: Line, utterance: Utterance, shared: AbstractSet[Span] = frozenset()) -> Span:
    """Return the stretch from the first to the last word of an utterance that lies in the sentence.

    ``shared`` are places of sources that count to another utterance.
    """
    own = [link.span for link in utterance.chain if link.span not in shared]
    spans = [*utterance.content, *own, *([utterance.cue] if utterance.cue else [])]
    inside = [span for span in spans if line.span.contains(span)]
    if not inside:
        return line.span
    return Span(min(span.start for span in inside), max(span.end for span in inside))


def _group(extents: Sequence[Span]) -> list[Span]:
    """Return the extents in order, those that overlap made one."""
    groups: list[Span] = []
    for extent in sorted(set(extents)):
        if groups and extent.start < groups[-1].end:
            groups[-1] = Span(groups[-1].start, max(groups[-1].end, extent.end))
        else:
            groups.append(extent)
    return groups


def _cover(text: str, whole: Span, groups: Sequence[Span]) -> list[Span]:
    """Return the parts that the groups stand in: from the end of the group before to their own, marks left out."""
    parts = []
    start = whole.start
    for group in groups[:-1]:
        parts.append(Span(start, group.end))
        start = group.end
        while start < whole.end and not (text[start].isalnum() or text[start] in "\"'“‘«"):
            start += 1
    return [*parts, Span(start, whole.end)]
