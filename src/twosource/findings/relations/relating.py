"""How two statements that are about the same fact relate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from twosource.findings.relations.attribution import contrast_sources
from twosource.findings.relations.kinds import contrast_kinds
from twosource.findings.relations.names import contrast_names
from twosource.findings.relations.outcomes import contrast_outcomes
from twosource.findings.relations.polarity import contrast_polarity
from twosource.findings.relations.quantities import contrast_quantities
from twosource.findings.relations.quotes import contrast_quotes
from twosource.findings.relations.remembering import Contrasts
from twosource.findings.relations.scopes import contrast_scopes
from twosource.findings.relations.sides import Contrast, Side
from twosource.findings.relations.times import contrast_times
from twosource.language.pairing import Judged
from twosource.model.finding import Relation
from twosource.model.span import Span

# One for each slot; a slot that one side leaves empty is not compared.
_SLOTS: tuple[Callable[[Side, Side], Iterator[Contrast]], ...] = (
    contrast_polarity,
    contrast_quantities,
    contrast_scopes,
    contrast_times,
    contrast_names,
    contrast_kinds,
    contrast_outcomes,
    contrast_quotes,
    contrast_sources,
)
# What weighs most with a reader comes first; the first relation of a pair is its main one.
_WEIGHT = {
    "contradicts": 0, "supersedes": 1, "differs": 2, "equal quantity": 3, "finer": 4, "coarser": 4, "same": 5,
}  # fmt: skip
_APART = {"contradicts", "supersedes", "differs"}
_CONTRARY, _APART_ENOUGH = 0.3, 0.4  # shares from which the model bears out what a slot is not sure of


def relate(
    a: Side, b: Side, score: float, judged: Judged | None = None, known: Contrasts | None = None
) -> tuple[Relation, ...]:
    """Return how ``a`` and ``b`` relate, the main relation first, one for each slot that differs.

    Where no slot shows a difference, the statements are the ``same``. ``judged`` is what a model says of the
    two: it never makes a relation by itself, but a slot that alone is not sure enough may speak where the model
    sees a difference too. Seen from ``b``, the relations are the same, mirrored. ``known`` is what was found before
    of sides of the same story: what reads alike is not compared twice.
    """
    found = _compare(a, b) if known is None else known.find(a, b, _compare)
    told = _choose(found, judged) or [_call_same(a, b)]
    ordered = sorted(told, key=lambda contrast: _WEIGHT[contrast.kind])
    return tuple(_make_relation(a, b, contrast, score) for contrast in ordered)


def _compare(a: Side, b: Side) -> tuple[Contrast, ...]:
    """Return how the sides compare in each slot, in words that lie inside the statements."""
    found = (_clip(contrast, a, b) for slot in _SLOTS for contrast in slot(a, b))
    return tuple(contrast for contrast in found if contrast is not None)


def _choose(contrasts: Sequence[Contrast], judged: Judged | None) -> list[Contrast]:
    """Return the contrasts to tell: the sure ones, or else those that the model bears out.

    Who contradict each other are two sources: that need not be said as well.
    """
    sure = [contrast for contrast in contrasts if contrast.sure]
    if judged is not None and not any(contrast.kind in _APART for contrast in sure):
        sure.extend(contrast for contrast in contrasts if not contrast.sure and _bears_out(judged, contrast))
    opposed = any(contrast.kind == "contradicts" for contrast in sure)
    return [contrast for contrast in sure if not (opposed and contrast.about == "source")]


def _bears_out(judged: Judged, contrast: Contrast) -> bool:
    """Tell whether the model, given that the two are about one fact, sees such a difference too."""
    if not judged.shared:
        return False
    if contrast.kind == "contradicts":
        return judged.contradicts / judged.shared >= _CONTRARY
    return (judged.differs + judged.contradicts) / judged.shared >= _APART_ENOUGH


def _clip(contrast: Contrast, a: Side, b: Side) -> Contrast | None:
    """Cut the spans to the statements; None for a contrast with words that stand outside of them."""
    ours, theirs = contrast.a_span, contrast.b_span
    if not (ours.overlaps(a.statement.span) and theirs.overlaps(b.statement.span)):
        return None
    return replace(contrast, a_span=_cut(ours, a.statement.span), b_span=_cut(theirs, b.statement.span))


def _cut(span: Span, whole: Span) -> Span:
    return Span(max(span.start, whole.start), min(span.end, whole.end))


def _make_relation(a: Side, b: Side, contrast: Contrast, score: float) -> Relation:
    return Relation(
        a=a.statement.id,
        b=b.statement.id,
        kind=contrast.kind,
        about=contrast.about,
        a_span=contrast.a_span,
        b_span=contrast.b_span,
        note=contrast.note,
        score=score,
    )


def _call_same(a: Side, b: Side) -> Contrast:
    a_span, b_span = a.statement.span, b.statement.span
    return Contrast(kind="same", about=None, a_span=a_span, b_span=b_span, note="both state the same fact")
