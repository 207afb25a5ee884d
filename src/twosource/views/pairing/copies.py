"""A passage where it stands in two articles, with the words that one of them has otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span
from twosource.views.catalogue import Catalogue
from twosource.views.rewording import Run, compare_wordings

LONGEST = 3_000  # characters of a passage that are shown of each article


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """One of two places of a passage. ``runs`` are an exact slice of its text; ``left`` characters of it are not shown.

    The runs that are not "kept" are words that the other place has otherwise.
    """

    place: ArticleSpan
    runs: tuple[Run, ...]
    left: int


def show_copies(passage: Passage, article: str, catalogue: Catalogue) -> tuple[Copied, ...]:
    """Return the places of a passage, that of this article first. Of a long one the beginning is shown."""
    places = sorted(passage.spans, key=lambda place: (place.article != article, place))
    shown = [Span(one.span.start, min(one.span.end, one.span.start + LONGEST)) for one in places]
    texts = [catalogue.text_at(one.article, span) for one, span in zip(places, shown, strict=True)]
    runs = _contrast(texts)
    return tuple(
        Copied(place=one, runs=run, left=len(one.span) - len(span))
        for one, span, run in zip(places, shown, runs, strict=True)
    )


def _contrast(texts: list[str]) -> list[tuple[Run, ...]]:
    plain: list[tuple[Run, ...]] = [(Run(text=text, kind="kept"),) for text in texts]
    if len(texts) != 2:  # noqa: PLR2004 - a passage stands in two articles
        return plain
    runs = compare_wordings(*texts)
    if not any(run.kind == "kept" for run in runs):
        return plain
    return [tuple(run for run in runs if run.kind != other) for other in ("new", "gone")]
