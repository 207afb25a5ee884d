"""Which sentence of the other article each sentence of a passage stands as."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    found: dict[tuple[ArticleSpan, ...], Counterparts] = {each.spans: _list_matched(each, mine.id) for each in shared}
    left = {spans: _list_left(mine, spans, matched) for spans, matched in found.items()}
    if any(left.values()):  # comparing costs more than all the rest
        score = _compare(mine, theirs, settings)
        for spans, rows in left.items():
            found[spans] |= _find_most_like(rows, (mine, theirs), spans, score, settings.member)
    return found


def _list_matched(shared: SharedText, mine: str) -> Counterparts:
    return dict(pair if shared.spans[0].article == mine else pair[::-1] for pair in shared.pairs)


def _list_left(mine: Worded, spans: Iterable[ArticleSpan], matched: Counterparts) -> list[int]:
    sentences = mine.analysed.sentences
    return [number for number in _number_inside(mine, spans) if sentences[number].span not in matched]


def _compare(mine: Worded, theirs: Worded, settings: OriginSettings) -> NDArray[np.float64]:
    """Return how like the sentences are: the same numbers whichever article is asked about."""
    import numpy as np

    first, second = sorted((mine, theirs), key=lambda each: each.id)
    likeness = compare_sentences(first, second, settings)
    score: NDArray[np.float64] = np.maximum(likeness.whole, likeness.narrative)
    return score if first is mine else score.T


def _find_most_like(
    rows: Iterable[int],
    both: tuple[Worded, Worded],
    spans: Sequence[ArticleSpan],
    score: NDArray[np.float64],
    least: float,
) -> Counterparts:
    mine, theirs = both
    columns = _number_inside(theirs, spans)
    pairs: Counterparts = {}
    for row in rows:
        likest = max((float(score[row, column]), -column) for column in columns)
        if likest[0] >= least:
            pairs[mine.analysed.sentences[row].span] = theirs.analysed.sentences[-likest[1]].span
    return pairs


def _number_inside(worded: Worded, spans: Iterable[ArticleSpan]) -> list[int]:
    [place] = [each.span for each in spans if each.article == worded.id]
    return [number for number, sentence in enumerate(worded.analysed.sentences) if place.contains(sentence.span)]
