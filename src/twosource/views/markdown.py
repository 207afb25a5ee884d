"""A comparison as Markdown, for pasting. Text of articles is escaped, so it can never become markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding, Relation
from twosource.views.catalogue import Catalogue, make_catalogue, name_origin
from twosource.views.corrections import describe_correction
from twosource.views.digest import SEVERAL, Contrast, digest_stories, distinct_relations, tell_once
from twosource.views.escaping import embolden_quote, escape, escape_quote
from twosource.views.headline import write_opening
from twosource.views.making import describe_making
from twosource.views.markdown_parts import article_part, origin_part, section, source_part, timeline_part
from twosource.views.pages import Page, make_page
from twosource.views.parting import part_statement
from twosource.views.ranking import is_worded_alike, leave_out_repeats
from twosource.views.support import describe_hedging, four_counts, name_verdict
from twosource.views.wording import count, describe_date, describe_relation


def render_markdown(comparison: Comparison) -> str:
    """Return the report as Markdown (CommonMark with tables)."""
    return "\n".join(_render(comparison)).rstrip("\n") + "\n"


def _render(comparison: Comparison) -> Iterator[str]:
    catalogue = make_catalogue(comparison)
    digests = digest_stories(comparison, catalogue)
    opening = write_opening(digests)
    yield from (f"**{opening}.**", "") if opening else ()
    for digest in digests:
        yield from _story(make_page(digest, comparison, catalogue), catalogue)
    corrected = (f"- {escape(describe_correction(one.correction))}" for one in comparison.corrections)
    yield from section("Corrected by people", corrected)
    yield from section("What could not be done", (f"- {escape(note)}" for note in comparison.made.degraded))
    yield f"{describe_making(comparison.made)}. It counts reporting and never says what is true."


def _story(page: Page, catalogue: Catalogue) -> Iterator[str]:
    yield from (f"# {escape(page.digest.story.title)}", "")
    yield from (f"**{escape(page.headline.short)}.** {escape(page.headline.long)}", "")
    for one in catalogue.corrections_of(page.digest.story.id):
        yield from (f"*{escape(describe_correction(one))}*", "")
    yield from ("| | article | date | origins |", "|---|---|---|---|")
    for article in page.articles:
        name = f"{catalogue.letters[article.id]} | {escape(catalogue.called(article.id))}"
        origins = ", ".join(name_origin(origin) for origin in page.origins if article.id in origin.articles)
        yield f"| {name} | {escape(describe_date(article))} | {escape(origins or 'unknown origin')} |"
    yield ""
    if len(page.articles) >= SEVERAL:
        yield from _contrasts("Contradicted", tell_once(page.digest.contradicted, catalogue), catalogue)
        yield from _contrasts("Differs", page.digest.differing, catalogue)
    for group in page.groups:
        if group.findings:
            yield from (f"## {escape(group.name)} ({len(group.findings)})", "", escape(group.meaning), "")
            yield from _findings(group.findings, catalogue)
            yield ""
    if len(page.articles) >= SEVERAL:
        yield from section("What each leaves out", _omissions(page, catalogue))
        yield from timeline_part(page, catalogue)
    yield from origin_part(page, catalogue)
    yield from source_part(page, catalogue)
    yield from article_part(page, catalogue)


def _contrasts(name: str, contrasts: Sequence[Contrast], catalogue: Catalogue) -> Iterator[str]:
    if not contrasts:
        return
    yield from (f"## {name}: side by side", "", "| what | one article | another article |", "|---|---|---|")
    for contrast in contrasts:
        relation = contrast.relation
        ours = _side(relation, relation.a, catalogue)
        theirs = _side(relation, relation.b, catalogue)
        name = catalogue.behind_both(relation)
        how = describe_relation(relation) + (f" (both from {name})" if name else "")
        yield f"| {escape(how)} | {ours} | {theirs} |"
    yield ""


def _side(relation: Relation, statement: str, catalogue: Catalogue) -> str:
    name = catalogue.beside(relation, statement)
    words = escape_quote("".join(catalogue.side(relation, statement)))
    letter = catalogue.letters[catalogue.statements[statement].article]
    return f"{letter}: {words}" + (f" ({escape(name)})" if name else "")


def _findings(findings: Sequence[Finding], catalogue: Catalogue) -> Iterator[str]:
    for before, finding in zip((None, *findings), findings, strict=False):
        head, *rest = _finding(finding, catalogue)
        yield head
        if before is not None and is_worded_alike(finding, before):
            yield "  - the same words as above, matched with other sentences"
        yield from rest


def _finding(finding: Finding, catalogue: Catalogue) -> Iterator[str]:
    support = finding.support
    against = ", ".join(catalogue.letters[article] for article in catalogue.opponents(finding))
    verdict = f"**{escape(name_verdict(finding, catalogue))}**" + (f" · contradicted by {against}" if against else "")
    hedging = f" · {describe_hedging(finding)}" if describe_hedging(finding) else ""
    letters = catalogue.letters_of(finding)
    yield f"- {_sentence(finding, finding.wording, catalogue)}"
    counts = f"{letters}: {four_counts(finding, catalogue)}"
    yield f"  - {counts} · {verdict}{hedging} · independence: {support.independence}"
    yield f"  - why: {escape('; '.join(support.why))}"
    yield from (f"  - {escape(describe_correction(one))}" for one in catalogue.corrections_of(finding.id))
    for one in finding.statements:
        if one != finding.wording:
            statement = catalogue.statements[one]
            counted = "" if one in finding.carriers else " (not counted)"
            yield f"  - {catalogue.letters[statement.article]}: {_sentence(finding, one, catalogue)}{counted}"
    for relation in distinct_relations(finding, catalogue):
        yield f"  - {escape(describe_relation(relation))}: {escape(relation.note)}"


def _sentence(finding: Finding, statement: str, catalogue: Catalogue) -> str:
    """Return the words of a statement in quotation marks, those that the finding is about in bold if there are more."""
    parts = part_statement(finding, statement, catalogue)
    if all(part.meant for part in parts):
        return escape_quote(catalogue.text_of(statement))
    return embolden_quote([(part.text, part.meant) for part in parts])


def _omissions(page: Page, catalogue: Catalogue) -> Iterator[str]:
    for article in page.articles:
        missing = leave_out_repeats(page.digest.missing.get(article.id, ()))
        missed = count(len(missing), "finding")
        yield f"- {catalogue.letters[article.id]}: {missed} that two or more other articles carry"
        yield from (f"  - {_sentence(finding, finding.wording, catalogue)}" for finding in missing)
        for other, findings in page.digest.alone.items():
            if other != article.id and findings:
                yield f"  - {count(len(findings), 'finding')} of {catalogue.letters[other]} alone"
