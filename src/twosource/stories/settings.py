"""What can be set about grouping articles into stories. All values were measured on labelled events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySettings:
    """How alike articles must be to tell of one event.

    ``lead``: sentences from the start of an article that are read for its story.
    ``sense_weight``, ``words_weight``, ``names_weight``: shares of the vectors' cosine and of the common
    words and names, the rare ones counting more, in the likeness of two articles (no unit).
    ``fade``, ``fade_days``: share of the likeness that is lost over so many days between publication, where
    both days are known (no unit; days).
    ``same_event``: average likeness from which groups of articles are one story (no unit).
    ``apart``: likeness below which two articles never share a story, whatever else links them (no unit).
    """

    lead: int = 15
    sense_weight: float = 0.2
    words_weight: float = 0.6
    names_weight: float = 0.2
    fade: float = 0.4
    fade_days: int = 30
    same_event: float = 0.22
    apart: float = 0.1
