"""All that the line model sees of a page: a table of numbers, traits × lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twosource.cleaning.flattened.headed_lists import UNDER
from twosource.cleaning.flattened.readings import Readings
from twosource.cleaning.flattened.surroundings import describe_neighbours, describe_place, since
from twosource.cleaning.flattened.traits import describe_characters, describe_words
from twosource.cleaning.lines.junk_lines import COMMENTS, HEADED_LIST, interruptions

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

_HEADINGS = (COMMENTS, HEADED_LIST, "a list of tags", "a copyright line")  # what follows them is rarely the article
_NAMED = (
    "a call to subscribe",
    "a picture line",
    "the date line of the page",
    "a link to another story",
    "a menu line",
)
_NEAR = (0, 1, 3, 4, 5, 35, 36, 37, 38, 40, 42, 43)  # rows of the traits that are looked at in the lines around, too


def describe_page(readings: Readings, run: range) -> Floats:
    """Return the traits of each line. ``run``: the lines that are the article by the rules alone."""
    import numpy as np

    own, story = describe_characters(readings.characters, readings.words)
    traits = np.concatenate((own, describe_words(readings.words, story)))
    place = describe_place(story, readings.words.totals)
    near = describe_neighbours(traits[list(_NEAR)])
    page = np.repeat(traits.mean(axis=1)[:, None], len(story), axis=1)
    table: Floats = np.concatenate((traits, place, _mark(readings, run), near, page), dtype=np.float32)
    return table


def _mark(readings: Readings, run: range) -> Any:
    """Return what the rules say of each line and how far above it the last heading of each sort stands."""
    import numpy as np

    reasons = readings.reasons
    headings = np.array([[why == heading for why in reasons] for heading in _HEADINGS])
    number = np.arange(len(reasons))
    breaks = interruptions()
    rows = [
        *headings, *(since(flags) for flags in headings),
        *([why == name for why in reasons] for name in _NAMED),
        [why is not None for why in reasons], [why in breaks for why in reasons],
        [why is not None and why.startswith(UNDER) for why in reasons],
        [byline is not None for byline in readings.bylines], [date is not None for date in readings.dates],
        list(readings.closing), (number >= run.start) & (number < run.stop),
    ]  # fmt: skip
    return np.array(rows, np.float64)
