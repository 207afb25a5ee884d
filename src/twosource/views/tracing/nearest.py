"""Of a long passage elsewhere, the sentences that say what a part says: what is shown beside the part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from twosource.language.sentences import split_sentences
from twosource.language.words import content_words
from twosource.model.span import Span

LONGER = 1.6  # a place so many times as long as the part is narrowed
EXPECTED = 0.3  # share of a sentence's words of content that the part must have for it to be shown


def narrow(part: str, text: str, place: Span) -> Span:
    """Return the run of sentences of ``place`` that has most in common with the part, the place itself if none has.

    ``text`` is the whole text that ``place`` lies in. A sentence counts for the words of content it has in common
    with the part, and against what is more than a share `EXPECTED` of all of them (largest sum of a run: Kadane).
    """
    if len(place) <= LONGER * len(part):
        return place
    stems = {word.stem for word in content_words(part)}
    spans = [sentence.span for sentence in split_sentences(place.of(text))]
    gains = [_rate(span.of(place.of(text)), stems) for span in spans]
    first, last, best = _find_best_run(gains)
    if best <= 0:
        return place
    return Span(place.start + spans[first].start, place.start + spans[last].end)


def _rate(sentence: str, stems: set[str]) -> float:
    words = content_words(sentence)
    return sum(word.stem in stems for word in words) - EXPECTED * len(words)


def _find_best_run(gains: Sequence[float]) -> tuple[int, int, float]:
    """Return the first and last place of the run with the largest sum, and that sum; of several the shortest first."""
    sums = list(accumulate(gains, initial=0.0))
    lowest, best = 0, (0, 0, 0.0)
    for end in range(1, len(sums)):
        if sums[end] - sums[lowest] > best[2]:
            best = (lowest, end - 1, sums[end] - sums[lowest])
        if sums[end] <= sums[lowest]:
            lowest = end
    return best
