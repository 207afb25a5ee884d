"""Why an article is counted to an origin by text that it shares: how much, with whom, and who had it first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.language.analysed import AnalysedArticle
from twosource.model.article import Article, short_name
from twosource.model.origin import Reason
from twosource.model.passage import Direction
from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.passages import SharedText
from twosource.origins.lineage.direction import Places

_MOST_NAMED = 3  # others that carry the same place; more are counted
_LONGEST_WORD = 20  # characters on average; what has longer ones is written without spaces


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """Another article in which a place stands."""

    other: Article
    shared: SharedText
    direction: Direction | None


def explain_passages(
    passages: Iterable[SharedText], analysed: Mapping[str, AnalysedArticle], directions: Mapping[Places, Direction]
) -> list[Reason]:
    """Return a reason for every place of the passages of one origin, in order: its size and where else it stands."""
    copies: dict[ArticleSpan, list[_Copy]] = {}
    for shared in passages:
        for mine, theirs in (shared.spans, shared.spans[::-1]):
            other = analysed[theirs.article].article
            copy = _Copy(other=other, shared=shared, direction=directions.get(shared.spans))
            copies.setdefault(mine, []).append(copy)
    return [_explain(place, found, analysed[place.article]) for place, found in sorted(copies.items())]


def measure_place(analysed: AnalysedArticle, place: Span) -> str:
    """Return in words how much text a place of an article is.

    >>> measure_place(analysed, Span(0, 640))  # doctest: +SKIP
    '5 sentences (112 words, 38% of the article)'
    """
    first = bisect_right(analysed.sentences, place.start, key=lambda each: each.span.end)
    behind = bisect_left(analysed.sentences, place.end, key=lambda each: each.span.start)
    words = len(place.of(analysed.article.text).split())
    size = _count(words, "word") if len(place) <= _LONGEST_WORD * words else _count(len(place), "character")
    share = 100 * len(place) / max(1, len(analysed.article.text.strip()))
    return f"{_count(behind - first, 'sentence')} ({size}, {min(100, round(share))}% of the article)"


def _explain(place: ArticleSpan, found: Sequence[_Copy], analysed: AnalysedArticle) -> Reason:
    ordered = sorted(found, key=lambda copy: (-copy.shared.similarity, short_name(copy.other), copy.other.id))
    kinds = " or ".join(sorted({copy.shared.kind for copy in ordered}))
    nearest = ordered[0].shared.similarity
    alike = f"similarity {nearest:.2f}" if len(ordered) == 1 else f"similarity up to {nearest:.2f}"
    verb = "stands" if measure_place(analysed, place.span).startswith("1 ") else "stand"
    detail = f"{measure_place(analysed, place.span)} {verb} {kinds} in {_name([c.other for c in ordered])} ({alike})"
    first = _say_first(place.article, ordered)
    return Reason(
        kind="passage", article=place.article, span=place.span, detail=f"{detail}; {first}" if first else detail
    )


def _say_first(article: str, copies: Sequence[_Copy]) -> str:
    """Say who had a place before this article, by the surest sign; else that nobody had, if that is known of all."""
    told = [copy for copy in copies if copy.direction]
    before = [copy for copy in told if copy.direction and copy.direction.first != article]
    for copy in sorted(before or told, key=lambda copy: not (copy.direction and copy.direction.certain)):
        if copy.direction and (before or len(told) == len(copies)):
            sure = "" if copy.direction.certain else "probably "
            first = f"{short_name(copy.other)} {sure}had it first" if before else f"it was {sure}first here"
            return f"{first}: {copy.direction.signs[0].detail}"
    return ""


def _name(others: Sequence[Article]) -> str:
    names = [*dict.fromkeys(short_name(other) for other in others)]
    more = len(names) - _MOST_NAMED
    listed = [*names[:_MOST_NAMED], f"{more} more"] if more > 0 else names
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
