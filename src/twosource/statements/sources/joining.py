"""Sources of several articles: which of them are one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from twosource.model.extraction import Extraction
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.statements.sources.bodies import find_same_bodies
from twosource.statements.sources.people import find_same_people, name_described

Canonical = Mapping[str, str]  # source id to the id of the source that it is


def join_sources(
    extractions: Sequence[Extraction], stories: Iterable[Collection[str]] | None = None
) -> tuple[Extraction, ...]:
    """Return the extractions with one id for each source, and all that is known of it in every one.

    ``stories`` are ids of articles about one event; None: all articles are. Equal names are one
    source everywhere. In one story also an acronym and its long form, a bare surname and the person
    who bears it there, as `find_same_people` says, and an office and who holds it. Sources without a
    name have one id where they are described in equal words: counted as one because they may be one,
    never because they were proven to be. The answer does not depend on the order of the extractions.
    """
    canonical: dict[str, Canonical] = {}
    for story in [[each.article for each in extractions]] if stories is None else stories:
        told = [each for each in extractions if each.article in set(story)]
        canonical.update(dict.fromkeys((each.article for each in told), _find_canonical(told)))
    pairs = [(source, canonical.get(each.article, {})) for each in extractions for source in each.sources]
    merged = _merge(pairs)
    return tuple(_rewrite(each, canonical.get(each.article, {}), merged) for each in extractions)


def _find_canonical(extractions: Sequence[Extraction]) -> Canonical:
    """Return for each source id of one story the id of the source it is."""
    sources = sorted(
        {source.id: source for extraction in extractions for source in extraction.sources}.values(),
        key=lambda source: (source.kind, source.name, source.id),
    )
    people = [source for source in sources if source.kind == "person"]
    same = find_same_people(people)
    described = name_described([source for source in sources if source.kind == "unnamed"], people, same)
    return {**same, **described, **find_same_bodies([source for source in sources if source.kind == "organisation"])}


def _merge(pairs: Iterable[tuple[Source, Canonical]]) -> dict[str, Source]:
    groups: dict[str, list[Source]] = {}
    for source, canonical in pairs:
        groups.setdefault(canonical.get(source.id, source.id), []).append(source)
    return {key: _unite(key, members) for key, members in groups.items()}


def _unite(key: str, members: Sequence[Source]) -> Source:
    own = [source for source in members if source.id == key] or list(members)
    names = sorted({source.name for source in own}, key=lambda name: (len(name), name))
    named = own[0].kind in {"person", "organisation"}
    name = names[-1] if named else names[0]  # the fullest name, the barest description
    roles = sorted({role for source in members for role in source.roles})
    affiliations = sorted({each for source in members for each in source.affiliations})
    mentions = sorted({mention for source in members for mention in source.mentions})
    return replace(
        own[0], id=key, name=name, roles=tuple(roles), mentions=tuple(mentions), affiliations=tuple(affiliations)
    )


def _rewrite(extraction: Extraction, canonical: Canonical, merged: Mapping[str, Source]) -> Extraction:
    ids = dict.fromkeys(canonical.get(source.id, source.id) for source in extraction.sources)
    return replace(
        extraction,
        statements=tuple(_point(statement, canonical) for statement in extraction.statements),
        sources=tuple(merged[key] for key in ids),
    )


def _point(statement: Statement, canonical: Canonical) -> Statement:
    # The id stays: it is made of what the article says alone, so that the statement can be found again among others.
    sources = tuple(canonical.get(source, source) for source in statement.sources)
    return statement if sources == statement.sources else replace(statement, sources=sources)
