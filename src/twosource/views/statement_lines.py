"""The statements of one article, as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from twosource.model.article import Article
from twosource.model.extraction import Extraction
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.views.lines import HEADING, QUIET, line
from twosource.views.telling import (
    OWN_WORDS,
    describe_stance,
    list_names,
    list_quantities,
    list_times,
    name_sources,
    tally_stances,
)
from twosource.views.wording import count

if TYPE_CHECKING:
    from rich.text import Text

_STANCES = {"denies": "bold red", "hedges": "yellow", "asks": "cyan", "demands": "cyan"}


def tally_line(extraction: Extraction) -> Text:
    """How many statements there are, how many of them name a source, and how many do other than assert."""
    statements = extraction.statements
    said = [one for one in statements if one.sources]
    heard = {source for one in said for source in one.sources}
    own = len(statements) - len(said)
    whose = [f"{len(said):,} from {count(len(heard), 'source')}"] if said else []
    whose += [f"{own:,} in {OWN_WORDS}"] if own else []
    told = tally_stances(statements)
    parts = [f"{count(len(statements), 'statement')}: {', '.join(whose)}" if whose else "no statements", told]
    return line(("; ".join(part for part in parts if part), QUIET), indent=2)


def statement_lines(article: Article, extraction: Extraction) -> Iterator[Text]:
    """Who says it and how, once for all that one attribution tells; then the words, and what can be checked in them."""
    sources = {source.id: source for source in extraction.sources}
    before: tuple[object, ...] = ()
    for statement in extraction.statements:
        attribution = (statement.sources, statement.cue, statement.stance, statement.denied)
        if attribution != before:
            yield _who_line(statement, sources, article)
        before = attribution
        yield line(statement.span.of(article.text), indent=4)
        parts = _list_parts(statement, article, name_sources(statement, sources))
        if parts:
            yield line((" · ".join(parts), QUIET), indent=6)


def source_lines(extraction: Extraction) -> Iterator[Text]:
    """The sources by how often they are heard, each with its kind or its roles."""
    heard = Counter(source for one in extraction.statements for source in dict.fromkeys(one.sources))
    listed = [source for source in extraction.sources if heard[source.id]]
    if listed:
        yield line((f"Sources {len(listed)}", HEADING), indent=2)
    for source in sorted(listed, key=lambda one: (-heard[one.id], one.name)):
        roles = ", ".join(source.roles) or source.kind
        yield line(source.name, (f"  {roles} · {count(heard[source.id], 'statement')}", QUIET), indent=4)


def _who_line(statement: Statement, sources: Mapping[str, Source], article: Article) -> Text:
    cue = f"  {statement.cue.of(article.text)}" if statement.cue else ""
    stance = describe_stance(statement, article.text)
    return line(
        (name_sources(statement, sources) or OWN_WORDS, HEADING if statement.sources else QUIET),
        (cue, QUIET),
        (f"  {stance}" if stance else "", _STANCES.get(statement.stance, "")),
        indent=2,
    )


def _list_parts(statement: Statement, article: Article, known: str) -> list[str]:
    places, others = list_names(statement, known)
    parts = (
        ("when", list_times(statement, article.text)),
        ("figures", list_quantities(statement, article.text)),
        ("places", places),
        ("names", others),
    )
    return [f"{label}: {'; '.join(words)}" for label, words in parts if words]
