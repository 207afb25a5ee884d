"""The parts of a trace, each with all that is known about it: where else it stands, in which words, who was first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.origin import Origin, Reason
from twosource.model.passage import Direction, Passage
from twosource.model.trace import Elsewhere, Part, Trace
from twosource.views.catalogue import Catalogue
from twosource.views.tracing.contrast import Sides, contrast_copies, contrast_retold

MOST_PAIRS = 12  # wordings of a part that are shown beside it; the others are listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A place where another article has a part: letter for letter (``same``) or not, and which of the two was first."""

    elsewhere: Elsewhere
    text: str
    same: bool
    direction: Direction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A wording beside that of the traced article: first ours, then theirs, both in pieces."""

    wording: Wording
    sides: Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One part with all that is known about it.

    ``carriers`` are the ids of the other articles it stands in; ``pairs`` the wordings worth a look, ``likewise`` the
    others: letter for letter the same once more, or too many.
    ``reasons`` are those of its origin that ``part.why`` does not tell yet.
    """

    number: int
    part: Part
    words: int
    text: str
    carriers: tuple[str, ...]
    pairs: tuple[Pair, ...]
    likewise: tuple[Wording, ...]
    origin: Origin | None
    reasons: tuple[Reason, ...]


def make_cards(trace: Trace, catalogue: Catalogue, sizes: Sequence[int]) -> Iterator[Card]:
    """Yield a card for each part of the trace; ``sizes`` are the words of the parts."""
    passages = {passage.id: passage for passage in trace.lineage.passages}
    for place, (part, size) in enumerate(zip(trace.parts, sizes, strict=True)):
        origin = catalogue.origins.get(part.origin) if part.origin is not None else None
        ours = part.span.of(trace.article.text)
        wordings = _list_wordings(part, ours, catalogue, passages)
        shown = [wording for number, wording in enumerate(wordings) if number == 0 or not wording.same][:MOST_PAIRS]
        yield Card(
            number=place + 1,
            part=part,
            words=size,
            text=ours,
            carriers=catalogue.in_order({each.place.article for each in part.elsewhere}),
            pairs=tuple(_pair(ours, wording) for wording in shown),
            likewise=tuple(wording for wording in wordings if wording not in shown),
            origin=origin,
            reasons=_pick_reasons(origin, part, trace),
        )


def _list_wordings(part: Part, ours: str, catalogue: Catalogue, passages: Mapping[str, Passage]) -> list[Wording]:
    """List the wordings of a part: that of who had it first, then those that are most alike, by their letters."""
    order = {article: place for place, article in enumerate(catalogue.letters)}
    wordings = []
    for each in part.elsewhere:
        theirs = catalogue.text_at(each.place.article, each.place.span)
        passage = passages.get(each.passage)
        direction = passage.direction if passage else None
        wordings.append(Wording(elsewhere=each, text=theirs, same=ours == theirs, direction=direction))
    return sorted(
        wordings,
        key=lambda one: (
            one.elsewhere.place.article != part.first,
            not one.same,
            -one.elsewhere.similarity,
            order[one.elsewhere.place.article],
            one.elsewhere.place,
        ),
    )


def _pair(ours: str, wording: Wording) -> Pair:
    contrast = contrast_retold if wording.elsewhere.kind == "rewritten" else contrast_copies
    return Pair(wording=wording, sides=contrast(ours, wording.text))


def _pick_reasons(origin: Origin | None, part: Part, trace: Trace) -> tuple[Reason, ...]:
    """Return why the origin is known: what the articles that carry the part say themselves, each thing once."""
    if origin is None:
        return ()
    near = {trace.article.id, *(each.place.article for each in part.elsewhere)}
    told = "\n".join(part.why)
    return tuple(
        reason
        for reason in origin.reasons
        if reason.kind != "passage" and reason.article in near and reason.detail not in told
    )
