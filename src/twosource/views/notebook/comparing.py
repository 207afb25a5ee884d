"""A comparison, a check and a finding in a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.check import Answer, Check
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.digest import Digest, digest_stories
from twosource.views.headline import write_headline, write_opening
from twosource.views.notebook.fields import tell
from twosource.views.notebook.fragment import ROWS, Fragment, Table
from twosource.views.support import describe_verdict, four_counts, name_verdict
from twosource.views.wording import count, describe_date, describe_relation

_STORIES = 3  # whose headlines are told


def show_comparison(comparison: Comparison) -> Fragment:
    """Return the headline, the findings in the order of a report, and the articles."""
    catalogue = make_catalogue(comparison)
    digests = digest_stories(comparison, catalogue)
    headlines = [(digest.story.title, write_headline(digest, catalogue)) for digest in digests[:_STORIES]]
    several = len(digests) > 1
    lines = [f"{f'{title}: ' if several else ''}{told.short}. {told.long}" for title, told in headlines]
    if len(digests) > _STORIES:
        lines.append(f"and {count(len(digests) - _STORIES, 'more story', 'more stories')}")
    lines += [f"Not done: {note}" for note in comparison.made.degraded]
    findings = [finding for digest in digests for finding in _list_findings(digest)]
    return Fragment(
        kind="Comparison",
        title=digests[0].story.title if len(digests) == 1 else write_opening(digests) or "No story",
        lines=tuple(lines),
        tables=(_list(findings, catalogue), _list_articles(comparison, catalogue)),
    )


def _list_findings(digest: Digest) -> Iterator[Finding]:
    yield from digest.common
    for alone in digest.alone.values():
        yield from alone


def _list(findings: Sequence[Finding], catalogue: Catalogue) -> Table:
    rows = [
        (
            _judge(finding, catalogue),
            catalogue.wording(finding),
            catalogue.letters_of(finding),
            four_counts(finding, catalogue),
        )
        for finding in findings[:ROWS]
    ]
    columns = ("support", "finding", "articles", "counts")
    return Table(noun="finding", nouns="findings", columns=columns, rows=rows, total=len(findings))


def _judge(finding: Finding, catalogue: Catalogue) -> str:
    against = ", ".join(catalogue.letters[article] for article in catalogue.opponents(finding))
    return name_verdict(finding, catalogue) + (f", contradicted by {against}" if against else "")


def _list_articles(comparison: Comparison, catalogue: Catalogue) -> Table:
    rows = [
        (catalogue.letters[one.id], catalogue.called(one.id), one.title or "–", describe_date(one))
        for one in comparison.articles[:ROWS]
    ]
    columns = ("", "article", "title", "date")
    total = len(comparison.articles)
    return Table(noun="article", nouns="articles", columns=columns, rows=rows, total=total)


def show_finding(finding: Finding) -> Fragment:
    """Return what a finding knows alone: its counts and relations. Its words are in the articles of its comparison."""
    support = finding.support
    counts = (
        count(support.articles, "article"),
        count(support.outlets, "outlet"),
        count(support.origins, "origin"),
        count(support.sources, "source"),
    )
    rows = [(describe_relation(each), each.note) for each in finding.relations[:ROWS]]
    total = len(finding.relations)
    table = Table(noun="relation", nouns="relations", columns=("relation", "note"), rows=rows, total=total)
    return Fragment(
        kind=f"Finding {finding.id}",
        title=describe_verdict(support),
        lines=(
            f"{' · '.join(counts)} · independence: {support.independence}",
            f"Statements: {tell(finding.statements)}",
            *support.why,
            "Its words stand in an article: show the comparison to read them.",
        ),
        tables=(table,) if rows else (),
    )


def show_check(check: Check) -> Fragment:
    """Return for each sentence that was typed what the articles say about it."""
    texts = {article.id: article.text for article in check.among}
    statements = {one.id: one for one in check.statements}
    found = [(answer, how, finding) for answer in check.answers for how, finding in _list_answers(answer)]
    rows = [
        (
            answer.span.of(check.text),
            how,
            finding.words.of(texts[statements[finding.wording].article]),
            describe_verdict(finding.support),
        )
        for answer, how, finding in found[:ROWS]
    ]
    table = Table(
        noun="finding",
        nouns="findings",
        columns=("sentence", "the articles", "in these words", "support"),
        rows=rows,
        total=len(found),
    )
    silent = sum(not answer.findings for answer in check.answers)
    unsaid = (f"Nothing was found about {count(silent, 'sentence')}.",) if silent else ()
    searched = f"{count(check.searched, 'statement')} of {count(len(check.among), 'article')} looked through."
    return Fragment(kind="Check", title=check.text, lines=(searched, *unsaid), tables=(table,) if rows else ())


def _list_answers(answer: Answer) -> Iterator[tuple[str, Finding]]:
    yield from (("state it", finding) for finding in answer.states)
    yield from (("differ", finding) for finding in answer.differs)
    yield from (("contradict it", finding) for finding in answer.contradicts)
    yield from (("state a part of it", each.finding) for each in answer.partly)
    yield from (("may be about it", finding) for finding in answer.perhaps)
