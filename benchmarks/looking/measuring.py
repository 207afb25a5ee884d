"""How long a desk takes to answer what pages ask of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median

from twosource.assembly.desking.desk import Desk
from twosource.model.filters import Filters

_TIMES = 7
_ARTICLES = 20  # of the story that is measured, at most
Question = tuple[str, Callable[[], object]]


def measure_looking(where: str) -> Iterator[tuple[str, float]]:
    """Yield each question with the median of the milliseconds that its answer took, after a first time."""
    with Desk(where) as desk:
        for name, ask in (*_list_lists(desk), *_list_things(desk)):
            ask()
            yield name, median(_time(ask) for _ in range(_TIMES))


def _list_lists(desk: Desk) -> Iterator[Question]:
    outlet = next((each.name for each in desk.outlets().items if each.name), "")
    yield "stories", desk.stories
    yield "stories, those with the most articles", lambda: desk.stories(order="articles")
    yield "stories, the 100th page", lambda: desk.stories(offset=5_000)
    yield "stories that are corroborated", lambda: desk.stories(Filters(support=("corroborated",)))
    yield "stories of an outlet", lambda: desk.stories(Filters(outlets=(outlet,)))
    yield "arrivals of 50 stories", lambda: desk.arrivals([story.id for story in desk.stories().items])
    yield "sources, asked again", desk.sources
    yield "sources of a time", lambda: desk.sources(Filters(since="1900"))
    yield "outlets, asked again", desk.outlets
    yield "events", desk.events
    yield "failures", desk.failures


def _list_things(desk: Desk) -> Iterator[Question]:
    stories = desk.stories(order="articles", limit=None).items
    story = next(each for each in stories if each.articles <= _ARTICLES)
    comparison = desk.story(story.id)
    article, finding = desk.members(story.id)[0], comparison.findings[0].id
    source = desk.sources(limit=1).items[0]
    yield f"a story of {story.articles} articles, {story.findings} findings", lambda: desk.story(story.id)
    yield "its mark", lambda: desk.mark(story.id)
    yield "its articles", lambda: desk.articles(story.id)
    yield "one of its articles", lambda: desk.article(article)
    yield "one of its findings", lambda: desk.finding(finding)
    yield f"a source of {source.statements} statements", lambda: desk.source(source.id)


def _time(ask: Callable[[], object]) -> float:
    started = time.perf_counter()
    ask()
    return 1000 * (time.perf_counter() - started)
