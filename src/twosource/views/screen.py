"""The first screen of a comparison, section by section, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding, Relation
from twosource.model.origin import Origin
from twosource.views.catalogue import Catalogue, name_origin
from twosource.views.corrections import describe_correction
from twosource.views.digest import Contrast, Digest, other_value, tell_once
from twosource.views.lines import HEADING, QUIET, TONES, flatten, line, quote
from twosource.views.parting import shorten_wording
from twosource.views.ranking import leave_out_repeats, pick_telling
from twosource.views.support import brief_counts, describe_hedging, name_verdict
from twosource.views.wording import SHARED, count, describe_date, describe_relation

if TYPE_CHECKING:
    from rich.text import Text

FEW = 3  # up to so many articles each section has room for more
UNTRACED = "Nothing is known about where these texts came from."
SIDE_BY_SIDE = 66  # characters of two values and who gives them; longer ones stand below each other


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
    told = leave_out_repeats(digest.established)[: _room(digest)]
    yield _heading("Established", len(digest.established), "Independent origins report it.", len(told))
    yield from _finding_lines(told, catalogue)


def shared_lines(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What several articles carry, whose origins are not known to be independent."""
    top = _room(digest) // 2 + max(0, _room(digest) - len(digest.established))
    if digest.shared:
        told = leave_out_repeats(digest.shared)[:top]
        yield _heading("Shared, not established", len(digest.shared), SHARED, len(told))
        yield from _finding_lines(told, catalogue)


