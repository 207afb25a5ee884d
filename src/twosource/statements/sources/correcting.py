"""Sources as people have set them right: renamed, or several as one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from twosource.language.names.kinds import judge_words
from twosource.model.correction import Correction
from twosource.model.extraction import Extraction
from twosource.model.obeyed import Obeyed
from twosource.model.source import Source, SourceKind
from twosource.model.statement import Statement
from twosource.statements.sources.countries import find_country

_HIDDEN = frozenset(["unnamed", "group"])
_ARTICLES = frozenset(["a", "an", "the", "some"])


@dataclass(slots=True)
class _Register:
    """The sources by id as corrections change them; ``now`` leads from former ids to those of today."""

    sources: dict[str, Source]
    known_as: Mapping[str, Collection[str]]
    now: dict[str, str] = field(default_factory=dict)

    def find(self, key: str) -> str | None:
        """Return the id of the source that this id means now; None where none does, or one of several may."""
        if key in self.sources:
            return key
        if key in self.now:
            return self.find(self.now[key])
        meant = {found for other in self.known_as.get(key, ()) if (found := self.find(other)) is not None}
        return meant.pop() if len(meant) == 1 else None

    def unite(self, keys: Collection[str], name: str) -> str:
        """Make one source of several, by the id of the one that has this name, and return that id."""
        ordered = sorted(keys)
        same = [key for key in ordered if self.sources[key].name.casefold() == name.casefold()]
        kept = (same or ordered)[0]
        members = [self.sources.pop(key) for key in ordered]
        self.now.update((key, kept) for key in ordered if key != kept)
        self.sources[kept] = _unite(kept, name, members)
        return kept


def correct_sources(
    before: Sequence[Extraction], joined: Sequence[Extraction], corrections: Iterable[Correction]
) -> tuple[tuple[Extraction, ...], tuple[Obeyed, ...]]:
    """Return the joined extractions with the sources that corrections rename or merge, and those that could be obeyed.

    ``before`` are the same extractions before sources of several articles were joined: a correction may name a source
    by the id that it had when fewer articles were known. A source that gets the name of another one is that one. Ids of
    statements stay.
    """
    sources = {source.id: source for extraction in joined for source in extraction.sources}
    register = _Register(sources, _list_former(before, joined))
    obeyed = []
    for each in corrections:
        found = [key for one in each.subject if (key := register.find(one)) is not None]
        if each.kind in {"rename source", "merge sources"} and found and each.value:
            named = _find_named(each.value, register.sources) if each.kind == "rename source" else ()
            obeyed.append((each, register.unite({*found, *named}, each.value)))
    if not obeyed:
        return tuple(joined), ()
    told = tuple(Obeyed(correction=each, touched=(register.find(key) or key,)) for each, key in obeyed)
    return tuple(_rewrite(each, register) for each in joined), told


def _list_former(before: Sequence[Extraction], joined: Sequence[Extraction]) -> dict[str, set[str]]:
    """Return for each id that a source had in its own article those that it has among all articles."""
    former: dict[str, set[str]] = {}
    for alone, among in zip(before, joined, strict=True):
        for one, other in zip(alone.statements, among.statements, strict=True):
            for first, now in zip(one.sources, other.sources, strict=True):
                former.setdefault(first, set()).add(now)
    return former


def _find_named(name: str, sources: Mapping[str, Source]) -> set[str]:
    return {key for key, source in sources.items() if source.name.casefold() == name.casefold()}


def _unite(key: str, name: str, members: Sequence[Source]) -> Source:
    bearers = [source for source in members if source.name.casefold() == name.casefold()]
    kind = _find_kind(name, [source.kind for source in (*bearers, *members)])
    return Source(
        id=key,
        name=name,
        kind=kind,
        roles=tuple(sorted({role for source in members for role in source.roles})),
        mentions=tuple(sorted({mention for source in members for mention in source.mentions})),
        country=find_country(name, kind),
        affiliations=tuple(sorted({each for source in members for each in source.affiliations})),
    )


def _find_kind(name: str, kinds: Sequence[SourceKind]) -> SourceKind:
    """Return what a source is: what one with a name is, else what the name says; a description has no capital first."""
    named = next((kind for kind in kinds if kind not in _HIDDEN), None)
    if named is not None:
        return named
    words = [word for word in name.split() if word.casefold() not in _ARTICLES]
    if not (words and words[0][:1].isupper()):
        return kinds[0]
    verdict = judge_words(tuple(name.split()), name.casefold())
    return "organisation" if verdict and verdict[0] in {"organisation", "place"} else "person"


def _rewrite(extraction: Extraction, register: _Register) -> Extraction:
    ids = dict.fromkeys(register.find(source.id) or source.id for source in extraction.sources)
    return replace(
        extraction,
        statements=tuple(_point(statement, register) for statement in extraction.statements),
        sources=tuple(register.sources[key] for key in ids if key in register.sources),
    )


def _point(statement: Statement, register: _Register) -> Statement:
    """Return a statement with the sources of today: two links of its chain that are one source are one link."""
    now = [register.find(key) or key for key in statement.sources]
    if now == [*statement.sources]:
        return statement
    spans = [span for place, span in enumerate(statement.source_spans) if now[place] not in now[:place]]
    return replace(statement, sources=tuple(dict.fromkeys(now)), source_spans=tuple(spans))
