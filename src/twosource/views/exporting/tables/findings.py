"""The table of findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.views.catalogue import make_catalogue
from twosource.views.exporting.places import Said, list_said
from twosource.views.exporting.tables.column import Column, Table, article_columns, join_ids, join_names
from twosource.views.exporting.telling import tell_corrections
from twosource.views.wording import describe_relation


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """A finding, its words, the title of its story, its statements, and what people have set right in it."""

    finding: Finding
    text: str
    story: str
    said: tuple[Said, ...]
    corrected: str

    @property
    def wording(self) -> Said:
        """The statement with the clearest words."""
        return next(said for said in self.said if said.statement.id == self.finding.wording)

    @property
    def supporting(self) -> tuple[Said, ...]:
        """The statements that the support is counted from."""
        return tuple(said for said in self.said if said.counted)


def find_finding_rows(comparison: Comparison) -> Iterator[FindingRow]:
    """Yield the findings of a comparison, in its order."""
    catalogue = make_catalogue(comparison)
    titles = {story.id: story.title for story in comparison.stories}
    for finding in comparison.findings:
        yield FindingRow(
            finding=finding,
            text=catalogue.wording(finding),
            story=titles.get(finding.story, ""),
            said=tuple(list_said(finding, catalogue)),
            corrected="; ".join(tell_corrections(finding, catalogue)),
        )


def _relations(row: FindingRow) -> str:
    telling = (relation for relation in row.finding.relations if relation.kind != "same")
    return join_names(describe_relation(relation) for relation in telling)


FINDINGS: Table[FindingRow] = Table(
    name="findings",
    row="a finding",
    find_rows=find_finding_rows,
    columns=(
        Column(name="finding", meaning="id of the finding", find=lambda row: row.finding.id),
        Column(name="story", meaning="id of its story", find=lambda row: row.finding.story),
        Column(name="story_title", meaning="title of its story", find=lambda row: row.story),
        Column(
            name="text", meaning="the clearest words for it, an exact slice of an article", find=lambda row: row.text
        ),
        Column(
            name="support",
            meaning="corroborated, one source, one origin or single article",
            find=lambda row: row.finding.support.verdict,
        ),
        Column(
            name="independence",
            meaning="established, not established, one origin or unknown",
            find=lambda row: row.finding.support.independence,
        ),
        Column(name="articles", meaning="how many carry it", find=lambda row: row.finding.support.articles),
        Column(name="outlets", meaning="how many published it", find=lambda row: row.finding.support.outlets),
        Column(
            name="origins", meaning="how many origins stand behind it", find=lambda row: row.finding.support.origins
        ),
        Column(name="sources", meaning="how many it is attributed to", find=lambda row: row.finding.support.sources),
        Column(
            name="hedged",
            meaning="how many of the statements that carry it hedge it",
            find=lambda row: row.finding.support.hedged,
        ),
        Column(
            name="relations",
            meaning="how its statements relate where they do not agree word for word",
            find=_relations,
        ),
        Column(name="why", meaning="what the counts rest on", find=lambda row: "; ".join(row.finding.support.why)),
        Column(
            name="corrected",
            meaning="what people have set right in it, who and when; empty where nobody has",
            find=lambda row: row.corrected,
        ),
        Column(
            name="outlet_names",
            meaning="the outlets that carry it",
            find=lambda row: join_names(said.article.outlet for said in row.supporting),
        ),
        Column(
            name="origin_names",
            meaning="the named origins behind it",
            find=lambda row: join_names(said.origin for said in row.supporting),
        ),
        Column(
            name="source_names",
            meaning="those it is attributed to",
            find=lambda row: join_names(name for said in row.supporting for name in said.speakers),
        ),
        Column(
            name="statements",
            meaning="ids of its statements",
            find=lambda row: join_ids(row.finding.statements),
        ),
        Column(name="statement", meaning="id of the statement with its text", find=lambda row: row.finding.wording),
        Column(
            name="start",
            meaning="where the text begins in the clean text of its article, in Unicode code points from 0",
            find=lambda row: row.finding.words.start,
        ),
        Column(name="end", meaning="where it ends, not included", find=lambda row: row.finding.words.end),
        *article_columns(lambda row: row.wording.article),
    ),
)