def opposed_paragraphs(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What contradicts: the two statements below each other, to be shown to their ends."""
    told = tell_once(digest.contradicted, catalogue)[: _room(digest)]
    if told:
        yield _heading("Contradicted", len(digest.contradicted), "One denies what the other affirms.", len(told))
        yield from _pair_lines(told, catalogue, TONES["contradicts"])


def contrast_lines(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What differs and what agrees in other words, with the two values side by side."""
    top = _room(digest)
    yield _heading("Differs", len(digest.differing), "The same fact, another value.", top)
    yield from _pair_lines(digest.differing[:top], catalogue, TONES["differs"])
    if digest.reworded:
        yield _heading("Agrees in other words", len(digest.reworded), "Other units, or more or less precise.", top // 2)
        yield from _pair_lines(digest.reworded[: top // 2], catalogue, "")


def alone_lines(digest: Digest, catalogue: Catalogue) -> Iterator[Text]:
    """What one article alone has: how much, and the statements that say most."""
    top = 2 if len(digest.alone) < FEW else 1
    for article, findings in digest.alone.items():
        if not findings:
            continue
        told = [shorten_wording(finding, catalogue) for finding in pick_telling(findings, catalogue, top)]
        name = f"Only in {catalogue.letters[article]} {len(findings)}  "
        yield line((name, HEADING), told[0], indent=2)
        yield from (line(wording, indent=2 + len(name)) for wording in told[1:])


def origin_lines(comparison: Comparison, catalogue: Catalogue) -> Iterator[Text]:
    """Which origins there are, which articles carry them, and the words that show it."""
    top = 2 * FEW
    known = "Each with the articles that carry it." if comparison.origins else UNTRACED
    yield _heading("Origins", len(comparison.origins), known, top)
    for origin in comparison.origins[:top]:
        letters = ", ".join(catalogue.letters[article] for article in catalogue.in_order(origin.articles))
        reason = _first_reason(origin, catalogue)
        yield line((name_origin(origin), HEADING), f" in {letters}", (reason, QUIET), indent=4)


def doubt_lines(comparison: Comparison, catalogue: Catalogue) -> Iterator[Text]:
    """What a reader should not rely on: doubtful dates, and what could not be done."""
    dates = [
        f"{catalogue.letters[article.id]} {describe_date(article)}"
        for article in comparison.articles
        if _is_doubtful(article)
    ]
    doubts = [*comparison.made.degraded, *([f"dates: {', '.join(dates)}"] if dates else [])]
    if doubts:
        yield line(("Doubts", HEADING), indent=2)
        yield from (line(doubt, indent=4) for doubt in doubts)


def _room(digest: Digest) -> int:
    return 4 if len(digest.alone) <= FEW else 2


def _heading(name: str, number: int, meaning: str, top: int) -> Text:
    shown = f" ({top} shown)" if number > top else ""
    return line((f"{name} {number}", HEADING), (f"{shown}  {meaning}", QUIET), indent=2)


def _finding_lines(findings: Sequence[Finding], catalogue: Catalogue) -> Iterator[Text]:
    for finding in findings:
        support = finding.support
        yield line(shorten_wording(finding, catalogue), indent=4)
        hedging = describe_hedging(finding)
        tone = TONES["differs" if other_value(finding) else support.verdict]
        carried = (count(support.articles, "article"), count(support.outlets, "outlet"))
        counts = " · ".join((*carried, *brief_counts(finding, catalogue)))
        yield line(
            (f"{catalogue.letters_of(finding)}  ", QUIET),
            (name_verdict(finding, catalogue), tone),
            (_tell_opposed(finding, catalogue), TONES["contradicts"]),
            (f" · {hedging}" if hedging else "", TONES["hedges"]),
            (_tell_corrected(finding, catalogue), QUIET),
            (f" · {counts}", QUIET),
            indent=6,
        )


def _tell_opposed(finding: Finding, catalogue: Catalogue) -> str:
    against = ", ".join(catalogue.letters[article] for article in catalogue.opponents(finding))
    return f" · contradicted by {against}" if against else ""


def _tell_corrected(finding: Finding, catalogue: Catalogue) -> str:
    by = dict.fromkeys(one.by for one in catalogue.corrections_of(finding.id))
    return f" · corrected by {', '.join(by)}" if by else ""


def corrected_lines(comparison: Comparison) -> Iterator[Text]:
    """What people have set right."""
    if comparison.corrections:
        yield line((f"Corrected {len(comparison.corrections)}", HEADING), indent=2)
        yield from (line(describe_correction(one.correction), indent=4) for one in comparison.corrections)


def _pair_lines(contrasts: Sequence[Contrast], catalogue: Catalogue, tone: str) -> Iterator[Text]:
    for contrast in contrasts:
        relation = contrast.relation
        how = f"{describe_relation(relation)}: "
        first, second = (_side(relation, statement, catalogue) for statement in (relation.a, relation.b))
        if len("".join((how, *first, *second))) > SIDE_BY_SIDE:
            first, second = (_quoted(side) if _fits(how, side) else side for side in (first, second))
            yield line((how, tone), *first, indent=4)
            yield line(*second, indent=4 + len(how))
            continue
        name = catalogue.behind_both(relation)
        context = f"{f'  both from {name}' if name else ''}   in: {shorten_wording(contrast.finding, catalogue)}"
        yield line((how, tone), *_quoted(first), "  |  ", *_quoted(second), (context, QUIET), indent=4)


def _side(relation: Relation, statement: str, catalogue: Catalogue) -> tuple[str, str, str]:
    name = catalogue.beside(relation, statement)
    words = "".join(catalogue.side(relation, statement))
    letter = catalogue.letters[catalogue.statements[statement].article]
    return f"{letter} ", words, f" ({name})" if name else ""


def _fits(how: str, side: tuple[str, str, str]) -> bool:
    """Tell whether one side surely fits into a row; what may be cut at its end is not in quotation marks."""
    return len("".join((how, *side))) <= SIDE_BY_SIDE


def _quoted(side: tuple[str, str, str]) -> tuple[str, str, str]:
    letter, words, name = side
    return letter, quote(words), name


def _first_reason(origin: Origin, catalogue: Catalogue) -> str:
    if not origin.reasons:
        return ""
    reason = origin.reasons[0]
    return f"  {catalogue.letters[reason.article]}: {reason.detail} ({count(len(origin.reasons), 'reason')})"


def _is_doubtful(article: Article) -> bool:
    published = article.published
    return published is not None and published.value is not None and published.trust == "doubtful"
