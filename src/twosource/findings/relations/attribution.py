"""Whom two statements are attributed to: the same, compatible, or different sources."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.relations.countries import find_country
from twosource.findings.relations.names import are_spelled_alike
from twosource.findings.relations.sides import Contrast, Side
from twosource.findings.words.terms import find_terms
from twosource.findings.words.word_groups import load_alike, load_callings, load_offices
from twosource.model.source import Source
from twosource.model.span import Span

_NAMED = {"person", "organisation"}
_TRADES = {"trades"}  # whoever has one may be a witness or a relative as well, but is no official
_BODIES = {"organisation", "group"}


def contrast_sources(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell when both statements name a source and the sources are certainly different ones.

    "Officials" and "a minister", a ministry and the man who speaks for it may be one and the same.
    So only what tells two apart is compared: the names of two people or two bodies, two callings
    ("analysts", "an official") or offices, the body that someone belongs to. A statement without a
    source is not compared. A chain that holds the other's source reports the same source at another remove.
    """
    if not a.sources or not b.sources or not a.statement.source_spans or not b.statement.source_spans:
        return
    if (a.statement.stance == "denies") != (b.statement.stance == "denies"):
        return  # they do not say the same thing
    if any(_may_be_one(x, y) for x in (*a.sources, *a.joint) for y in (*b.sources, *b.joint)):
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
    if _are_one_country(first, second) or _abbreviates(first.name, second.name):
        return True
    if first.id == second.id or _abbreviates(second.name, first.name):
        return True
    if first.kind == second.kind == "person":
        return _share_a_name(first, second) or _speaks_for(first, second) or are_spelled_alike(first.name, second.name)
    if first.kind == second.kind == "organisation":
        ours, theirs = set(_stems(first.name)), set(_stems(second.name))
        return ours <= theirs or theirs <= ours
    return bool(_describe(first) & _describe(second)) and not _hold_two_offices(first, second)


def _are_one_country(first: Source, second: Source) -> bool:
    """Tell whether both are one country, or one is a body of the other's ("Orva", "the Orvan water ministry")."""
    if find_country(first.name) == find_country(second.name) is not None:
        return True
    return bool(first.country) and first.country == second.country and {first.kind, second.kind} <= _BODIES


def _share_a_name(first: Source, second: Source) -> bool:
    """Tell whether two people have a surname in common, or one is called by a part of the other's name only."""
    ours, theirs = _stems(first.name), _stems(second.name)
    parts = set(ours) <= set(theirs) or set(theirs) <= set(ours)
    return not ours or not theirs or parts or ours[-1] == theirs[-1]


def _speaks_for(first: Source, second: Source) -> bool:
    """Tell whether one is a lawyer or speaker, who may say it for the other."""
    return any(load_alike().get(stem) == "lawyer" for source in (first, second) for stem in _describe(source))


def _are_comparable(first: Source, second: Source) -> bool:
    """Tell whether two sources that share nothing are certainly two: what they are called by must tell them apart."""
    if first.kind == second.kind and first.kind in _NAMED:
        return _is_proper(first.name) and _is_proper(second.name)
    if {first.kind, second.kind} == _NAMED:
        person, body = (first, second) if first.kind == "person" else (second, first)
        return _is_proper(body.name) and _belongs_elsewhere(person, body)
    if "organisation" in {first.kind, second.kind}:
        return False
    return _have_other_callings(first, second) or _hold_two_offices(first, second)


def _belongs_elsewhere(person: Source, body: Source) -> bool:
    """Tell whether a person is of a body whose name has nothing in common with another one's.

    Whether someone of a body is of some country as well is told only where letters stand for the body ("WHO").
    """
    letters = {word for role in person.roles for word in role.split() if len(word) > 1 and word.isupper()}
    if any(_abbreviates(word, body.name) for word in letters):
        return False
    return bool(letters) or (bool(person.affiliations) and not body.country)


def _have_other_callings(first: Source, second: Source) -> bool:
    ours, theirs = _find_callings(first), _find_callings(second)
    if not ours or not theirs or ours & theirs:
        return False
    return "officials" in ours | theirs or not _TRADES & (ours | theirs)


def _hold_two_offices(first: Source, second: Source) -> bool:
    """Tell whether each holds an office, and not one that the other holds: a minister is no governor."""
    ours, theirs = _describe(first) & load_offices(), _describe(second) & load_offices()
    return bool(ours and theirs) and not ours & theirs


def _is_proper(name: str) -> bool:
    """Tell a proper name from a description such as "The company"."""
    return any(term.kind == "name" for term in find_terms(name, Span(0, len(name))))


def _find_callings(source: Source) -> set[str]:
    words = _describe(source) if source.kind == "person" else set(_stems(source.name))
    return {load_callings()[stem] for stem in words if stem in load_callings()}


def _abbreviates(short: str, full: str) -> bool:
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    return len(short) > 1 and short.replace(".", "") == initials


def _describe(source: Source) -> set[str]:
    return {stem for words in (source.name, *source.roles) for stem in _stems(words)}


def _stems(words: str) -> list[str]:
    return [term.stem for term in find_terms(words, Span(0, len(words)))]
