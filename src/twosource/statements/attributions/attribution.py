"""Who says what in one sentence: what is common to all ways of attributing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.grammar.phrases import Range
from twosource.model.span import Span
from twosource.statements.attributions.cues import Cue
from twosource.statements.attributions.subjects import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a model marks as one attribution, to the letter, where tokens are too coarse.

    ``contents`` lie in the sentence of the cue, ``beyond`` in other sentences of its paragraph.
    ``source`` is None where nobody is named.
    """

    cue: Span
    source: Span | None
    contents: tuple[Span, ...]
    beyond: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One act of saying in a sentence. All ranges are token numbers of the line.

    ``phrases`` are the joint sources, empty when nobody is named ("it is thought that"). ``outer``
    is a source that passes this one on ("X quoted Y as saying": X). ``insert`` is an apposition or
    relative clause beside the source. ``kind`` is the class of the cue in the lexicon. ``frame`` is
    the letter of its complement: those of the lexicon, "b" for content before the cue, "a" for
    according-phrases, "p" for passives, "m" for a phrase with a quotation in it, "x" for a figure put
    in with its source. ``start`` is where the attribution begins, its source included, its content not.
    ``marks`` is what a model says of it, None where rules alone found it.
    """

    phrases: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    kind: str
    frame: str
    negated: bool = False
    insert: Range | None = None
    outer: tuple[Range, ...] = ()
    start: int = 0
    marks: Marks | None = None


def make_attribution(cue: Cue, subject: Subject, content: Sequence[Range], frame: str) -> Attribution:
    """Return the attribution of ``content`` to a subject by a cue verb."""
    return Attribution(
        phrases=subject.phrases,
        cue=(cue.start, cue.end),
        content=tuple(content),
        kind=cue.verb.kind,
        frame=frame,
        negated=cue.negated,
        insert=subject.insert,
        start=min(subject.start, cue.start),
    )
