"""Where a line of a saved page stands: what is near it, above it and below it, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twosource.cleaning.flattened.logarithms import log1p_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]
    Ints = npt.NDArray[np.int64]

_STORY_REACHES = (3, 10)  # lines
_REACHES = (3, 8, 20)  # lines
_FAR = 1000  # lines; what never stood above a line


def describe_place(story: Flags, totals: Ints) -> Floats:
    """Return traits × lines: the place among the page's paragraphs. ``totals``: the words of each line.

    Not how far down a line stands: pages of one kind are alike in that, and those of another kind are not.
    """
    import numpy as np

    lines = len(story)
    number = np.arange(lines)
    words = np.concatenate(([0], np.cumsum(totals * story)))
    paragraphs = np.concatenate(([0], np.cumsum(story)))
    whole = max(1, int(words[-1]))
    rows = [since(story), since(story[::-1])[::-1]]
    for reach in _STORY_REACHES:
        low, high = np.maximum(number - reach, 0), np.minimum(number + reach + 1, lines)
        rows += [
            log1p_of(words[number] - words[low]), log1p_of(words[high] - words[number + 1]),
            (paragraphs[number] - paragraphs[low]) / reach, (paragraphs[high] - paragraphs[number + 1]) / reach,
        ]  # fmt: skip
    page = (np.log(lines), np.log1p(whole), whole / max(1, int(totals.sum())), paragraphs[-1] / lines)
    return np.concatenate((np.stack(rows), np.repeat(np.array(page)[:, None], lines, axis=1)))


def describe_neighbours(traits: Floats) -> Floats:
    """Return the ``traits`` of the line above, of the line below, and their means over stretches around each line."""
    import numpy as np

    lines = traits.shape[1]
    none = np.zeros((len(traits), 1))
    above, below = np.hstack((none, traits[:, :-1])), np.hstack((traits[:, 1:], none))
    sums = np.hstack((none, np.cumsum(traits, axis=1)))
    most = max(_REACHES)
    padded = np.hstack((np.repeat(sums[:, :1], most, axis=1), sums, np.repeat(sums[:, -1:], most, axis=1)))
    number = np.arange(lines)
    means = []
    for reach in _REACHES:
        counted = np.minimum(number + reach + 1, lines) - np.maximum(number - reach, 0)
        low, high = padded[:, most - reach :][:, :lines], padded[:, most + reach + 1 :][:, :lines]
        means.append((high - low) / counted)
    return np.concatenate((above, below, *means))


def since(flags: Any) -> Any:
    """Return for each line how many lines above it the last flagged one stands, as a logarithm; 0 for itself.

    ``flags``: lines, or rows × lines.
    """
    import numpy as np

    number = np.arange(flags.shape[-1])
    last = np.maximum.accumulate(np.where(flags, number, -1), axis=-1)
    return log1p_of(np.where(last < 0, _FAR, number - last))
