"""What was found about a typed sentence, section by section, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model.article import Article, short_name
from twosource.model.check import Answer, Check
from twosource.model.finding import Finding, Relation
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.views.catalogue import letter_articles
from twosource.views.lines import HEADING, QUIET, TONES, line, quote
from twosource.views.support import describe_verdict
from twosource.views.telling import OWN_WORDS, describe_stance, name_sources
from twosource.views.wording import count, describe_date, describe_relation, listed

if TYPE_CHECKING:
    from rich.text import Text

_LONG = 60  # characters; two values longer than this are seen in the statement itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What the lines look up: articles, their letters, statements and sources, by id."""

    text: str
    articles: Mapping[str, Article]
    letters: Mapping[str, str]
    statements: Mapping[str, Statement]
    sources: Mapping[str, Source]


def find_places(check: Check) -> Places:
    """Return the check by its ids."""
    return Places(
        text=check.text,
        articles={article.id: article for article in check.among},
        letters=letter_articles(check.among),
        statements={statement.id: statement for statement in check.statements},
        sources={source.id: source for source in check.sources},
    )


def answer_lines(answer: Answer, places: Places) -> Iterator[Text]:
    """What states the sentence, what differs, contradicts it, states a part of it, and what may be about it."""
    whole = (
        ("States it", "", answer.states),
        ("Differs", "The same fact, another value.", answer.differs),
        ("Contradicts it", "Both cannot hold.", answer.contradicts),
    )
    for name, meaning, findings in whole:
        yield from _heading(name, meaning, findings)
        for finding in findings:
            yield from _finding_lines(finding, places)
    yield from _heading("States a part of it", "", [one.finding for one in answer.partly])
    for one in answer.partly:
        lacking = listed([quote(span.of(places.text)) for span in one.lacking])
        yield line(("lacks ", TONES["differs"]), lacking, indent=4)
        yield from _finding_lines(one.finding, places)
    yield from _heading("May be about the same", "Read them: this is not sure, and not counted.", answer.perhaps)
    for finding in answer.perhaps:
        for statement in _rank(finding):
            yield from _statement_lines(statement, finding, places)


def _heading(name: str, meaning: str, findings: Sequence[Finding]) -> Iterator[Text]:
    if findings:
        number = sum(len(finding.statements) for finding in findings)
        yield line((f"{name} {number}", HEADING), (f"  {meaning}" if meaning else "", QUIET), indent=2)


def _finding_lines(finding: Finding, places: Places) -> Iterator[Text]:
    yield _support_line(finding)
    for statement in _rank(finding):
        yield from _statement_lines(statement, finding, places)


def _rank(finding: Finding) -> list[str]:
    return sorted(finding.statements, key=lambda one: (one != finding.wording, finding.statements.index(one)))


def _support_line(finding: Finding) -> Text:
    support = finding.support
    counts = [
        count(support.articles, "article"),
        count(support.outlets, "outlet"),
        count(support.origins, "origin"),
        count(support.sources, "source") if support.sources else "no source named",
    ]
    told = counts[2:] if support.verdict == "single article" else counts
    why = "; ".join(support.why)
    return line(
        (describe_verdict(support), TONES[support.verdict]), f" · {' · '.join(told)}", (f"  {why}", QUIET), indent=4
    )


def _statement_lines(key: str, finding: Finding, places: Places) -> Iterator[Text]:
    statement = places.statements[key]
    article = places.articles[statement.article]
    who = name_sources(statement, places.sources) or OWN_WORDS
    stance = describe_stance(statement, article.text)
    yield line(
        (f"{places.letters[article.id]} ", HEADING),
        short_name(article),
        (f"  {describe_date(article)}  {who}{f', {stance}' if stance else ''}", QUIET),
        indent=6,
    )
    yield line(statement.span.of(article.text), indent=8)
    for relation in finding.relations:
        if relation.b == key and relation.kind != "same":
            yield _relation_line(relation, places)


def _relation_line(relation: Relation, places: Places) -> Text:
    """How the sentence and the statement relate, with the words of both."""
    ours = relation.a_span.of(places.text)
    theirs = relation.b_span.of(places.articles[places.statements[relation.b].article].text)
    tone = TONES.get(relation.kind, QUIET)
    if len(ours) + len(theirs) > _LONG:
        return line((describe_relation(relation), tone), indent=8)
    words = f": the sentence has {quote(ours)}, the article {quote(theirs)}"
    return line((describe_relation(relation), tone), words, indent=8)
