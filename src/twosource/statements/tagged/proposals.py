"""What a model proposes: its tags of paragraphs as attributions at places of the article's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.language.analysed import Tagged
from twosource.language.tagging.tagged import TaggedAttribution
from twosource.model.span import Span
from twosource.statements.grammar.lines import Line
from twosource.statements.tagged.edges import close_edges, keep_spoken
from twosource.statements.tagged.tidying import cut_around, drop_comma, tidy_cue, tidy_spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One attribution as a model marks it in a paragraph. All spans lie in the article's text.

    ``source`` is None where nobody is named. ``contents`` may run over several sentences.
    """

    cue: Span
    source: Span | None
    contents: tuple[Span, ...]


def place_tags(text: str, tagged: Sequence[Tagged], speech: Sequence[Span]) -> tuple[Proposal, ...]:
    """Return what is proposed in the paragraphs, in the order of the cues; spans without a letter are left out.

    ``speech`` are the quotations of the article: a content that holds part of one holds all of it.
    """
    placed = [_place(text, one, each.span, speech) for each in tagged for one in each.said.attributions]
    return tuple(sorted((one for one in placed if one is not None), key=lambda proposal: proposal.cue))


def _place(text: str, attribution: TaggedAttribution, paragraph: Span, speech: Sequence[Span]) -> Proposal | None:
    cue = tidy_cue(text, paragraph, attribution.cue)
    if cue is None:
        return None
    contents = cut_around(text, tidy_spans(text, paragraph, attribution.contents), cue)
    if not contents and cue.of(text) == ":":
        return None
    marked = [span for span in tidy_spans(text, paragraph, attribution.sources) if not span.overlaps(cue)]
    sources = [drop_comma(text, span) for span in marked]
    return Proposal(
        cue=cue,
        source=min(sources, key=lambda span: _gap(span, cue), default=None),
        contents=close_edges(contents, cue, paragraph, speech),
    )


def _gap(first: Span, second: Span) -> tuple[int, int]:
    return max(first.start - second.end, second.start - first.end), first.start


def share_out(
    proposals: Sequence[Proposal], lines: Sequence[Line], speech: Sequence[Span]
) -> dict[int, tuple[Proposal, ...]]:
    """Return the proposals by the number of the sentence in which their cue stands; those in no sentence are left out.

    A cue belongs to the sentence where it begins. Contents go beyond that sentence in ``speech``, or behind a colon.
    """
    shared: dict[int, list[Proposal]] = {}
    starts = [line.span.start for line in lines]
    for proposal in proposals:
        index = bisect_right(starts, proposal.cue.start) - 1
        if index >= 0 and lines[index].span.contains(proposal.cue):
            shared.setdefault(lines[index].number, []).append(_keep_near(proposal, lines[index], speech))
    return {number: tuple(own) for number, own in shared.items()}


def _keep_near(proposal: Proposal, line: Line, speech: Sequence[Span]) -> Proposal:
    colons = [token.end for token in line.tokens if token.text == ":"]
    announces = proposal.cue.end in colons or line.span.end in colons
    if announces or all(line.span.contains(content) for content in proposal.contents):
        return proposal
    return replace(proposal, contents=keep_spoken(proposal.contents, line.span, speech))


def cut_by_line(spans: Sequence[Span], line: Line) -> Iterator[Span]:
    """Yield the parts of the spans that lie in the sentence."""
    for span in spans:
        if span.overlaps(line.span):
            yield Span(max(span.start, line.span.start), min(span.end, line.span.end))


def close_gaps(contents: Sequence[Span], proposal: Proposal) -> tuple[Span, ...]:
    """Return the contents, made one where neither the cue nor the source stands between them.

    What is said is interrupted by who says so, and by nothing else.
    """
    closed: list[Span] = []
    for content in contents:
        gap = Span(closed[-1].end, content.start) if closed and closed[-1].end <= content.start else None
        if gap is None or any(gap.overlaps(own) for own in (proposal.cue, proposal.source) if own is not None):
            closed.append(content)
        else:
            closed[-1] = Span(closed[-1].start, content.end)
    return tuple(closed)
