"""The lineage of one article: who shares text with it, and where that text is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.language.analysed import AnalysedArticle
from twosource.model.origin import Lineage
from twosource.model.span import ArticleSpan
from twosource.origins.alignment.counterparts import Counterparts, find_counterparts
from twosource.origins.alignment.passages import SharedText, find_passages
from twosource.origins.lineage.tracing import settle_lineage
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded, read_wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Vicinity:
    """What is known around one article: the lineage of it and of those that share text with it.

    ``counterparts`` has, by the places of each passage of the article, its sentences with those of the other article
    that they stand as. ``apart`` are the ids of those that were not compared with one another.
    """

    lineage: Lineage
    counterparts: Mapping[tuple[ArticleSpan, ...], Counterparts]
    apart: frozenset[str]


def trace_around(article: AnalysedArticle, others: Sequence[AnalysedArticle], settings: OriginSettings) -> Vicinity:
    """Return the lineage of the article and of those of the ``others`` that share text with it.

    What the others share with one another is looked for among those alone that share text with the article, and of
    very many only among the ``settings.most_sharers`` that share most of it: a credit there may name the origin, a
    date may show who had it first. The answer does not depend on the order of ``others``; one with the id of the
    article is passed over.
    """
    mine = read_wording(article)
    shared: list[SharedText] = []
    counterparts: dict[tuple[ArticleSpan, ...], Counterparts] = {}
    sharers: dict[str, Worded] = {}
    for theirs in _read_others(others, mine.id):
        found = _share(mine, theirs, settings)
        if found:
            shared += found
            sharers[theirs.id] = theirs
            counterparts |= find_counterparts(mine, theirs, found, settings)
    nearest = _rank(shared, mine.id)[: settings.most_sharers]
    shared += find_passages([sharers[each] for each in sorted(nearest)], settings)
    unique = sorted([article, *(each.analysed for each in sharers.values())], key=lambda each: each.article.id)
    return Vicinity(
        lineage=settle_lineage(unique, _sort(shared)),
        counterparts=counterparts,
        apart=frozenset(sharers) - set(nearest),
    )


def _read_others(others: Iterable[AnalysedArticle], mine: str) -> Iterable[Worded]:
    known = {each.article.id: each for each in others if each.article.id != mine}
    return (read_wording(each) for _, each in sorted(known.items()))


def _share(mine: Worded, theirs: Worded, settings: OriginSettings) -> tuple[SharedText, ...]:
    """Return what the two share: what comparing all articles at once finds for them."""
    return find_passages(sorted((mine, theirs), key=lambda each: each.id), settings)


def _rank(shared: Iterable[SharedText], article: str) -> list[str]:
    """Return the others, those that have most characters of the article first."""
    counts: Counter[str] = Counter()
    for each in shared:
        mine, theirs = sorted(each.spans, key=lambda place: place.article != article)
        counts[theirs.article] += len(mine.span)
    return sorted(counts, key=lambda other: (-counts[other], other))


def _sort(shared: Iterable[SharedText]) -> list[SharedText]:
    """Return passages in the order in which comparing all pairs finds them."""
    return sorted(shared, key=lambda each: tuple(place.article for place in each.spans))
