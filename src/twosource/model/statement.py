"""What an article says in one clause or sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.mention import Name, Quantity, Time
from twosource.model.notebook import Shown
from twosource.model.span import Span

Form = Literal["direct", "mixed", "indirect", "narration"]
Stance = Literal["asserts", "denies", "hedges", "asks", "demands"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Shown):
    """Content with the source it is attributed to, if any. All spans lie in the article's clean text.

    ``sources`` are ids of `Source`, outermost first; empty when the article says it in its own
    words. ``source_spans`` are the words that name each of them, in the same order. ``content``
    may be discontinuous. ``denied`` is what a denial denies: words of its own, or of what was said
    before it ("She denied it"); empty for all other stances. ``origin`` is the id of the `Origin`
    that the words come from, None when unknown.
    """

    id: str
    article: str
    span: Span
    sources: tuple[str, ...]
    cue: Span | None
    source_spans: tuple[Span, ...]
    form: Form
    stance: Stance
    content: tuple[Span, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    origin: str | None = None
    denied: tuple[Span, ...] = ()
