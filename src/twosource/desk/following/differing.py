"""What differs inside of a finding, in words that stay the same as long as the articles do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.desk.plain import make_plain
from twosource.model.comparison import Comparison
from twosource.model.event import EventKind
from twosource.model.finding import Finding, Relation

_LONGEST = 100  # characters of one side
_FIRST_IS_LATER = "(a has the later figure)"  # how the note of such a relation ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One difference: of figures, where one may have taken the place of the other, or of something else."""

    kind: EventKind
    before: str | None
    after: str


def list_differing(comparison: Comparison) -> Mapping[str, tuple[Differing, ...]]:
    """Return what differs inside of findings, by their ids; the same difference is told once."""
    texts = {article.id: article.text for article in comparison.articles}
    sides = {statement.id: texts[statement.article] for statement in comparison.statements}
    found = {finding.id: tuple(_list_in(finding, sides)) for finding in comparison.findings}
    return {name: differing for name, differing in found.items() if differing}


def _list_in(finding: Finding, sides: Mapping[str, str]) -> Iterator[Differing]:
    told: set[tuple[EventKind, str]] = set()
    for relation in finding.relations:
        differing = _tell(relation, sides)
        if differing is not None and (key := (differing.kind, differing.after.casefold())) not in told:
            told.add(key)
            yield differing


def _tell(relation: Relation, sides: Mapping[str, str]) -> Differing | None:
    if relation.kind not in {"supersedes", "differs", "contradicts"} or relation.about == "source":
        return None
    a, b = _shorten(relation.a_span.of(sides[relation.a])), _shorten(relation.b_span.of(sides[relation.b]))
    if relation.kind == "supersedes":
        before, after = (b, a) if relation.note.endswith(_FIRST_IS_LATER) else (a, b)
        return Differing(kind="figure", before=before, after=after)
    both = " / ".join(sorted({a, b}))
    if relation.kind == "differs" and relation.about == "quantity":
        return Differing(kind="figure", before=None, after=both)
    return Differing(kind="differs", before=None, after=f"{relation.about or relation.kind}: {both}")


def _shorten(words: str) -> str:
    words = " ".join(make_plain(words).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
