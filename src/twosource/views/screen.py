"""The first screen of a comparison, section by section, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.origin import Origin
from twosource.views.catalogue import Catalogue, name_origin
from twosource.views.digest import Contrast, Digest, pick_telling
from twosource.views.lines import HEADING, QUIET, TONES, flatten, line, quote
from twosource.views.wording import count, describe_date, describe_relation, four_counts

if TYPE_CHECKING:
    from rich.text import Text

TOP = 4  # findings shown of each kind
TOP_ALONE = 2  # findings shown that one article alone has


def article_lines(digest: Digest, comparison: Comparison, catalogue: Catalogue) -> Iterator[Text]:
    """One line for each article: letter, name, date with its trust, the origins it carries."""
    widest = max((len(catalogue.called(article)) for article in digest.story.articles), default=0)
    for article in digest.alone:
        origins = [name_origin(origin) for origin in comparison.origins if article in origin.articles]
        name = flatten(catalogue.called(article)).ljust(min(widest, 30))
        yield line(
            (f"{catalogue.letters[article]} ", HEADING),
            name,
            (f"  {describe_date(catalogue.articles[article])}", QUIET),
            f"  {', '.join(origins) or 'unknown origin'}",
            indent=2,
        )


def established_lines(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What independent origins stand behind."""
    yield _heading("Established", len(digest.established), "independent origins")
    yield from _finding_lines(digest.established, catalogue)


def shared_lines(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What several articles carry, whose origins are not known to be independent."""
    if digest.shared:
        yield _heading("Shared, not established", len(digest.shared), "one origin, or independence unknown")
        yield from _finding_lines(digest.shared, catalogue)


def contrast_lines(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What contradicts and what differs, with the two values side by side."""
    if digest.contradicted:
        yield _heading("Contradicted", len(digest.contradicted), "both cannot hold")
        yield from _pair_lines(digest.contradicted, catalogue, TONES["contradicts"])
    yield _heading("Differs", len(digest.differing), "the same fact, another value")
    yield from _pair_lines(digest.differing, catalogue, TONES["differs"])
    if digest.reworded:
        yield _heading("Agrees in other words", len(digest.reworded), "other units, more or less precise")
        yield from _pair_lines(digest.reworded[:TOP_ALONE], catalogue, "")


def alone_lines(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What one article alone has: how much, and the statements that say most."""
    for article, findings in digest.alone.items():
        if not findings:
            continue
        yield _heading(f"Only in {catalogue.letters[article]}", len(findings), catalogue.called(article))
        for finding in pick_telling(findings, catalogue, TOP_ALONE):
            yield line(catalogue.wording(finding), indent=4)


def origin_lines(comparison: Comparison, catalogue: Catalogue) -> Iterator[Text]:
    """Which origins there are, which articles carry them, and the words that show it."""
    yield _heading("Origins", len(comparison.origins), "each with the articles that carry it")
    for origin in comparison.origins[: 2 * TOP]:
        letters = ", ".join(catalogue.letters[article] for article in catalogue.in_order(origin.articles))
        reason = _first_reason(origin, catalogue)
        yield line((name_origin(origin), HEADING), f" in {letters}", (reason, QUIET), indent=4)
    if len(comparison.origins) > 2 * TOP:
        yield _more(len(comparison.origins) - 2 * TOP)


def doubt_lines(comparison: Comparison, catalogue: Catalogue) -> Iterator[Text]:
    """What a reader should not rely on: doubtful dates, and what could not be done."""
    doubts = [*comparison.made.degraded]
    doubts += [_doubt(article, catalogue) for article in comparison.articles if _is_doubtful(article)]
    if doubts:
        yield _heading("Doubts", len(doubts), "")
        yield from (line(doubt, indent=4) for doubt in doubts)


def _heading(name: str, number: int, meaning: str) -> Text:
    return line((f"{name} ", HEADING), (f"{number}", HEADING), (f"  {meaning}" if meaning else "", QUIET), indent=2)


def _more(number: int) -> Text:
    return line((f"and {number} more", QUIET), indent=4)


def _finding_lines(findings: Sequence[Finding], catalogue: Catalogue) -> Iterator[Text]:
    for finding in findings[:TOP]:
        support = finding.support
        yield line(catalogue.wording(finding), indent=4)
        yield line(
            (f"{catalogue.letters_of(finding)}: {four_counts(support)} · ", QUIET),
            (support.verdict, TONES[support.verdict]),
            indent=6,
        )
    if len(findings) > TOP:
        yield _more(len(findings) - TOP)


def _pair_lines(contrasts: Sequence[Contrast], catalogue: Catalogue, tone: str) -> Iterator[Text]:
    for contrast in contrasts[:TOP]:
        relation = contrast.relation
        first, second = catalogue.statements[relation.a], catalogue.statements[relation.b]
        yield line(
            (f"{describe_relation(relation)}  ", tone),
            (f"{catalogue.letters[first.article]} ", HEADING),
            quote(catalogue.text_at(first.article, relation.a_span)),
            (f"  |  {catalogue.letters[second.article]} ", HEADING),
            quote(catalogue.text_at(second.article, relation.b_span)),
            indent=4,
        )
    if len(contrasts) > TOP:
        yield _more(len(contrasts) - TOP)


def _first_reason(origin: Origin, catalogue: Catalogue) -> str:
    if not origin.reasons:
        return ""
    reason = origin.reasons[0]
    return f"  {catalogue.letters[reason.article]}: {reason.detail} ({count(len(origin.reasons), 'reason')})"


def _is_doubtful(article: Article) -> bool:
    published = article.published
    return published is not None and published.value is not None and published.trust == "doubtful"


def _doubt(article: Article, catalogue: Catalogue) -> str:
    return f"{catalogue.letters[article.id]}: the date {describe_date(article)}"
