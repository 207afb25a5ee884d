"""What the model names and what the rules name, made one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.language.analysed import Tagged
from twosource.language.names.bearers import Mention, split_name
from twosource.language.names.roles import find_role
from twosource.language.tagging import TaggedName
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_WEIGHT = 6.0  # of what the model is sure of, against the evidence of the rules


def join_tagged(
    text: str, sentences: Sequence[Sentence], ruled: Sequence[Mention], tagged: Sequence[Tagged]
) -> list[Mention]:
    """Return the mentions in order: the model's, and those of the rules that touch none of them."""
    named = [_shift(own, each.span.start) for each in tagged for own in each.said.names]
    kept = [mention for mention in ruled if not any(mention.span.overlaps(own.span) for own in named)]
    read = [_read_tagged(text, sentences, own) for own in named]
    return sorted([*read, *kept], key=lambda mention: mention.span)


def _shift(own: TaggedName, start: int) -> TaggedName:
    return replace(own, span=Span(own.span.start + start, own.span.end + start))


def _read_tagged(text: str, sentences: Sequence[Sentence], own: TaggedName) -> Mention:
    around = next((each.span for each in sentences if each.span.contains(own.span)), Span(own.span.start, own.span.end))
    return Mention(
        span=own.span,
        words=split_name(own.span.of(text)),
        verdict=(own.kind, _WEIGHT * own.score),
        role=find_role(text, own.span, None, around) if own.kind == "person" else None,
    )
