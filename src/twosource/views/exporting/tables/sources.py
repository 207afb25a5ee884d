"""The table of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model.comparison import Comparison
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.views.exporting.tables.column import Column, Table, join_ids, join_names


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source, the stories it is heard in, and its statements there."""

    source: Source
    stories: tuple[str, ...]
    said: tuple[Statement, ...]

    def count(self, stance: str) -> int:
        """Return how many of the statements stand so to what they say."""
        return Counter[str](one.stance for one in self.said)[stance]


def find_source_rows(comparison: Comparison) -> Iterator[SourceRow]:
    """Yield the sources of a comparison, in its order; one that speaks in two comparisons has a row for each."""
    spoken: dict[str, list[Statement]] = {}
    for one in comparison.statements:
        for speaker in dict.fromkeys(one.sources):
            spoken.setdefault(speaker, []).append(one)
    stories = {article: story.id for story in comparison.stories for article in story.articles}
    for source in comparison.sources:
        said = tuple(spoken.get(source.id, ()))
        told = dict.fromkeys(stories[one.article] for one in said if one.article in stories)
        yield SourceRow(source=source, stories=tuple(told), said=said)


SOURCES: Table[SourceRow] = Table(
    name="sources",
    row="a source in a story",
    find_rows=find_source_rows,
    columns=(
        Column(name="source", meaning="id of the source", find=lambda row: row.source.id),
        Column(
            name="name", meaning="its fullest name, or its description as written", find=lambda row: row.source.name
        ),
        Column(
            name="kind",
            meaning="person, organisation, document, group or unnamed",
            find=lambda row: row.source.kind,
        ),
        Column(name="roles", meaning="what it is said to be", find=lambda row: join_names(row.source.roles)),
        Column(
            name="affiliations",
            meaning="bodies and lands that it is said to belong to",
            find=lambda row: join_names(row.source.affiliations),
        ),
        Column(name="country", meaning="of a state's bodies, ISO 3166", find=lambda row: row.source.country),
        Column(name="statements", meaning="how many are attributed to it", find=lambda row: len(row.said)),
        Column(name="denies", meaning="how many of these deny", find=lambda row: row.count("denies")),
        Column(name="hedges", meaning="how many of these hedge", find=lambda row: row.count("hedges")),
        Column(
            name="articles",
            meaning="how many articles it speaks in",
            find=lambda row: len({one.article for one in row.said}),
        ),
        Column(name="stories", meaning="ids of the stories it speaks in", find=lambda row: join_ids(row.stories)),
    ),
)
