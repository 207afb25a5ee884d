"""Which sentence of the other article each sentence of a passage stands as."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.likeness import compare_sentences
from twosource.origins.alignment.passages import SharedText
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import Worded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Counterparts: TypeAlias = dict[Span, Span]  # sentence of one article: the sentence of the other that it stands as


def find_counterparts(
    mine: Worded, theirs: Worded, shared: Iterable[SharedText], settings: OriginSettings
) -> dict[tuple[ArticleSpan, ...], Counterparts]:
    """Return, by the places of each passage, its sentences in ``mine`` with those of ``theirs`` they stand as.

    Sentences that were matched go to one another; any other one to the most like it inside the passage, the earlier of
    two, for it may have been split: several may go to one. A sentence that is like none of them was put into the
    passage, and is left out.
    """
    if mine.analysed.article.sha256 == theirs.analysed.article.sha256:
        same = (sentence.span for sentence in mine.analysed.sentences)
        pairs = {span: span for span in same}
        return {each.spans: pairs for each in shared}
    score = _compare(mine, theirs, settings)
    return {each.spans: _pair(each, mine, theirs, score, settings) for each in shared}


def _compare(mine: Worded, theirs: Worded, settings: OriginSettings) -> NDArray[np.float64]:
    """Return how like the sentences are: the same numbers whichever article is asked about."""
    import numpy as np

    first, second = sorted((mine, theirs), key=lambda each: each.id)
    likeness = compare_sentences(first, second, settings)
    score: NDArray[np.float64] = np.maximum(likeness.whole, likeness.narrative)
    return score if first is mine else score.T


def _pair(
    shared: SharedText, mine: Worded, theirs: Worded, score: NDArray[np.float64], settings: OriginSettings
) -> Counterparts:
    place = {one.article: one.span for one in shared.spans}
    rows, columns = _number_inside(mine, place[mine.id]), _number_inside(theirs, place[theirs.id])
    least = settings.member if shared.kind == "copied" else settings.chain_member
    ours, others = mine.analysed.sentences, theirs.analysed.sentences
    best = {row: max(columns, key=lambda column: (score[row, column], -column)) for row in rows}
    near = {ours[row].span: others[column].span for row, column in best.items() if score[row, column] >= least}
    matched = (pair if shared.spans[0].article == mine.id else pair[::-1] for pair in shared.pairs)
    return near | dict(matched)


def _number_inside(worded: Worded, place: Span) -> list[int]:
    return [number for number, sentence in enumerate(worded.analysed.sentences) if place.contains(sentence.span)]
