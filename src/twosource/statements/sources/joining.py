"""Sources of several articles: which of them are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from twosource.model.extraction import Extraction
from twosource.model.identity import content_id
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.statements.sources.people import find_same_people


def join_sources(extractions: Sequence[Extraction]) -> tuple[Extraction, ...]:
    """Return the extractions with one id for each source, and all that is known of it in every one.

    Joined are equal names, an acronym and its long form, and persons as `find_same_people` says.
    Sources without a name are joined by equal descriptions only. The answer does not depend on the
    order of the extractions.
    """
    sources = sorted(
        {source.id: source for extraction in extractions for source in extraction.sources}.values(),
        key=lambda source: (source.kind, source.name, source.id),
    )
    canonical = _find_canonical(sources)
    merged = _merge([source for extraction in extractions for source in extraction.sources], canonical)
    return tuple(_rewrite(extraction, canonical, merged) for extraction in extractions)


def _find_canonical(sources: Sequence[Source]) -> dict[str, str]:
    """Return for each source id the id of the source it is."""
    canonical = {source.id: source.id for source in sources}
    canonical.update(find_same_people([source for source in sources if source.kind == "person"]))
    bodies = [source for source in sources if source.kind == "organisation"]
    for short in bodies:
        longer = [other.id for other in bodies if _is_acronym_of(short.name, other.name)]
        if len(longer) == 1:
            canonical[short.id] = longer[0]
    return canonical


def _is_acronym_of(short: str, full: str) -> bool:
    letters = "".join(word[0] for word in full.replace("-", " ").split() if word[0].isupper())
    compact = short.replace(".", "")
    return len(compact) > 1 and compact.isupper() and len(letters) > 1 and compact == letters


def _merge(sources: Iterable[Source], canonical: Mapping[str, str]) -> dict[str, Source]:
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(canonical[source.id], []).append(source)
    return {key: _unite(key, members) for key, members in groups.items()}


def _unite(key: str, members: Sequence[Source]) -> Source:
    own = [source for source in members if source.id == key] or list(members)
    names = sorted({source.name for source in own}, key=lambda name: (len(name), name))
    named = own[0].kind in {"person", "organisation"}
    name = names[-1] if named else names[0]  # the fullest name, the barest description
    roles = sorted({role for source in members for role in source.roles})
    mentions = sorted({mention for source in members for mention in source.mentions})
    return replace(own[0], id=key, name=name, roles=tuple(roles), mentions=tuple(mentions))


def _rewrite(extraction: Extraction, canonical: Mapping[str, str], merged: Mapping[str, Source]) -> Extraction:
    ids = dict.fromkeys(canonical[source.id] for source in extraction.sources)
    return replace(
        extraction,
        statements=tuple(_point(statement, canonical) for statement in extraction.statements),
        sources=tuple(merged[key] for key in ids),
    )


def _point(statement: Statement, canonical: Mapping[str, str]) -> Statement:
    sources = tuple(canonical[source] for source in statement.sources)
    if sources == statement.sources:
        return statement
    fresh = content_id(
        "statement", statement.article, statement.span.start, statement.span.end, *sources, statement.cue
    )
    return replace(statement, id=fresh, sources=sources)
