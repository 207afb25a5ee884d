"""Whom two statements are attributed to: the same, compatible, or different sources."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.countries import find_country
from twosource.findings.sides import Contrast, Side
from twosource.findings.terms import find_terms
from twosource.model.source import Source
from twosource.model.span import Span


def contrast_sources(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell when both statements name a source and the sources are different ones.

    "Officials" and "U.S. officials", a ministry and its spokesman may be one and the same: sources
    that share a word of name or role are not told apart. A statement without a source is not
    compared. A chain that holds the other's source reports the same source at another remove.
    """
    if not a.sources or not b.sources or not a.statement.source_spans or not b.statement.source_spans:
        return
    if any(_may_be_one(x, y) for x in a.sources for y in b.sources):
        return
    ours, theirs = a.sources[-1], b.sources[-1]
    yield Contrast(
        kind="differs",
        about="source",
        a_span=a.statement.source_spans[-1],
        b_span=b.statement.source_spans[-1],
        note=f"a attributes this to {ours.name}, b to {theirs.name}",
    )


def _may_be_one(first: Source, second: Source) -> bool:
    if first.id == second.id or find_country(first.name) == find_country(second.name) is not None:
        return True
    if first.kind == second.kind == "person":
        return _stems(first.name)[-1:] == _stems(second.name)[-1:]
    return bool(_describe(first) & _describe(second))


def _describe(source: Source) -> set[str]:
    return {stem for words in (source.name, *source.roles) for stem in _stems(words)}


def _stems(words: str) -> list[str]:
    return [term.stem for term in find_terms(words, Span(0, len(words)))]
