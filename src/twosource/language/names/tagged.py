"""What a model names and what the rules name, made one.

The model reads a paragraph at a time. The rules correct the edges of what it names and have a say on the kind; what it
names in one paragraph is found in the others; and of what they name by themselves only the certain is kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.language.analysed import Tagged
from twosource.language.names.bearers import Mention
from twosource.language.names.kinds import Verdict
from twosource.language.names.reading import read_named
from twosource.language.names.words import is_common
from twosource.language.tagging.tagged import TaggedName
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_WEIGHT = 6.0  # of what the model is sure of, against the evidence of the rules for a kind
_SURE = 0.6  # belief from which the model's edges stand against those of the rules
_ENOUGH = 2.0  # evidence of the rules for a name that the model names nowhere
_LEAST = 0.5  # belief that is needed for a name that the rules do not see
_SHORTEST = 3  # letters of a single word that is looked for in other paragraphs


def join_tagged(
    text: str, sentences: Sequence[Sentence], ruled: Sequence[Mention], tagged: Sequence[Tagged]
) -> list[Mention]:
    """Return the mentions in order, none inside another."""
    named = _without_overlaps(list(_read_tagged(text, sentences, tagged)))
    joined = _without_overlaps(list(_settle(named, ruled)))
    return _without_overlaps([*joined, *_find_again(text, sentences, joined)])


def _settle(named: Sequence[Mention], ruled: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of both; where they overlap, those of the side that is surer of their edges.

    What one side does not see is kept where the other is sure of it, here or elsewhere in the text.
    """
    believed = {own.words for own in named if own.verdict[1] >= _LEAST * _WEIGHT}
    seen = {own.words for own in ruled}
    for ours, theirs in _group(named, ruled):
        if not theirs:
            yield from (own for own in ours if own.words in believed or own.words in seen)
        elif not ours:
            yield from (own for own in theirs if own.verdict[1] >= _ENOUGH or own.words in believed)
        elif sum(own.verdict[1] for own in ours) >= _SURE * _WEIGHT * len(ours):
            yield from ours
        else:
            yield from (_second(own, ours) for own in theirs)


def _group(named: Sequence[Mention], ruled: Sequence[Mention]) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """Yield the mentions that overlap each other, of the model and of the rules; each alone that overlaps none."""
    sides: tuple[list[Mention], list[Mention]] = ([], [])
    end = 0
    both = [*((own, 0) for own in named), *((own, 1) for own in ruled)]
    for mention, side in sorted(both, key=lambda pair: (pair[0].span, pair[1])):
        if mention.span.start >= end and any(sides):
            yield sides
            sides = ([], [])
        sides[side].append(mention)
        end = max(end, mention.span.end)
    if any(sides):
        yield sides


def _second(mention: Mention, others: Sequence[Mention]) -> Mention:
    """Return what the rules name with the vote of the model on its kind, as far as that covers it."""
    widest = max(others, key=lambda own: own.span.shared(mention.span))
    share = widest.span.shared(mention.span) / len(mention.span)
    return replace(mention, seconded=(widest.verdict[0], widest.verdict[1] * share))


def _read_tagged(text: str, sentences: Sequence[Sentence], tagged: Sequence[Tagged]) -> Iterator[Mention]:
    for each in tagged:
        for own in each.said.names:
            mention = _read_name(text, sentences, own, each.span.start)
            if mention is not None:
                yield mention


def _read_name(text: str, sentences: Sequence[Sentence], own: TaggedName, start: int) -> Mention | None:
    span = Span(own.span.start + start, own.span.end + start)
    return read_named(text, span, _find_sentence(sentences, span), (own.kind, _WEIGHT * own.score))


def _find_sentence(sentences: Sequence[Sentence], span: Span) -> Span:
    """Return the sentence that a span lies in, or the span where it reaches over the end of one."""
    place = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    around = sentences[place].span if place >= 0 else span
    return around if around.contains(span) else span


def _find_again(text: str, sentences: Sequence[Sentence], named: Sequence[Mention]) -> list[Mention]:
    """Return where names that the model names stand once more, as they are written."""
    verdicts: dict[str, Verdict] = {}
    for mention in named:
        written = mention.span.of(text)
        if mention.verdict[0] != "other" and _may_stand_alone(written):
            verdicts[written] = max(verdicts.get(written, mention.verdict), mention.verdict, key=lambda own: own[1])
    if not verdicts:
        return []
    longest_first = sorted(verdicts, key=lambda written: (-len(written), written))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    found = (
        read_named(text, span := Span(*match.span()), _find_sentence(sentences, span), verdicts[match.group()])
        for match in pattern.finditer(text)
    )
    return [mention for mention in found if mention is not None]


def _may_stand_alone(written: str) -> bool:
    return " " in written or (len(written) >= _SHORTEST and not is_common(written))


def _without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    """Keep of mentions that overlap the first given, and put them in order."""
    starts: list[int] = []
    kept: list[Mention] = []
    for mention in mentions:
        place = bisect_right(starts, mention.span.start)
        before = place > 0 and kept[place - 1].span.overlaps(mention.span)
        if not before and not (place < len(kept) and kept[place].span.overlaps(mention.span)):
            starts.insert(place, mention.span.start)
            kept.insert(place, mention)
    return kept
