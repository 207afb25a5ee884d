"""All that the line model sees of a page: a table of numbers, traits × lines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from twosource.cleaning.flattened.readings import Readings
from twosource.cleaning.flattened.surroundings import describe_neighbours, describe_place, since
from twosource.cleaning.flattened.traits import describe_characters, describe_words
from twosource.cleaning.lines.junk_lines import COMMENTS, HEADED_LIST, interruptions, list_reasons

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
_UNDER, _NONE = -2, -1  # kinds of lines under a heading, and of lines that no rule names
_NEAR = (0, 1, 3, 4, 5, 35, 36, 37, 38, 40, 42, 43)  # rows of the traits that are looked at in the lines around, too


def describe_page(readings: Readings, run: range) -> Floats:
    """Return the traits of each line. ``run``: the lines that are the article by the rules alone."""
    import numpy as np

    own, story = describe_characters(readings.characters, readings.words)
    traits = np.concatenate((own, describe_words(readings.words, story, readings.lines)))
    place = describe_place(story, readings.words.totals)
    near = describe_neighbours(traits[list(_NEAR)])
    page = np.repeat(traits.mean(axis=1)[:, None], len(story), axis=1)
    table: Floats = np.concatenate((traits, place, _mark(readings, run), near, page), dtype=np.float32)
    return table


def _mark(readings: Readings, run: range) -> Any:
    """Return what the rules say of each line and how far above it the last heading of each sort stands."""
    import numpy as np

    kinds = _kinds()
    kind = np.array([kinds.get(why, _UNDER) if why is not None else _NONE for why in readings.reasons])
    headings = kind == np.arange(len(_HEADINGS))[:, None]
    named = kind == np.arange(len(_HEADINGS), len(_HEADINGS) + len(_NAMED))[:, None]
    number = np.arange(len(kind))
    fields = [[byline is not None for byline in readings.bylines], [date is not None for date in readings.dates]]
    read = np.array([*fields, readings.closing], np.bool_)
    by_kind = np.stack((kind != _NONE, _breaking()[kind], kind == _UNDER))
    in_run = (number >= run.start) & (number < run.stop)
    return np.concatenate((headings, since(headings), named, by_kind, read, in_run[None]), dtype=np.float64)


@cache
def _kinds() -> dict[str, int]:
    """Return a number for each reason: the headings first, then the named, then those that break in on articles."""
    named = dict.fromkeys((*_HEADINGS, *_NAMED, *sorted(interruptions())))
    return {why: number for number, why in enumerate((*named, *sorted(list_reasons() - set(named))))}


@cache
def _breaking() -> Any:
    """Return for each kind whether it breaks in on articles. Those of no kind, at the end, do not."""
    import numpy as np

    breaks = interruptions()
    return np.array([*(why in breaks for why in _kinds()), False, False])
