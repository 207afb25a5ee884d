"""What a line of a saved page looks like by itself, in numbers, for all lines of the page at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from twosource.cleaning.flattened import characters as sort
from twosource.cleaning.flattened.characters import Characters
from twosource.cleaning.flattened.line_words import BUCKETS, LineWords
from twosource.cleaning.flattened.logarithms import log1p_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

STORY = 12  # words of a sentence that no list of headlines holds
_COUNTED = (
    sort.DIGIT,
    sort.COMMA,
    sort.QUOTE,
    sort.BRACKET,
    sort.BAR,
    sort.CODE,
    sort.DASH,
    sort.SYMBOL,
    sort.COLON,
    sort.ASK,
)
_FIRST = (sort.LOWER, sort.UPPER, sort.DIGIT, sort.QUOTE, sort.BAR, sort.DASH, sort.SYMBOL, sort.BRACKET)
_LAST = (sort.STOP, sort.ASK, sort.COMMA, sort.COLON, sort.QUOTE, sort.BRACKET, sort.DIGIT, sort.BAR)
_OFTEN = 2  # other paragraphs that hold a word of the article's subject
_TINY = 1e-6


def describe_characters(characters: Characters, words: LineWords) -> tuple[Floats, Flags]:
    """Return traits by characters, traits × lines, and which lines are sentences of a story."""
    import numpy as np

    counts = characters.counts.T
    length = np.maximum(characters.ends - characters.starts, 1)
    total = np.maximum(words.totals, 1)
    first, last, quoted = _edges(characters)
    ends = (last == sort.STOP) | (last == sort.ASK) | quoted
    rows = [
        log1p_of(length), log1p_of(words.totals), length / total / 6,
        counts[sort.UPPER] / np.maximum(counts[sort.LOWER] + counts[sort.UPPER], 1),
        counts[sort.DIGIT] / length, log1p_of(_count_inner_stops(characters)), counts[sort.COMMA] / total,
        *log1p_of(counts[list(_COUNTED)]), counts[sort.WIDE] / length,
        *(first == np.array(_FIRST)[:, None]), *(last == np.array(_LAST)[:, None]), quoted, ends,
    ]  # fmt: skip
    return np.stack(rows), ends & (words.totals >= STORY)


def _edges(characters: Characters) -> tuple[Any, Any, Any]:
    """Return the sorts of each line's first and last character, and whether a quotation or bracket closes it."""
    import numpy as np

    first = characters.sorts[characters.starts]
    last = characters.sorts[np.maximum(characters.ends - 1, characters.starts)]
    before = characters.sorts[np.maximum(characters.ends - 2, characters.starts)]
    closing = (last == sort.QUOTE) | (last == sort.BRACKET)
    return first, last, closing & ((before == sort.STOP) | (before == sort.ASK) | (before == sort.COMMA))


def _count_inner_stops(characters: Characters) -> Any:
    import numpy as np

    stops = np.flatnonzero(characters.sorts[:-1] == sort.STOP)
    inner = stops[characters.sorts[stops + 1] == sort.SPACE]
    inner = inner[characters.line_of[inner] == characters.line_of[np.minimum(inner + 2, len(characters.line_of) - 1)]]
    return np.bincount(characters.line_of[inner], minlength=len(characters.starts))


def describe_words(words: LineWords, story: Flags, lines: Sequence[str]) -> Floats:
    """Return traits by words, traits × lines: function words, capitals, words that the page's paragraphs hold, too."""
    import numpy as np

    copies = Counter(lines)
    total = np.maximum(np.bincount(words.line_of, minlength=len(lines)), 1)

    def share(flags: Any) -> Any:
        return np.bincount(words.line_of, weights=flags, minlength=len(lines)) / total

    content = ~words.function
    in_story = story[words.line_of]
    elsewhere = np.bincount(words.buckets[in_story], minlength=BUCKETS)[words.buckets] - in_story
    head = np.zeros(BUCKETS, np.bool_)
    head[words.buckets[(words.line_of == 0) & content]] = True
    known = np.maximum(share(content), _TINY)
    functional = share(words.function)
    titled = share(content & head[words.buckets])
    rows = [
        functional, np.log1p(functional * total), share(words.capital), share(words.capital & content) / known,
        share(content & (elsewhere > 0)) / known, share(content & (elsewhere > _OFTEN)) / known,
        share(content * log1p_of(elsewhere)), titled / known, titled * total / max(1, int(head.sum())),
        np.log([copies[line] for line in lines]),
    ]  # fmt: skip
    return np.stack(rows)
