"""Stories as IPTC ninjs 3.1 (News in JSON): one news object a line, its articles as associations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.mention import Name
from twosource.model.story import Story
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.exporting.addresses import find_address, name_thing
from twosource.views.exporting.dating import tell_moment
from twosource.views.exporting.extent import Extent
from twosource.views.exporting.plain_json import drop_empty, dump
from twosource.views.exporting.telling import tell_support
from twosource.views.records import Record
from twosource.views.wording import describe_date

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}
PLAIN = "text/plain"


def write_ninjs(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield a line for each story: a composite news object with its findings as descriptions.

    ``infoSources`` of the story are those whom its statements are attributed to, ``infoSources`` of an article its
    outlet and the origins of its text. ``edNote`` says how many findings there are and what could not be done.
    """
    for comparison in comparisons:
        catalogue = make_catalogue(comparison)
        yield from (dump(_story(story, comparison, catalogue)) + "\n" for story in comparison.stories)


def _story(story: Story, comparison: Comparison, catalogue: Catalogue) -> Record:
    findings = [finding for finding in comparison.findings if finding.story == story.id]
    uri = name_thing("story", story.id)
    return drop_empty(
        {
            "uri": uri,
            "standard": STANDARD,
            "type": "composite",
            "representationType": "full" if comparison.out_of is None else "partial",
            "profile": "twosource-story",
            "title": story.title,
            "headlines": [{"role": "main", "contentType": PLAIN, "value": story.title}],
            "descriptions": [_finding(finding, catalogue) for finding in findings],
            "events": [{"name": story.title, "rel": "about", "uri": uri}],
            "infoSources": _speakers(story, catalogue),
            "places": _places(story, catalogue),
            "edNote": _note(comparison),
            "associations": [_article(catalogue.articles[one], comparison) for one in story.articles],
        }
    )


def _note(comparison: Comparison) -> str:
    extent = Extent()
    extent.add(comparison)
    return " ".join((f"{extent.describe()}.", *(f"Not done: {note}." for note in comparison.made.degraded)))


def _finding(finding: Finding, catalogue: Catalogue) -> Record:
    outlets = ", ".join(dict.fromkeys(catalogue.called(article) for article in catalogue.carriers(finding)))
    told = f"{catalogue.wording(finding)} [{tell_support(finding, catalogue)} · {outlets}]"
    return {"role": "finding", "contentType": PLAIN, "value": told}


def _speakers(story: Story, catalogue: Catalogue) -> list[Record]:
    statements = [one for one in catalogue.statements.values() if one.article in story.articles]
    heard = dict.fromkeys(source for one in statements for source in one.sources if source in catalogue.sources)
    sources = (catalogue.sources[one] for one in heard)
    return [
        {"name": one.name, "role": "quoted", "uri": name_thing("source", one.id), "literal": one.id} for one in sources
    ]


def _places(story: Story, catalogue: Catalogue) -> list[Record]:
    statements = (one for one in catalogue.statements.values() if one.article in story.articles)
    names = {name.name: name for one in statements for name in one.names if name.kind == "place"}
    return [drop_empty({"name": name, "rel": "mentions", "geoJSON": _point(one)}) for name, one in names.items()]


def _point(name: Name) -> Record | None:
    place = name.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def _article(article: Article, comparison: Comparison) -> Record:
    address = find_address(article)
    return drop_empty(
        {
            "name": article.title or article.outlet or article.id,
            "rel": "reportedIn",
            "uri": name_thing("article", article.id),
            "type": "text",
            "title": article.title,
            "language": article.language,
            "by": ", ".join(article.bylines),
            "contentCreated": tell_moment(article),
            "headlines": [{"role": "main", "contentType": PLAIN, "value": article.title}] if article.title else [],
            "descriptions": [{"role": "published", "contentType": PLAIN, "value": describe_date(article)}],
            "bodies": [{"role": "main", "contentType": PLAIN, "charCount": len(article.text), "value": article.text}],
            "infoSources": _parties(article, comparison),
            "renditions": [{"name": "web", "href": address, "contentType": "text/html"}] if address else [],
            "altIds": [{"role": "sha256", "value": article.sha256}, {"role": "from", "value": article.given}],
        }
    )


def _parties(article: Article, comparison: Comparison) -> Sequence[Record]:
    """Return who published an article and whose newsgathering its text comes from."""
    named = [("publisher", article.outlet)]
    named += [("originator", origin.name) for origin in comparison.origins if article.id in origin.articles]
    return [{"name": name, "role": role} for role, name in dict.fromkeys(named) if name]
