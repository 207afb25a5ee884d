"""The passages that two articles share: runs of sentences that stand, copied or rewritten, in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model.passage import PassageKind
from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.completion import complete_runs
from twosource.origins.alignment.likeness import Likeness, compare_sentences
from twosource.origins.alignment.match import Match
from twosource.origins.alignment.particulars import drop_forms
from twosource.origins.alignment.rewording import find_rewording
from twosource.origins.alignment.runs import align
from twosource.origins.candidates.pairs import pick_pairs
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded, Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FEWEST_WORDS = 3  # a label that both pages have ("Close") is no passage
_MOSTLY = 0.65  # of the shorter article stands in the other: a copy, whose quotations have come with the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedText:
    """A passage before its origin is known. ``spans`` are sorted by article.

    ``pairs`` are the sentences that stand for one another, in the order of the first article: their spans in both, as
    in ``spans``. What lies between them was put in. ``literal`` is how much text both have: narrative words, those of a
    sentence that stands in the other in other words counting less (the square of the share of word pairs that are
    common, Dice 1945).
    """

    kind: PassageKind
    spans: tuple[ArticleSpan, ArticleSpan]
    similarity: float
    literal: float = 0.0
    pairs: tuple[tuple[Span, Span], ...] = ()


def find_passages(articles: Sequence[Worded], settings: OriginSettings) -> tuple[SharedText, ...]:
    """Return what any two of the articles share. The articles come sorted by id."""
    return tuple(shared for a, b in pick_pairs(articles) for shared in share_text(a, b, settings))


def share_text(a: Worded, b: Worded, settings: OriginSettings) -> list[SharedText]:
    """Return what two articles share, in the order of the first."""
    if a.analysed.article.sha256 == b.analysed.article.sha256 and a.analysed.sentences:
        return [_share_all(a, b)]
    likeness = compare_sentences(a, b, settings)
    return [_describe(run, a, b, likeness, settings) for run in match_text(a, b, likeness, settings)]


def match_text(a: Worded, b: Worded, likeness: Likeness, settings: OriginSettings) -> list[list[Match]]:
    """Return the runs of matching sentences that are passages of both articles."""
    proven = drop_forms(align(likeness, settings), a, b, settings) or find_rewording(a, b, likeness, settings)
    runs = complete_runs(proven, a, b, settings)
    fewest = min(len(a.analysed.sentences), len(b.analysed.sentences))
    mostly = sum(len(run) for run in runs) >= _MOSTLY * fewest
    long = [run for run in runs if _count_words(run, a.whole, b.whole) >= _FEWEST_WORDS]
    return [run for run in long if mostly or not _is_quoted(run, a, b)]


def _count_words(run: Sequence[Match], a: Wording, b: Wording) -> int:
    return sum(min(int(a.lengths[match.a]), int(b.lengths[match.b])) for match in run)


def _is_quoted(run: Sequence[Match], a: Worded, b: Worded) -> bool:
    """Tell whether a run is hardly more than a quotation, which both may have heard, whatever else one copied."""
    told = _count_words(run, a.narrative, b.narrative)
    return told < _FEWEST_WORDS and told < _count_words(run, a.whole, b.whole)


def _share_all(a: Worded, b: Worded) -> SharedText:
    """Return the one passage of articles with the same text, however short or quoted it is."""
    spans = (_cover(a, [0, len(a.analysed.sentences) - 1]), _cover(b, [0, len(b.analysed.sentences) - 1]))
    pairs = tuple((sentence.span, sentence.span) for sentence in a.analysed.sentences)
    return SharedText(kind="copied", spans=spans, similarity=1.0, literal=float(a.narrative.lengths.sum()), pairs=pairs)


def _describe(run: Sequence[Match], a: Worded, b: Worded, likeness: Likeness, settings: OriginSettings) -> SharedText:
    wording = _average(run, likeness.wording, likeness)
    likest = settings.cosine_weight + settings.content_weight + settings.wording_weight
    similarity = _average(run, likeness.whole, likeness) / likest
    return SharedText(
        kind="copied" if wording >= settings.copied else "rewritten",
        spans=(_cover(a, [match.a for match in run]), _cover(b, [match.b for match in run])),
        similarity=round(min(1.0, max(0.0, similarity)), 3),
        literal=round(sum(_count_literal(match, a, b, likeness) for match in run), 1),
        pairs=tuple((a.analysed.sentences[match.a].span, b.analysed.sentences[match.b].span) for match in run),
    )


def _count_literal(match: Match, a: Worded, b: Worded, likeness: Likeness) -> float:
    """Return the narrative words of a match, weighted by how much of both sentences is common."""
    totals = int(a.whole.pairs.totals[match.a]), int(b.whole.pairs.totals[match.b])
    common = float(likeness.wording[match.a, match.b]) * min(totals)
    return int(likeness.words[match.a, match.b]) * (2 * common / max(1, sum(totals))) ** 2


def _average(run: Sequence[Match], values: NDArray[np.float64], likeness: Likeness) -> float:
    """Average over a run, each match weighted by the narrative words it rests on."""
    weights = [1 + int(likeness.words[match.a, match.b]) for match in run]
    return sum(w * float(values[match.a, match.b]) for w, match in zip(weights, run, strict=True)) / sum(weights)


def _cover(worded: Worded, numbers: Sequence[int]) -> ArticleSpan:
    sentences = worded.analysed.sentences
    return ArticleSpan(worded.id, Span(sentences[min(numbers)].span.start, sentences[max(numbers)].span.end))
