"""Articles and findings in the words of schema.org: ``NewsArticle`` and ``Claim`` as JSON-LD.

A finding counts who reports something; it rates nothing. So there is never a ``ClaimReview``. Texts of articles are
left out: what is published as JSON-LD would publish them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.source import Source
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.exporting.addresses import find_address, name_article, name_thing
from twosource.views.exporting.dating import find_first, tell_date
from twosource.views.exporting.extent import Extent
from twosource.views.exporting.places import Said, list_said
from twosource.views.exporting.plain_json import drop_empty, dump
from twosource.views.exporting.telling import tell_support
from twosource.views.records import Record

CONTEXT = "https://schema.org"
TYPES = {"person": "Person", "organisation": "Organization"}
AUTHORS = {"person": "Person", "agency": "Organization", "outlet": "Organization"}


def write_schema_org(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield one JSON-LD document: a graph of articles, sources and claims, one a line, and last how many there are."""
    extent = Extent()
    yield f'{{"@context": {dump(CONTEXT)}, "@graph": ['
    for comparison in extent.watch(comparisons):
        for thing in _tell(comparison):
            yield f"\n{dump(drop_empty(thing))},"
    whole = {"@type": "Dataset", "@id": name_thing("export", "schema.org"), "name": "Findings of twosource"}
    yield f"\n{dump({**whole, 'description': f'{extent.describe()}.'})}\n]}}\n"


def _tell(comparison: Comparison) -> Iterator[Record]:
    catalogue = make_catalogue(comparison)
    copied = _find_first_copies(comparison)
    for article in comparison.articles:
        based = [{"@id": name_article(catalogue.articles[one])} for one in copied.get(article.id, ())]
        yield {**_article(article), "isBasedOn": based}
    yield from (_source(source) for source in comparison.sources if source.kind in TYPES)
    yield from (_claim(finding, catalogue) for finding in comparison.findings)


def _article(article: Article) -> Record:
    return {
        "@type": "NewsArticle",
        "@id": name_article(article),
        "url": find_address(article),
        "identifier": article.id,
        "headline": article.title,
        "author": [
            {"@type": AUTHORS[author.kind], "name": author.name} for author in article.authors if author.kind in AUTHORS
        ],
        "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet} if article.outlet else None,
        "datePublished": tell_date(article),
        "articleSection": article.section,
        "inLanguage": article.language,
    }


def _find_first_copies(comparison: Comparison) -> dict[str, list[str]]:
    """Return, by the id of an article, those that surely had text of its before it."""
    copied: dict[str, list[str]] = {}
    for passage in comparison.passages:
        if passage.direction and passage.direction.certain:
            first = passage.direction.first
            for place in passage.spans:
                if place.article != first and first not in copied.setdefault(place.article, []):
                    copied[place.article].append(first)
    return copied


def _source(source: Source) -> Record:
    roles = list(source.roles) if source.kind == "person" else None
    return {"@type": TYPES[source.kind], "@id": name_thing("source", source.id), "name": source.name, "jobTitle": roles}


def _claim(finding: Finding, catalogue: Catalogue) -> Record:
    said = [*list_said(finding, catalogue)]
    carriers = [catalogue.articles[one] for one in catalogue.carriers(finding)]
    first = find_first(carriers)
    support = finding.support
    return {
        "@type": "Claim",
        "@id": name_thing("finding", finding.id),
        "text": catalogue.wording(finding),
        "abstract": tell_support(finding, catalogue),
        "keywords": [support.verdict, f"independence: {support.independence}"],
        "author": _authors(said, catalogue),
        "appearance": [{"@id": name_article(article)} for article in carriers],
        "firstAppearance": {"@id": name_article(first)} if first else None,
        "citation": [_quotation(one, catalogue) for one in said],
    }


def _authors(said: Sequence[Said], catalogue: Catalogue) -> list[Record]:
    innermost = (catalogue.innermost(one.statement.id) for one in said if one.counted)
    known = dict.fromkeys(source for source in innermost if source and catalogue.sources[source].kind in TYPES)
    return [{"@id": name_thing("source", source)} for source in known]


def _quotation(said: Said, catalogue: Catalogue) -> Record:
    source = catalogue.innermost(said.statement.id)
    known = source if source and catalogue.sources[source].kind in TYPES else None
    return drop_empty(
        {
            "@type": "Quotation",
            "@id": name_thing("statement", said.statement.id),
            "text": said.quotation,
            "isPartOf": {"@id": name_article(said.article)},
            "creator": {"@id": name_thing("source", known)} if known else None,
            "creditText": ", citing ".join(said.speakers),
        }
    )
