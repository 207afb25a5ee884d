"""Long stories, compared phase by phase: to compare each of hundreds of articles with each takes too long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model.comparison import Comparison
from twosource.model.identity import content_id
from twosource.model.story import Story

if TYPE_CHECKING:
    from twosource.stories.settings import StorySettings

MOST_COMPARED = 60  # articles that are compared with one another
_FEWEST = 8  # articles of a story that may have phases


def find_phases(profiles: Mapping[int, bytes], settings: StorySettings) -> dict[int, int]:
    """Return the number of the phase of each article of a story, by key, from 0; ``profiles`` in order of arrival."""
    from twosource.stories import split_phases, unpack_profile
    from twosource.stories.background import open_background

    if len(profiles) < _FEWEST:
        return dict.fromkeys(profiles, 0)
    unpacked = [unpack_profile(packed) for packed in profiles.values()]
    background = open_background()
    for profile in unpacked:
        background.count(profile)
    return dict(zip(profiles, split_phases(unpacked, background, settings), strict=True))


def cut_story(story: Story, phases: Sequence[int]) -> tuple[Story, ...]:
    """Return a story as it is compared: whole, or in parts where it is long; ``phases`` are those of its articles."""
    if len(story.articles) <= MOST_COMPARED:
        return (story,)
    groups: dict[int, list[str]] = {}
    for article, phase in zip(story.articles, phases, strict=True):
        groups.setdefault(phase, []).append(article)
    parts = [part for _, group in sorted(groups.items()) for part in _cut(group)]
    return tuple(
        Story(id=content_id("phase", story.id, str(number)), title=story.title, articles=part)
        for number, part in enumerate(parts)
    )


def unite_phases(comparison: Comparison, story: Story) -> Comparison:
    """Return what was found in the phases of a story as what was found about it."""
    parts = len(comparison.stories)
    if parts <= 1:
        return comparison
    note = (
        f"the story has {len(story.articles):,} articles, too many to compare each with each: they were compared in "
        f"{parts} parts, so that a fact that is told in two of them stands in two findings"
    )
    made = replace(comparison.made, degraded=(note, *comparison.made.degraded))
    findings = tuple(replace(finding, story=story.id) for finding in comparison.findings)
    own = {part.id for part in comparison.stories}
    corrections = tuple(
        replace(each, touched=tuple(dict.fromkeys(story.id if one in own else one for one in each.touched)))
        for each in comparison.corrections
    )
    return replace(comparison, made=made, stories=(story,), findings=findings, corrections=corrections)


def _cut(group: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the articles of a phase in parts of nearly the same size, none too large."""
    parts = -(-len(group) // MOST_COMPARED)
    for number in range(parts):
        yield tuple(group[number * len(group) // parts : (number + 1) * len(group) // parts])
