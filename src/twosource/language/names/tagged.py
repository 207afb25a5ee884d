"""What a model names and what the rules name, made one.

The model reads a paragraph at a time. The rules correct the edges of what it names and have a say on the kind. Of what
only one of the two sees the certain is kept: what it is sure of here, or what the other is sure of elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.language.analysed import Tagged
from twosource.language.names.forms import Mention
from twosource.language.names.reading import read_named
from twosource.language.names.words import is_common
from twosource.language.tagging.tagged import TaggedName
from twosource.model.sentence import Sentence
from twosource.model.span import Span

# Evidence of the model for a kind, where it is certain, on the scale of the rules. It falls with the third power of
# belief: a model that is half sure is right less often than the weakest rule.
_WEIGHT, _POWER = 3.5, 3
_UNSECONDED = 0.6  # share of it that a place keeps which the rules take for something else: the gazetteer has most
_WIDER = 0.6  # belief from which the model's edges stand where it takes in more than the rules do
_NARROWER = 0.9  # the same where it takes in less, or sees several names in one of the rules'
_ALONE = 0.7  # belief that is needed for a name where the rules see none
_ARABIC = re.compile(r"\s?(?:al|el|ul|ad|as|ar)-")  # what no name ends before: "Umm al-Brelt"
_ENOUGH = 2.0  # evidence of the rules that is needed for a name where the model sees none
_OFTEN = 3  # mentions of letters that are needed for a body where the model sees none
_DATELINE = 4  # letters that a town in capitals has at least


@dataclass(frozen=True, slots=True, kw_only=True)
class _Believed:
    """A mention of the model and its belief in it."""

    mention: Mention
    belief: float


def join_tagged(
    text: str, sentences: Sequence[Sentence], ruled: Sequence[Mention], tagged: Sequence[Tagged]
) -> list[Mention]:
    """Return the mentions in order, none inside another."""
    named = list(_read_tagged(text, sentences, tagged))
    return _without_overlaps(list(_settle(text, named, ruled)))


def _settle(text: str, named: Sequence[_Believed], ruled: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of both; where they overlap, those of the side that is surer of their edges.

    What one side does not see is kept where the other is sure of it, here or elsewhere in the text.
    """
    sure = {own.mention.words for own in named if own.belief >= _ALONE}
    seen = Counter(own.words for own in ruled)
    for ours, theirs in _group(named, ruled):
        if not theirs:
            yield from (
                own.mention
                for own in ours
                if own.mention.words in seen or (own.mention.words in sure and _may_stand(text, own.mention))
            )
        elif not ours:
            yield from (own for own in theirs if _is_enough(text, own, seen[own.words]) or own.words in sure)
        elif not _is_compound(text, ours, theirs) and sum(own.belief for own in ours) >= len(ours) * _doubt(
            ours, theirs
        ):
            yield from (own.mention for own in ours)
        else:
            yield from (_second(own, ours) for own in theirs)


def _may_stand(text: str, mention: Mention) -> bool:
    """Tell whether a name that the rules do not see is more than everyday words: "Prime Minister", "Council"."""
    return _seconds(mention) or not all(is_common(word) for word in mention.span.of(text).split())


def _seconds(mention: Mention) -> bool:
    """Tell whether the rules know the words of a model's name for what the model takes them."""
    return mention.seconded is not None and mention.seconded[0] == mention.verdict[0] and mention.seconded[1] >= _ENOUGH


def _is_enough(text: str, mention: Mention, mentions: int) -> bool:
    """Tell whether the rules are sure of a name by themselves; of a body where they find it again."""
    kind, evidence = mention.verdict
    if kind == "organisation" and evidence < _ENOUGH:
        return mentions >= _OFTEN and mention.span.of(text).isupper()
    return kind != "other" and evidence >= _ENOUGH and (kind != "organisation" or mentions > 1)


def _is_compound(text: str, ours: Sequence[_Believed], theirs: Sequence[Mention]) -> bool:
    """Tell whether the model took in what a dash joins to a name ("Orva-based", "Orva-Brelt"), or a dateline."""
    if _is_led(text, ours, theirs):
        return True
    inside = [own.span for own in theirs if any(their.mention.span.contains(own.span) for their in ours)]
    whole = {their.mention.span.start for their in ours} | {their.mention.span.end for their in ours}
    return any(
        (text[span.start - 1 : span.start] == "-" and span.start not in whole)
        or (text[span.end : span.end + 1] == "-" and span.end not in whole)
        for span in inside
    ) or any(_ARABIC.match(text, end) for end in whole)


def _is_led(text: str, ours: Sequence[_Believed], theirs: Sequence[Mention]) -> bool:
    """Tell whether the model joined the capitals of a dateline to the first name of the report: "ORVA Brelt said"."""
    first, second = theirs[0].span.of(text), theirs[-1].span.of(text)
    return len(theirs) > len(ours) and len(first) >= _DATELINE and first.isupper() and not second.isupper()


def _doubt(ours: Sequence[_Believed], theirs: Sequence[Mention]) -> float:
    """Return the belief from which the model's edges stand."""
    lengths = [sum(len(own.span) for own in side) for side in ((own.mention for own in ours), theirs)]
    return (
        _NARROWER if len(ours) > len(theirs) or lengths[0] < lengths[1] else _WIDER if lengths[0] > lengths[1] else 0.0
    )


def _group(named: Sequence[_Believed], ruled: Sequence[Mention]) -> Iterator[tuple[list[_Believed], list[Mention]]]:
    """Yield the mentions that overlap each other, of the model and of the rules; each alone that overlaps none."""
    both = [(own.mention.span, own, None) for own in named] + [(own.span, None, own) for own in ruled]
    ours: list[_Believed] = []
    theirs: list[Mention] = []
    end = 0
    for span, believed, mention in sorted(both, key=lambda entry: entry[0]):
        if span.start >= end and (ours or theirs):
            yield ours, theirs
            ours, theirs = [], []
        ours += [believed] if believed else []
        theirs += [mention] if mention else []
        end = max(end, span.end)
    if ours or theirs:
        yield ours, theirs


def _second(mention: Mention, others: Sequence[_Believed]) -> Mention:
    """Return what the rules name with the vote of the model on its kind, as far as that covers it."""
    widest = max((own.mention for own in others), key=lambda own: own.span.shared(mention.span))
    share = widest.span.shared(mention.span) / len(mention.span)
    return replace(mention, seconded=(widest.verdict[0], widest.verdict[1] * share))


def _read_tagged(text: str, sentences: Sequence[Sentence], tagged: Sequence[Tagged]) -> Iterator[_Believed]:
    end = 0
    for each in tagged:
        for own in each.said.names:
            mention = _read_name(text, sentences, own, each.span.start)
            if mention is not None and mention.span.start >= end:
                yield _Believed(mention=mention, belief=own.score)
                end = mention.span.end


def _read_name(text: str, sentences: Sequence[Sentence], own: TaggedName, start: int) -> Mention | None:
    span = Span(own.span.start + start, own.span.end + start)
    mention = read_named(text, span, _find_sentence(sentences, span), (own.kind, _WEIGHT * own.score**_POWER))
    if mention is None or mention.verdict[0] != "place" or mention.seconded is None or mention.seconded[0] == "place":
        return mention
    return replace(mention, verdict=("place", _UNSECONDED * mention.verdict[1]))


def _find_sentence(sentences: Sequence[Sentence], span: Span) -> Span:
    """Return the sentence that a span lies in, or the span where it reaches over the end of one."""
    place = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    around = sentences[place].span if place >= 0 else span
    return around if around.contains(span) else span


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
