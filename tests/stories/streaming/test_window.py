from dataclasses import replace

from tests.stories.streaming.inventing import invent

from twosource.stories.settings import StorySettings
from twosource.stories.streaming.text import Cluster, Text
from twosource.stories.streaming.window import Window

SETTINGS = StorySettings(open_days=14, patience=10)


def _fill(window: Window, days: list[int | None], first: int = 1) -> None:
    for key, day in enumerate(days, first):
        text = Text(keys=[key], profile=invent("a", day), cluster=Cluster(story=key))
        window.note(key, day).texts.append(text)


def _drop(window: Window) -> list[int]:
    return [text.keys[0] for text in window.drop()]


def test_a_week_is_closed_when_it_is_over_for_long_enough() -> None:
    window = Window(SETTINGS)
    _fill(window, [700, 701])
    _fill(window, [722] * 20, first=3)
    assert _drop(window) == [1, 2]
    assert _drop(window) == []


def test_a_week_is_open_as_long_as_articles_of_it_come() -> None:
    window = Window(SETTINGS)
    _fill(window, [*([722] * 20), 700])
    assert _drop(window) == []
    _fill(window, [722] * 20, first=22)
    assert _drop(window) == [21]


def test_one_wrong_day_does_not_close_anything() -> None:
    window = Window(SETTINGS)
    _fill(window, [*([722] * 20), 900_000, *([723] * 20)])
    assert _drop(window) == [21]


def test_articles_without_a_day_stand_where_the_others_are() -> None:
    window = Window(SETTINGS)
    _fill(window, [722] * 20)
    window.drop()
    _fill(window, [None], first=21)
    _fill(window, [722] * 20, first=22)
    assert _drop(window) == []


def test_no_more_texts_are_kept_than_allowed_and_those_that_came_last() -> None:
    window = Window(replace(SETTINGS, most_open=10))
    _fill(window, [*([716] * 8), *([723] * 8), *([730] * 12)])
    assert _drop(window) == list(range(1, 19))
    assert _drop(window) == []


def test_no_article_with_a_day_is_no_error() -> None:
    window = Window(SETTINGS)
    _fill(window, [None] * 50)
    assert _drop(window) == []
