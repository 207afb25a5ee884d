"""Parts of documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from training.attribution.examples import Document, Ends, Marked


def cut_document(document: Document, stretch: Ends) -> Document:
    """Return the part of a document that ``stretch`` covers, with what lies wholly in it."""
    start, end = stretch

    def moved(spans: Sequence[Ends]) -> tuple[Ends, ...]:
        return tuple((first - start, last - start) for first, last in spans)

    def held(spans: Sequence[Ends]) -> bool:
        return all(start <= first and last <= end for first, last in spans)

    names = [(first, last, kind) for first, last, kind in document.names if held([(first, last)])]
    named = [(max(first, start), min(last, end)) for first, last in document.named if first < end and start < last]
    marked = [one for one in document.attributions or () if held((*one.source, *one.cue, *one.content))]
    return replace(
        document,
        text=document.text[start:end],
        attributions=None
        if document.attributions is None
        else tuple(Marked(source=moved(one.source), cue=moved(one.cue), content=moved(one.content)) for one in marked),
        names=tuple((first - start, last - start, kind) for first, last, kind in names),
        named=moved(named),
    )
