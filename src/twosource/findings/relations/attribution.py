"""Whom two statements are attributed to: the same, compatible, or different sources."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.relations.countries import find_country
from twosource.findings.relations.names import are_spelled_alike
from twosource.findings.relations.sides import Contrast, Side
from twosource.findings.words.terms import find_terms
from twosource.findings.words.word_groups import load_callings
from twosource.model.source import Source
from twosource.model.span import Span

_NAMED = {"person", "organisation"}
_BODIES = {"organisation", "group"}


def contrast_sources(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell when both statements name a source and the sources are certainly different ones.

    "Officials" and "a minister", a ministry and the man who speaks for it may be one and the same.
    So only like is compared with like: two people, two bodies, or two callings ("analysts", "an
    official"). A statement without a source is not compared. A chain that holds the other's source
    reports the same source at another remove.
    """
    if not a.sources or not b.sources or not a.statement.source_spans or not b.statement.source_spans:
        return
    if (a.statement.stance == "denies") != (b.statement.stance == "denies"):
        return  # they do not say the same thing
    if any(_may_be_one(x, y) for x in a.sources for y in b.sources):
        return
    ours, theirs = a.sources[-1], b.sources[-1]
    if _are_comparable(ours, theirs):
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
    if first.country and first.country == second.country and {first.kind, second.kind} <= _BODIES:
        return True  # a country and its ministry
    if _abbreviates(first.name, second.name) or _abbreviates(second.name, first.name):
        return True
    if first.kind == second.kind == "person":
        surnames = [_stems(source.name)[-1:] for source in (first, second)]
        return surnames[0] == surnames[1] or are_spelled_alike(first.name, second.name)
    return bool(_describe(first) & _describe(second))


def _are_comparable(first: Source, second: Source) -> bool:
    if first.kind in _NAMED or second.kind in _NAMED:
        return first.kind == second.kind and _is_proper(first.name) and _is_proper(second.name)
    callings = [_find_callings(source) for source in (first, second)]
    return all(callings) and not callings[0] & callings[1]


def _is_proper(name: str) -> bool:
    """Tell a proper name from a description such as "The company"."""
    return any(term.kind == "name" for term in find_terms(name, Span(0, len(name))))


def _find_callings(source: Source) -> set[str]:
    return {load_callings()[stem] for stem in _stems(source.name) if stem in load_callings()}


def _abbreviates(short: str, full: str) -> bool:
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    return len(short) > 1 and short.replace(".", "") == initials


def _describe(source: Source) -> set[str]:
    return {stem for words in (source.name, *source.roles) for stem in _stems(words)}


def _stems(words: str) -> list[str]:
    return [term.stem for term in find_terms(words, Span(0, len(words)))]
