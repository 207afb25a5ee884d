"""Stories as FollowTheMoney entities, for Aleph, OpenAleph and the tools of ``ftm``: one entity a line.

What becomes what: an article an ``Article``, a story an ``Event`` that its articles prove, a source that is a person or
an organisation a ``Person`` or an ``Organization`` with a ``Mention`` for each article it speaks in, a finding a
``Note`` on all of these. Groups ("analysts"), documents and unnamed sources become no entities: nothing can be matched
with them; the notes name them. The model has no places in texts, so offsets are not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from twosource.model.article import Article, short_name
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.identity import content_id
from twosource.model.source import Source
from twosource.model.story import Story
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.exporting.addresses import find_address
from twosource.views.exporting.dating import tell_date, tell_moment
from twosource.views.exporting.languages import THREE_LETTERS
from twosource.views.exporting.places import Said, list_said
from twosource.views.exporting.plain_json import dump
from twosource.views.exporting.safety import flatten, show_controls
from twosource.views.exporting.telling import tell_support

Values: TypeAlias = Mapping[str, Sequence[str | None]]
SCHEMATA = {"person": "Person", "organisation": "Organization"}
_DAY = len("2029-03-04")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """A story with the persons and organisations heard in it, each with the ids of the articles it speaks in."""

    story: Story
    articles: tuple[Article, ...]
    sources: tuple[tuple[Source, tuple[str, ...]], ...]


def write_ftm(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield a line for each entity (FollowTheMoney 4).

    Ids of sources hold within one story: whether namesakes of two stories are one person is for people to say.
    """
    for comparison in comparisons:
        catalogue = make_catalogue(comparison)
        for story in comparison.stories:
            heard = _listen(story, catalogue)
            yield from _story(heard)
            findings = (finding for finding in comparison.findings if finding.story == story.id)
            yield from (_note(finding, heard, catalogue) for finding in findings)


def _listen(story: Story, catalogue: Catalogue) -> _Heard:
    places: dict[str, list[str]] = {}
    for one in catalogue.statements.values():
        for source in one.sources if one.article in story.articles else ():
            places.setdefault(source, []).append(one.article)
    known = (source for source in catalogue.sources.values() if source.id in places and source.kind in SCHEMATA)
    return _Heard(
        story=story,
        articles=tuple(catalogue.articles[one] for one in story.articles),
        sources=tuple((source, tuple(dict.fromkeys(places[source.id]))) for source in known),
    )


def _story(heard: _Heard) -> Iterator[str]:
    articles = [_id("article", article.id) for article in heard.articles]
    yield _entity("Event", _id("story", heard.story.id), {"name": [flatten(heard.story.title)], "proof": articles})
    yield from (_article(article) for article in heard.articles)
    for source, places in heard.sources:
        yield _source(source, places, heard.story)
        yield from (_mention(source, article, heard.story) for article in places)


def _article(article: Article) -> str:
    address = find_address(article)
    return _entity(
        "Article",
        _id("article", article.id),
        {
            "name": [flatten(article.title or short_name(article))],
            "title": [flatten(article.title or "")],
            "fileName": [flatten(article.given.rpartition("/")[2] or short_name(article))],
            "author": [flatten(author.name) for author in article.authors],
            "publisher": [flatten(article.outlet or "")],
            "sourceUrl": [address],
            "publishedAt": [_date(article)],
            "language": [THREE_LETTERS.get(article.language)],
            "mimeType": ["text/plain"],
            "bodyText": [show_controls(article.text)],
        },
    )


def _date(article: Article) -> str | None:
    """Return the date in Coordinated Universal Time, which all dates of FollowTheMoney are in; else the day alone."""
    moment, date = tell_moment(article), tell_date(article)
    if moment is None:
        return date[:_DAY] if date else None
    return datetime.fromisoformat(moment).astimezone(UTC).replace(tzinfo=None).isoformat()


def _source(source: Source, places: Sequence[str], story: Story) -> str:
    roles = {"Person": "position", "Organization": "notes"}
    schema = SCHEMATA[source.kind]
    return _entity(
        schema,
        _id("source", story.id, source.id),
        {
            "name": [flatten(source.name)],
            roles[schema]: [flatten(role) for role in source.roles],
            "country": [source.country.casefold()],
            "proof": [_id("article", article) for article in places],
        },
    )


def _mention(source: Source, article: str, story: Story) -> str:
    return _entity(
        "Mention",
        _id("mention", content_id("mention", story.id, source.id, article)),
        {
            "name": [flatten(source.name)],
            "document": [_id("article", article)],
            "resolved": [_id("source", story.id, source.id)],
            "detectedSchema": [SCHEMATA[source.kind]],
        },
    )


def _note(finding: Finding, heard: _Heard, catalogue: Catalogue) -> str:
    said = [*list_said(finding, catalogue)]
    named = {source for one in said for source in one.statement.sources}
    support = finding.support
    counts = tell_support(finding, catalogue)
    about = [
        _id("story", heard.story.id),
        *(_id("article", one.article.id) for one in said),
        *(_id("source", heard.story.id, source.id) for source, _ in heard.sources if source.id in named),
    ]
    quotations = "\n".join(_quote(one) for one in said)
    return _entity(
        "Note",
        _id("finding", finding.id),
        {
            "name": [flatten(catalogue.wording(finding))],
            "summary": [flatten(counts)],
            "description": [f"{flatten(catalogue.wording(finding))}\n{counts}\n{quotations}"],
            "entity": about,
            "keywords": [support.verdict, f"independence: {support.independence}"],
        },
    )


def _quote(said: Said) -> str:
    speakers = f" ({flatten(', citing '.join(said.speakers))})" if said.speakers else ""
    aside = "" if said.counted else " (not counted)"
    return f"{flatten(short_name(said.article))}: “{flatten(said.quotation)}”{speakers}{aside}"


def _id(kind: str, *ids: str) -> str:
    # An id may hold letters, figures, points and hyphens, as those of twosource do.
    return "-".join(["twosource", kind, *ids])


def _entity(schema: str, name: str, properties: Values) -> str:
    known = {key: list(dict.fromkeys(value for value in values if value)) for key, values in properties.items()}
    return dump({"id": name, "schema": schema, "properties": {key: each for key, each in known.items() if each}}) + "\n"
