"""A sentence of an article."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence by its span, and the number of the paragraph it stands in, counted from 0."""

    span: Span
    paragraph: int
