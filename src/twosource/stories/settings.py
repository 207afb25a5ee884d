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
    ``same_story``, ``unlike``: the same two bounds for stories that grow as articles arrive, where the likeness of
    articles counts less in a crowd (no unit).
    ``near``: average likeness from which two stories are looked at together again (no unit).
    ``steady``: how much more alike two articles count whose story has been looked at before, so that stories do not
    flicker (no unit).
    ``representatives``: texts that stand for a story, at most, when an article is compared with it.
    ``candidates``: texts with rare words in common that an article is compared with.
    ``met``: texts that are met, about, while these are looked for: the commonest words are left out (articles).
    ``together``: texts that are thought over at a time; a story with more than a quarter of that is never divided.
    ``open_days``, ``patience``: how far a week lies from the present, and how many articles must have come since one
    of it, until its texts are no longer met (days; articles). ``most_open``: texts that are met, the newest ones.
    ``phase_gap``: days without a report from which a new phase of a story begins; ``phase_articles``: articles of a
    phase, at least; ``phase_contrast``: average likeness across its beginning over that inside, at most (no unit).
    """

    lead: int = 15
    sense_weight: float = 0.2
    words_weight: float = 0.6
    names_weight: float = 0.2
    fade: float = 0.4
    fade_days: int = 30
    same_event: float = 0.22
    apart: float = 0.1
    same_story: float = 0.16
    unlike: float = 0.02
    near: float = 0.12
    steady: float = 0.02
    representatives: int = 12
    candidates: int = 64
    met: int = 100_000
    together: int = 200
    open_days: int = 60
    patience: int = 20_000
    most_open: int = 300_000
    phase_gap: int = 5
    phase_articles: int = 4
    phase_contrast: float = 0.6
