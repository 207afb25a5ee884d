"""What a model says of one paragraph. All spans are code points of the paragraph's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from twosource.model.span import Span

NameKind = Literal["person", "organisation", "place", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedAttribution:
    """One cue with the sources and contents linked to it: flat, never one inside another.

    ``contents`` may be discontinuous, ``sources`` empty when the paragraph names nobody.
    ``score`` (0 to 1) is how sure the model is of the least sure of the spans.
    """

    cue: Span
    sources: tuple[Span, ...]
    contents: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedName:
    """A name and what it names. ``score`` (0 to 1): how sure the model is of it."""

    span: Span
    kind: NameKind
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedPronoun:
    """A pronoun of the third person and the person's name in the paragraph that it means.

    ``name`` is None when the model finds nobody there whom it means; ``score`` (0 to 1) is the share of its belief
    that this choice has.
    """

    span: Span
    name: Span | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedParagraph:
    """All that the model says of one paragraph, each kind in the order of the text.

    ``loose``: contents in a paragraph without any cue, such as a quotation that runs on from the paragraph before.
    """

    attributions: tuple[TaggedAttribution, ...] = ()
    names: tuple[TaggedName, ...] = ()
    pronouns: tuple[TaggedPronoun, ...] = ()
    loose: tuple[Span, ...] = ()


class Tagger(Protocol):
    """Tags paragraphs, each by itself: what is said of one depends on its own text alone."""

    @property
    def name(self) -> str:
        """The model and its form, for the record of how a result was made."""
        ...

    def tag(self, paragraphs: Sequence[str]) -> list[TaggedParagraph]:
        """Return what the model says of each paragraph, in their order."""
        ...
