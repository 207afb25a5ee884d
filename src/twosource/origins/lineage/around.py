"""The lineage of one article: who shares text with it, and where that text is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from twosource.language.analysed import AnalysedArticle
from twosource.model.origin import Lineage
from twosource.origins.alignment.passages import SharedText, find_passages, share_text
from twosource.origins.lineage.tracing import settle_lineage
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded, read_wording


def trace_around(
    article: AnalysedArticle, others: Sequence[AnalysedArticle], settings: OriginSettings
) -> tuple[Lineage, frozenset[str]]:
    """Return the lineage of the article and of those of the ``others`` that share text with it.

    What the others share with one another is looked for among those alone that share text with the article, and of
    very many only among the ``settings.most_sharers`` that share most of it: a credit there may name the origin, a
    date may show who had it first. The ids of those that were not compared with one another are returned beside it.
    The answer does not depend on the order of ``others``; one with the id of the article is passed over.
    """
    known = {each.article.id: each for each in others if each.article.id != article.article.id}
    mine = read_wording(article)
    shared: list[SharedText] = []
    sharers: dict[str, Worded] = {}
    for _, other in sorted(known.items()):
        theirs = read_wording(other)
        found = _share(mine, theirs, settings)
        if found:
            shared += found
            sharers[theirs.id] = theirs
    nearest = _rank(shared, mine.id)[: settings.most_sharers]
    shared += find_passages([sharers[each] for each in sorted(nearest)], settings)
    unique = [article, *(each.analysed for each in sharers.values())]
    lineage = settle_lineage(sorted(unique, key=lambda each: each.article.id), _sort(shared))
    return lineage, frozenset(sharers) - set(nearest)


def _share(mine: Worded, theirs: Worded, settings: OriginSettings) -> list[SharedText]:
    first, second = sorted((mine, theirs), key=lambda each: each.id)
    return share_text(first, second, settings)


def _rank(shared: Iterable[SharedText], article: str) -> list[str]:
    """Return the others, those that have most characters of the article first."""
    counts: Counter[str] = Counter()
    for each in shared:
        mine, theirs = sorted(each.spans, key=lambda place: place.article != article)
        counts[theirs.article] += len(mine.span)
    return sorted(counts, key=lambda other: (-counts[other], other))


def _sort(shared: Iterable[SharedText]) -> list[SharedText]:
    return sorted(shared, key=lambda each: tuple(place.article for place in each.spans))
