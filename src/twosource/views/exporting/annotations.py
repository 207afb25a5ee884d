"""Statements as W3C Web Annotations: one annotation for each statement of a finding, pointing into its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.identity import content_id
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.exporting.addresses import name_article, name_thing
from twosource.views.exporting.extent import Extent
from twosource.views.exporting.places import Said, list_said
from twosource.views.exporting.plain_json import drop_empty, dump
from twosource.views.exporting.telling import tell_support
from twosource.views.records import Record, pick_fields

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"twosource": "urn:twosource:terms:"})
COLLECTION = name_thing("export", "annotations")
BESIDE = 32  # characters before and after the words that tell places apart where the same words stand twice
OFFSETS = (
    "Positions count Unicode code points of the clean text of each article, from 0, the end not included. The clean "
    "text is the page without menus and other junk: in the page itself, look for the quotation."
)


def write_annotations(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield one AnnotationCollection with one AnnotationPage (Web Annotation Data Model, JSON-LD), one item a line.

    The target of an annotation is the article's address, or a URN where it has none, with a TextPositionSelector and a
    TextQuoteSelector; its body is the finding that the statement stands in.
    """
    extent, total = Extent(), 0
    head = {"@context": CONTEXT, "id": COLLECTION, "type": "AnnotationCollection"}
    page = {"id": f"{COLLECTION}:1", "type": "AnnotationPage", "startIndex": 0}
    yield f'{dump(head)[:-1]}, "first": {dump(page)[:-1]}, "items": ['
    for comparison in extent.watch(comparisons):
        for annotation in _annotate(comparison):
            yield (",\n" if total else "\n") + dump(annotation)
            total += 1
    tail = {"total": total, "label": f"{extent.describe()}. {OFFSETS}"}
    yield f"\n]}}, {dump(tail)[1:]}\n"


def _annotate(comparison: Comparison) -> Iterator[Record]:
    catalogue = make_catalogue(comparison)
    generator = {"id": name_thing("version", comparison.made.version), "type": "Software", "name": "twosource"}
    for finding in comparison.findings:
        body = _body(finding, catalogue)
        for said in list_said(finding, catalogue):
            yield {
                "id": name_thing("annotation", content_id("annotation", finding.id, said.statement.id)),
                "type": "Annotation",
                "motivation": "describing",
                "generator": generator,
                "body": [body, *_speakers(said)],
                "target": _target(said),
            }


def _body(finding: Finding, catalogue: Catalogue) -> Record:
    return {
        "id": name_thing("finding", finding.id),
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": f"{catalogue.wording(finding)}\n{tell_support(finding, catalogue)}",
        "twosource:story": name_thing("story", finding.story),
        "twosource:support": finding.support.verdict,
        **{f"twosource:{name}": number for name, number in _count(finding).items()},
    }


def _count(finding: Finding) -> Record:
    return pick_fields(finding.support, "articles", "outlets", "origins", "sources", "independence")


def _speakers(said: Said) -> list[Record]:
    """Return who says it as a second body, if anybody is named."""
    names = ", citing ".join(said.speakers)
    return [{"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": names}] if names else []


def _target(said: Said) -> Record:
    text, span = said.article.text, said.statement.span
    return drop_empty(
        {
            "type": "SpecificResource",
            "source": name_article(said.article),
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": said.quotation,
                    "prefix": text[max(0, span.start - BESIDE) : span.start],
                    "suffix": text[span.end : span.end + BESIDE],
                },
            ],
        }
    )
