"""How much of each article comes from which origin, and who had the origin's text first."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.language.outlets import find_outlet
from twosource.language.words import find_starts
from twosource.model.article import Article
from twosource.model.origin import Lineage, Origin
from twosource.model.passage import Passage
from twosource.model.span import Span

Order = Literal["first", "probably first", "later", "probably later", "not known"]
Manner = Literal["own", "credited", "copied", "rewritten"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What one article has from one origin.

    ``origin`` and ``article`` are ids, ``share`` is the part of the article's words that come from there (0 to 1).
    ``manner``: how it came into the article; "own" newsgathering of its own, "credited" where the article says so
    itself. ``order``: whether the article had it before the others, "probably" where the signs are weak.
    """

    origin: str
    article: str
    share: float
    manner: Manner
    order: Order


def find_flows(articles: Sequence[Article], lineage: Lineage) -> tuple[Flow, ...]:
    """Return what each of the articles has from each origin; words in no flow are of unknown origin."""
    known = {origin.id: origin for origin in lineage.origins}
    passages, mine = _group_passages(lineage.passages)
    spans: dict[str, list[tuple[Span, str]]] = {}
    for stretch in lineage.stretches:
        spans.setdefault(stretch.article, []).append((stretch.span, stretch.origin))
    for passage in lineage.passages:
        for place in passage.spans:
            spans.setdefault(place.article, []).append((place.span, passage.origin))
    return tuple(
        Flow(
            origin=origin,
            article=article.id,
            share=share,
            manner=_find_manner(known[origin], article, mine.get((origin, article.id), ())),
            order=_find_order(article.id, passages.get(origin, ()), mine.get((origin, article.id), ())),
        )
        for article in articles
        for origin, share in _measure(article, spans.get(article.id, ()))
        if origin in known
    )


def _group_passages(
    passages: Iterable[Passage],
) -> tuple[dict[str, list[Passage]], dict[tuple[str, str], list[Passage]]]:
    """Return the passages of each origin, and those of each origin that stand in each article."""
    grouped: dict[str, list[Passage]] = {}
    mine: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        grouped.setdefault(passage.origin, []).append(passage)
        for article in {place.article for place in passage.spans}:
            mine.setdefault((passage.origin, article), []).append(passage)
    return grouped, mine


def _measure(article: Article, spans: Iterable[tuple[Span, str]]) -> Iterator[tuple[str, float]]:
    """Yield the origins of the article's words with their shares; of two that claim a word the first has it."""
    starts = find_starts(article.text)
    origins: list[str | None] = [None] * len(starts)
    for span, origin in spans:
        first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if None in origins[first:end]:  # seldom: each passage of an article repeats what those before it claimed
            origins[first:end] = [known or origin for known in origins[first:end]]
    counts = Counter(origin for origin in origins if origin is not None)
    yield from ((origin, number / len(starts)) for origin, number in sorted(counts.items()))


def _find_manner(origin: Origin, article: Article, passages: Sequence[Passage]) -> Manner:
    kinds = {reason.kind for reason in origin.reasons if reason.article == article.id}
    if "own-reporting" in kinds and _is_outlet(origin.name, article):
        return "own"
    if kinds & {"own-reporting", "credit"}:
        return "credited"
    sizes: Counter[str] = Counter()
    for passage in passages:
        for place in passage.spans:
            sizes[passage.kind] += len(place.span) * (place.article == article.id)
    return "rewritten" if sizes["rewritten"] > sizes["copied"] else "copied"


def _is_outlet(name: str | None, article: Article) -> bool:
    """Tell whether the article's outlet has this name: "told the Courier" in another's article is not its own work."""
    return name is not None and article.outlet is not None and _plain(name) == _plain(article.outlet)


def _plain(name: str) -> str:
    known = find_outlet(name)
    return (known.name if known else name).casefold().removeprefix("the ")


def _find_order(article: str, passages: Sequence[Passage], mine: Sequence[Passage]) -> Order:
    """Tell whether the article had the origin's text first: before every other carrier, in one step or several."""
    told: Mapping[bool, list[bool]] = {True: [], False: []}
    for passage in mine:
        if passage.direction:
            told[passage.direction.first == article].append(passage.direction.certain)
    if told[False]:
        return "later" if any(told[False]) else "probably later"
    if told[True] and {place.article for each in passages for place in each.spans} <= _follow(article, passages):
        return "first" if all(told[True]) else "probably first"
    return "not known"


def _follow(article: str, passages: Sequence[Passage]) -> set[str]:
    """Return the article and all who had the text after it, as far as is told."""
    later = {article}
    steps = [(each.direction.first, {place.article for place in each.spans}) for each in passages if each.direction]
    grown = True
    while grown:
        fresh = {after for first, carriers in steps if first in later for after in carriers} - later
        later |= fresh
        grown = bool(fresh)
    return later
