"""Raw articles to a comparison. Read this file first: it is the whole of twosource in one screen.

`clean` makes an `Article` of each `RawArticle`; `analyse_article` adds sentences and vectors. On these,
`trace_origins` finds what is copied from where, `group_stories` which articles are about one event, and
`extract_statements` who said what. `find_findings` lines the statements of a story up and counts their support.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from twosource.cleaning import NOTHING_REPEATED, Repeated, clean, relabel_all
from twosource.errors import DefectError, InputError, NoArticleError
from twosource.findings import Hearing, Reports, build_timeline, find_findings, find_omissions
from twosource.language.analysed import AnalysedArticle, analyse_article, analyse_articles
from twosource.language.encoder import Encoder
from twosource.language.pairing.judged import PairModel
from twosource.language.tagging.tagged import Tagger
from twosource.model.article import Article, RawArticle
from twosource.model.bonds import bind_statements
from twosource.model.comparison import Comparison, Made
from twosource.model.correction import Correction, redirect, standing
from twosource.model.extraction import attach_origins, gather_sources
from twosource.model.noting import note_corrections, read_origins
from twosource.model.ownership import read_owners
from twosource.model.past import NO_PAST, Past
from twosource.model.story import Story, follow_articles
from twosource.model.support import Ledger
from twosource.model.ties import tie_articles
from twosource.model.trace import Trace
from twosource.origins import Vicinity, cut_parts, pick_nearby, trace_around, trace_origins
from twosource.settings import Settings
from twosource.statements import correct_sources, extract_statements, follow_statements, join_sources
from twosource.stories import group_stories
from twosource.version import __version__

Follow = Callable[[Sequence[Article]], Iterable[Article]]  # yields the articles, and sees how far the work on them is


def compare_articles(  # noqa: PLR0913 - what to compare, and who helps
    articles: Sequence[Article],
    encoder: Encoder,
    settings: Settings,
    tagger: Tagger | None = None,
    pair_model: PairModel | None = None,
    *,
    judge: Hearing | None = None,
    stories: Sequence[Story] | None = None,
    corrections: Sequence[Correction] = (),
) -> Comparison:
    """Compare clean articles: what is copied, who said what, what agrees, differs and is left out.

    The answer does not depend on the order of ``articles``; only the order of lists in it does. Without ``tagger`` or
    ``pair_model`` rules alone find statements, and which are about one fact. A ``judge`` is heard on pairs in doubt.
    ``stories`` are taken as they are. ``corrections`` by people are obeyed; which cannot be is said in
    ``made.degraded``, with ``stories`` only of those about these articles.
    """
    articles, past = relabel_all(articles, corrections)
    reports = read_reports(articles, encoder, settings, tagger, stories=stories, corrections=corrections, past=past)
    reports = replace(reports, pair_model=pair_model, judge=judge)
    statements = {statement.id: statement for statement in reports.statements}
    findings = tuple(
        finding for material in reports.by_story() for finding in find_findings(material, settings.findings)
    )
    comparison = Comparison(
        made=Made(
            version=__version__,
            models=(("language", encoder.name), name_attribution(tagger), name_pairing(pair_model)),
            degraded=(*find_doubts(tuple(reports.analysed.values())), *reports.notes),
        ),
        articles=tuple(articles),
        passages=reports.ledger.lineage.passages,
        origins=reports.ledger.lineage.origins,
        stories=reports.stories,
        sources=tuple(reports.ledger.sources.values()),
        statements=reports.statements,
        findings=findings,
        timeline=build_timeline(findings, statements, reports.ledger.articles),
        omissions=find_omissions(findings, statements, reports.stories),
    )
    return note_corrections(comparison, corrections, reports.now, reports.obeyed, part=stories is not None)


def read_reports(  # noqa: PLR0913 - what to read, and what people say of it
    articles: Sequence[Article],
    encoder: Encoder,
    settings: Settings,
    tagger: Tagger | None = None,
    *,
    stories: Sequence[Story] | None = None,
    corrections: Sequence[Correction] = (),
    past: Past = NO_PAST,
) -> Reports:
    """Read clean articles: what is copied, which tell of one event, who said what in them. Junk stays where it is."""
    analysed = analyse_articles(articles, encoder, tagger)
    alone = [extract_statements(each, settings.statements) for each in analysed]
    now = past.now | follow_statements(alone, {article.id: article.text for article in articles}, past)
    corrections = redirect(corrections, now)
    lineage = trace_origins(analysed, settings.origins, read_origins(corrections))
    grouped = group_stories(analysed, settings.stories, tie_articles(corrections)) if stories is None else ()
    told = follow_articles(stories or grouped, now)
    joined = join_sources(alone, [story.articles for story in told])
    extractions, obeyed = correct_sources(alone, joined, standing(corrections))
    return Reports(
        stories=told,
        statements=attach_origins(extractions, lineage),
        analysed={each.article.id: each for each in analysed},
        ledger=Ledger(
            articles={article.id: article for article in articles},
            sources=gather_sources(extractions),
            lineage=lineage,
            owners=read_owners(corrections),
        ),
        notes=tuple(
            f"{one.given}: {note}" for one, each in zip(articles, extractions, strict=True) for note in each.notes
        ),
        bonds=bind_statements(corrections),
        obeyed=obeyed,
        now=now,
    )


def trace_article(
    article: Article, among: Sequence[Article], encoder: Encoder, settings: Settings, follow: Follow = iter
) -> Trace:
    """Trace the text of one article: what of it stands in others, who is credited with it, what is its own.

    The answer does not depend on the order of ``among``, which is looked through for this article alone; ``follow``
    gets those that are compared with it.
    """
    others = sorted(among, key=lambda other: (other.given, other.id))
    analysed = analyse_article(article, encoder)
    compared = [analyse_article(other, encoder) for other in follow(pick_nearby(article, others))]
    around = trace_around(analysed, compared, settings.origins)
    degraded = _find_trace_doubts((analysed, *compared), others, around)
    return Trace(
        made=Made(version=__version__, models=(("language", encoder.name),), degraded=degraded),
        article=article,
        among=tuple(others),
        parts=cut_parts(analysed, around, (article, *others)),
        lineage=around.lineage,
    )


def clean_article(raw: RawArticle, settings: Settings, repeated: Repeated = NOTHING_REPEATED) -> Article | InputError:
    """Clean one raw article; an input without an article is returned as the error that says so."""
    try:
        return clean(raw, settings.cleaning, repeated)
    except NoArticleError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a page that breaks us must not take the others with it
        return DefectError.of(raw.given, "cleaning", error)


def name_attribution(tagger: Tagger | None) -> tuple[str, str]:
    """Return what finds attributions, for the record of how a result was made: a model, or "rules" alone."""
    return "attribution", tagger.name if tagger else "rules"


def name_pairing(pair_model: PairModel | None) -> tuple[str, str]:
    """Return what tells which statements are about one fact, for the same record: a model, or "rules" alone."""
    return "pairs", pair_model.name if pair_model else "rules"


def find_doubts(analysed: Sequence[AnalysedArticle]) -> tuple[str, ...]:
    """Say in words what could not be done when these articles were compared, and why."""
    alone = analysed if len(analysed) == 1 else ()
    lonely = (f"{each.article.given}: only one article was given, so nothing could be compared" for each in alone)
    return (*find_reading_doubts(analysed), *lonely)


def find_reading_doubts(analysed: Sequence[AnalysedArticle]) -> tuple[str, ...]:
    """Say in words what could not be read of these articles as it may have been meant."""
    articles = [each.article for each in analysed]
    doubts = [f"{article.given}: {note}" for article in articles for note in article.notes]
    doubts.extend(f"{each.article.given}: {each.limit}" for each in analysed if each.limit)
    first_with: dict[str, Article] = {}
    for article in articles:
        twin = first_with.setdefault(article.sha256, article)
        if twin is not article:
            doubts.append(f"{article.given}: the same text as {twin.given}; the two count as one origin")
    return tuple(doubts)


def _find_trace_doubts(
    analysed: Sequence[AnalysedArticle], others: Sequence[Article], around: Vicinity
) -> tuple[str, ...]:
    """Say what could not be done: first for the traced article, the first, and those that share text with it."""
    doubts = [f"{each.article.given}: {each.limit}" for each in analysed if each.limit]
    if not others:
        doubts.append(f"{analysed[0].article.given}: nothing was searched: there was no other article")
    if around.apart:
        doubts.append(f"{len(around.apart)} articles that share least were compared with it, not with one another")
    sharing = {place.article for passage in around.lineage.passages for place in passage.spans}
    ranked = sorted(others, key=lambda other: other.id not in sharing)
    doubts.extend(f"{each.given}: {note}" for each in (analysed[0].article, *ranked) for note in each.notes)
    return tuple(doubts)
