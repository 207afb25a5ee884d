"""What a page about a story shows as plain values for JSON: headline, counts, and lists with their lengths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue
from twosource.views.digest import Contrast
from twosource.views.finding_records import finding_record, relation_record
from twosource.views.json import made_record
from twosource.views.pages import Group
from twosource.views.quoting import Quotation
from twosource.views.records import Record, pick_fields
from twosource.views.showing import ShownStory

FIRST: Final = 20  # findings of a list that stand in the record of a story; the whole list is asked for by its name


def shown_story_to_dict(shown: ShownStory) -> Record:
    """Return the state of a story; of each list of findings its length and the first `FIRST`."""
    page, catalogue = shown.page, shown.catalogue
    return {
        **pick_fields(shown.story, "id", "title"),
        "headline": {"short": page.headline.short, "sentences": list(page.headline.sentences)},
        "counts": {
            "articles": len(page.articles),
            "outlets": page.outlets,
            "origins": len(page.origins),
            "sources": len(page.sources),
            "findings": len(shown.findings),
        },
        "waiting": shown.waiting,
        "articles": [_article(shown, article) for article in shown.story.articles],
        "groups": [group_to_dict(group, catalogue) for group in page.groups],
        "contradicted": _contrasts(page.digest.contradicted),
        "differing": _contrasts(page.digest.differing),
        "reworded": _contrasts(page.digest.reworded),
        "omissions": [
            {"article": article, **_list(page.digest.missing.get(article, ()))} for article in shown.story.articles
        ],
        "timeline": [
            {"when": pick_fields(entry.when, "value", "precision", "text"), "findings": list(entry.findings)}
            for entry in page.timeline
        ],
        "origins": [pick_fields(origin, "id", "name", "articles", "gathered") for origin in page.origins],
        "sources": [
            {**pick_fields(source, "id", "name", "kind", "roles"), "statements": len(page.spoken[source.id])}
            for source in page.sources
        ],
        "made": made_record(shown.comparison.made),
    }


def group_to_dict(group: Group, catalogue: Catalogue) -> Record:
    """Return a list of findings: its length and the first `FIRST` of them in short."""
    first = [brief_to_dict(finding, catalogue) for finding in group.findings[:FIRST]]
    return {
        "group": group.anchor,
        **pick_fields(group, "name", "meaning"),
        "total": len(group.findings),
        "items": first,
    }


def brief_to_dict(finding: Finding, catalogue: Catalogue) -> Record:
    """Return a finding in short: its words, and what stands behind it."""
    support = finding.support
    return {
        "id": finding.id,
        "text": catalogue.wording(finding),
        **pick_fields(support, "articles", "outlets", "origins", "sources", "independence", "hedged"),
        "support": support.verdict,
        "carriers": list(catalogue.carriers(finding)),
        "against": list(catalogue.opponents(finding)),
        "attributed": list(catalogue.attributed(finding)),
    }


def whole_finding_to_dict(finding: Finding, catalogue: Catalogue) -> Record:
    """Return a finding as the result format has it."""
    return finding_record(finding, catalogue.articles[catalogue.statements[finding.wording].article].text)


def quotation_to_dict(quotation: Quotation) -> Record:
    """Return a quotation with where it is from."""
    names = ("statement", "article", "text", "speakers", "stance", "title", "outlet", "date", "url")
    return pick_fields(quotation, *names)


def _article(shown: ShownStory, article: str) -> Record:
    one = shown.catalogue.articles[article]
    return {
        "letter": shown.catalogue.letters[article],
        **pick_fields(one, "id", "title", "outlet", "url"),
        "from": one.given,
        "day": one.published.value if one.published else None,
        "trust": one.published.trust if one.published else None,
        "origins": [origin.id for origin in shown.page.origins if article in origin.articles],
    }


def _contrasts(contrasts: Sequence[Contrast]) -> Record:
    """Return the first places that differ; ``more`` counts the other pairs of the same finding that do not agree."""
    first = [
        {"finding": contrast.finding.id, "relation": relation_record(contrast.relation), "more": contrast.more}
        for contrast in contrasts[:FIRST]
    ]
    return {"total": len(contrasts), "items": first}


def _list(findings: Sequence[Finding]) -> Record:
    return {"total": len(findings), "findings": [finding.id for finding in findings[:FIRST]]}
