"""Stories of many reports for a desk: our own invented stories, their reports reprinted whole, cut and mixed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import timedelta

from training.pairs.reading import read_stories
from training.pairs.story import OwnArticle, OwnStory

from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence

_SHORTEST = 8  # sentences of a reprint
_MIXED = 0.4  # chance that a reprint has sentences of a second report
_DAYS = 4


def write_large_stories(stories: int, articles: int) -> Iterator[RawArticle]:
    """Yield the reports of so many stories, each of so many articles: three of their own, the others made of these."""
    own = [story for story, _ in zip(read_stories(), range(stories), strict=False)]
    if len(own) < stories:
        message = f"there are {len(own)} stories of our own, not {stories}"
        raise ValueError(message)
    for story in own:
        yield from _write(story, articles)


def _write(story: OwnStory, articles: int) -> Iterator[RawArticle]:
    chance = random.Random(story.name)
    for number in range(articles):
        own = story.articles[number] if number < len(story.articles) else None
        lines = [one.text for one in own.sentences] if own else _reprint(story.articles, chance)
        outlet = own.outlet if own else f"{chance.choice(story.articles).outlet} {number}"
        day = (story.day + timedelta(days=chance.randrange(_DAYS))).isoformat()
        yield _print(story, number, lines, outlet, day)


def _reprint(articles: Sequence[OwnArticle], chance: random.Random) -> list[str]:
    first, second = chance.sample([*articles], 2)
    lines = [one.text for one in first.sentences]
    kept = lines[: chance.randrange(min(_SHORTEST, len(lines)), len(lines) + 1)]
    if chance.random() < _MIXED:
        start = chance.randrange(len(second.sentences))
        kept += [one.text for one in second.sentences[start : start + 3]]
    return kept


def _print(story: OwnStory, number: int, lines: Sequence[str], outlet: str, day: str) -> RawArticle:
    url = f"https://{story.name}-{number}.example/{story.name}"
    return RawArticle(
        given=url,
        content="\n\n".join(lines),
        markup="as-is",
        envelope=Envelope(
            url=url,
            title=story.title if number % 3 else f"{story.title}: {lines[0][:60]}",
            outlet=outlet,
            language="en",
            dates=(DateEvidence(kind="metadata", text=day, value=day),),
        ),
    )
