"""The table of the statements that stand in findings."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.comparison import Comparison
from twosource.views.catalogue import make_catalogue
from twosource.views.exporting.places import Said, list_said
from twosource.views.exporting.tables.column import Column, Table, article_columns, join_names


def find_statement_rows(comparison: Comparison) -> Iterator[Said]:
    """Yield the statements of each finding; a statement that stands in two findings comes twice."""
    catalogue = make_catalogue(comparison)
    for finding in comparison.findings:
        yield from list_said(finding, catalogue)


STATEMENTS: Table[Said] = Table(
    name="statements",
    row="a statement of a finding",
    find_rows=find_statement_rows,
    columns=(
        Column(name="statement", meaning="id of the statement", find=lambda said: said.statement.id),
        Column(name="finding", meaning="id of the finding it stands in", find=lambda said: said.finding.id),
        Column(name="story", meaning="id of the story", find=lambda said: said.finding.story),
        Column(name="quotation", meaning="its words, an exact slice of the article", find=lambda said: said.quotation),
        Column(
            name="start",
            meaning="where they begin in the clean text of the article, in Unicode code points from 0",
            find=lambda said: said.statement.span.start,
        ),
        Column(name="end", meaning="where they end, not included", find=lambda said: said.statement.span.end),
        Column(
            name="counted",
            meaning="yes if the support of the finding counts it; no if it denies or only asks what the finding says",
            find=lambda said: "yes" if said.counted else "no",
        ),
        Column(
            name="sources",
            meaning="those it is attributed to, outermost first; empty for the article's own words",
            find=lambda said: join_names(said.speakers),
        ),
        Column(name="form", meaning="direct, mixed, indirect or narration", find=lambda said: said.statement.form),
        Column(
            name="stance",
            meaning="asserts, denies, hedges, asks or demands",
            find=lambda said: said.statement.stance,
        ),
        Column(name="origin", meaning="name of its origin; empty where unknown", find=lambda said: said.origin),
        Column(name="support", meaning="verdict on the finding", find=lambda said: said.finding.support.verdict),
        *article_columns(lambda said: said.article),
    ),
)
