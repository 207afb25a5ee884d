"""A check as Markdown, to keep beside a text: each sentence, what is known of it, and the statements that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.article import short_name
from twosource.model.check import Answer, Check
from twosource.model.finding import Finding
from twosource.views.checking.headline import tell_searched, write_check_headline
from twosource.views.checking.rows import Places, find_places
from twosource.views.escaping import escape
from twosource.views.making import describe_making
from twosource.views.telling import OWN_WORDS, name_sources
from twosource.views.wording import describe_date, describe_relation


def render_check_markdown(check: Check) -> str:
    """Return the whole check as Markdown; nothing in a text is taken for markup."""
    return "\n".join(_render(check)).rstrip("\n") + "\n"


def _render(check: Check) -> Iterator[str]:
    places = find_places(check)
    yield "# Checked"
    for answer in check.answers:
        headline = write_check_headline(answer, check)
        yield from ("", f"## {escape(answer.span.of(check.text))}", "")
        yield f"**{escape(headline.short)}.** {escape(headline.long)}".rstrip()
        yield from _sections(answer, places)
    yield from ("", f"Searched {tell_searched(check)}.")
    if check.made.degraded:
        yield from ("", "Doubts:", "", *(f"- {escape(doubt)}" for doubt in check.made.degraded))
    yield from ("", escape(describe_making(check.made)))


def _sections(answer: Answer, places: Places) -> Iterator[str]:
    named: tuple[tuple[str, Sequence[Finding]], ...] = (
        ("States it", answer.states),
        ("Differs", answer.differs),
        ("Contradicts it", answer.contradicts),
        ("States a part of it", [one.finding for one in answer.partly]),
        ("May be about the same (not sure, not counted)", answer.perhaps),
    )
    for name, findings in named:
        if findings:
            yield from ("", f"### {name}")
        for finding in findings:
            yield from _finding(finding, places, counted=findings is not answer.perhaps)


def _finding(finding: Finding, places: Places, *, counted: bool) -> Iterator[str]:
    if counted:
        yield from ("", escape(f"{finding.support.verdict}: {'; '.join(finding.support.why)}"))
    for key in finding.statements:
        statement = places.statements[key]
        article = places.articles[statement.article]
        who = name_sources(statement, places.sources) or OWN_WORDS
        told = [describe_relation(one) for one in finding.relations if one.b == key and one.kind != "same"]
        facts = [describe_date(article), who, *told]
        yield from ("", f"- **{escape(short_name(article))}** ({escape(', '.join(facts))})", "")
        yield f"  > {escape(statement.span.of(article.text))}"
