"""One story as the report shows it: everything a template needs, looked up before it runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.comparison import Comparison, TimelineEntry
from twosource.model.finding import Finding
from twosource.model.origin import Lineage, Origin, Stretch
from twosource.model.passage import Passage
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.views.catalogue import Catalogue
from twosource.views.digest import SEVERAL, Digest
from twosource.views.headline import Headline, write_headline
from twosource.views.marking import Paragraph, mark_article
from twosource.views.origins_graph import OriginsGraph, make_origins_graph
from twosource.views.wording import SHARED


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings listed together: an anchor, a name, what the name means, and the findings."""

    anchor: str
    name: str
    meaning: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One story with what belongs to it.

    ``spoken`` holds for the id of each source its statements; ``covered`` for the id of each article
    its places that stand in passages, with these; ``carried`` for the id of each origin its passages.
    ``texts`` is empty where nobody reads them here.
    """

    digest: Digest
    headline: Headline
    articles: tuple[Article, ...]
    texts: Mapping[str, tuple[Paragraph, ...]]
    groups: tuple[Group, ...]
    origins: tuple[Origin, ...]
    sources: tuple[Source, ...]
    spoken: Mapping[str, tuple[Statement, ...]]
    covered: Mapping[str, tuple[tuple[Span, Passage], ...]]
    carried: Mapping[str, tuple[Passage, ...]]
    timeline: tuple[TimelineEntry, ...]
    graph: OriginsGraph

    @property
    def outlets(self) -> int:
        """How many different outlets the articles are from; an unknown outlet counts as one of its own."""
        return len({(article.outlet or article.given).casefold() for article in self.articles})


def make_page(digest: Digest, comparison: Comparison, catalogue: Catalogue, *, texts: bool = True) -> Page:
    """Return one story with everything that belongs to it; marking its ``texts`` takes most of the time."""
    members = set(digest.story.articles)
    statements = [statement for statement in comparison.statements if statement.article in members]
    findings = [finding for finding in comparison.findings if finding.story == digest.story.id]
    spoken = _group_by_source(statements)
    known = {finding.id for finding in findings}
    passages = [one for one in comparison.passages if members & {place.article for place in one.spans}]
    articles = tuple(article for article in comparison.articles if article.id in members)
    return Page(
        digest=digest,
        headline=write_headline(digest, catalogue),
        articles=articles,
        texts=_mark(statements, findings, catalogue, digest) if texts else {},
        groups=tuple(_list_groups(digest, catalogue)),
        origins=tuple(origin for origin in comparison.origins if members & set(origin.articles)),
        sources=_rank(comparison.sources, spoken),
        spoken=spoken,
        covered=_list_covered(passages),
        carried={origin.id: tuple(one for one in passages if one.origin == origin.id) for origin in comparison.origins},
        timeline=tuple(entry for entry in comparison.timeline if known & set(entry.findings)),
        graph=make_origins_graph(articles, _gather_lineage(comparison, statements), letters=catalogue.letters),
    )


def _gather_lineage(comparison: Comparison, statements: Sequence[Statement]) -> Lineage:
    """Return where the articles of a story come from, as far as their statements tell."""
    stretches = [
        Stretch(article=one.article, span=one.span, origin=one.origin) for one in statements if one.origin is not None
    ]
    return Lineage(passages=comparison.passages, origins=comparison.origins, stretches=tuple(stretches))


def _mark(
    statements: Sequence[Statement], findings: Sequence[Finding], catalogue: Catalogue, digest: Digest
) -> dict[str, tuple[Paragraph, ...]]:
    standing: dict[str, list[Finding]] = {}
    for finding in findings:
        for one in finding.statements:
            standing.setdefault(one, []).append(finding)
    return {
        article: mark_article(
            catalogue.articles[article], [one for one in statements if one.article == article], standing
        )
        for article in digest.story.articles
    }


def _group_by_source(statements: Sequence[Statement]) -> dict[str, tuple[Statement, ...]]:
    spoken: dict[str, tuple[Statement, ...]] = {}
    for statement in statements:
        for source in dict.fromkeys(statement.sources):
            spoken[source] = (*spoken.get(source, ()), statement)
    return spoken


def _rank(sources: Sequence[Source], spoken: Mapping[str, Sequence[Statement]]) -> tuple[Source, ...]:
    heard = [source for source in sources if source.id in spoken]
    return tuple(sorted(heard, key=lambda source: (-len(spoken[source.id]), source.name)))


def _list_groups(digest: Digest, catalogue: Catalogue) -> list[Group]:
    opposed = tuple(contrast.finding for contrast in digest.contradicted)
    groups = [
        Group(
            anchor="contradicted",
            name="Contradicted",
            meaning="One denies what the other affirms, or both cannot hold.",
            findings=opposed,
        ),
        Group(
            anchor="established",
            name="Established",
            meaning="Origins that are independent stand behind it.",
            findings=digest.established,
        ),
        Group(
            anchor="shared",
            name="Shared, not established",
            meaning=f"Several articles carry it. {SHARED}",
            findings=digest.shared,
        ),
    ]
    for article, alone in digest.alone.items():
        letter = catalogue.letters[article]
        name = f"Only in {letter}, {catalogue.called(article)}"
        meaning = "No other article of this story has it."
        groups.append(Group(anchor=f"alone-{article}", name=name, meaning=meaning, findings=alone))
    return groups


def _list_covered(passages: Sequence[Passage]) -> dict[str, tuple[tuple[Span, Passage], ...]]:
    covered: dict[str, list[tuple[Span, Passage]]] = {}
    for passage in passages:
        for place in passage.spans:
            covered.setdefault(place.article, []).append((place.span, passage))
    return {article: tuple(places) for article, places in covered.items()}


def find_passages(finding: Finding, page: Page, catalogue: Catalogue) -> tuple[Passage, ...]:
    """Return the passages that two statements of a finding stand in, each in an article of its own."""
    behind: dict[str, Passage] = {}
    carriers: dict[str, set[str]] = {}
    for one in finding.statements:
        statement = catalogue.statements[one]
        for span, passage in page.covered.get(statement.article, ()):
            if span.overlaps(statement.span):
                behind[passage.id] = passage
                carriers.setdefault(passage.id, set()).add(statement.article)
    return tuple(passage for passage in behind.values() if len(carriers[passage.id]) >= SEVERAL)
