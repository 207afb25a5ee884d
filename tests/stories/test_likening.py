from dataclasses import replace

import numpy as np

from twosource.cleaning import clean
from twosource.model.article import RawArticle
from twosource.settings import Settings
from twosource.stories.background import open_background
from twosource.stories.likening import liken, liken_all
from twosource.stories.profile import Profile, read_profile
from twosource.stories.settings import StorySettings

FIRE = "A ferry caught fire off Halvik on Tuesday. The Tessmar Line said 214 people were on board."
SAME = "Three people died when a ferry of the Tessmar Line burned off Halvik."
OTHER = "Shareholders of the Oostvaart parcel group approved a dividend of 40 cents in Rotterdam."


def _read(text: str) -> Profile:
    return read_profile(clean(RawArticle(given="a.txt", content=text, markup="as-is"), Settings().cleaning))


def test_an_article_is_more_like_a_report_of_its_event_than_another() -> None:
    same, other = liken(_read(FIRE), [_read(SAME), _read(OTHER)], open_background(), StorySettings())
    assert same > 0.2 > other


def test_likeness_is_the_same_both_ways_and_one_to_itself() -> None:
    fire, same = _read(FIRE), _read(SAME)
    background, settings = open_background(), StorySettings()
    assert abs(liken(fire, [same], background, settings)[0] - liken(same, [fire], background, settings)[0]) < 1e-9
    assert liken(fire, [fire], background, settings)[0] > 0.999


def test_all_at_once_is_as_one_by_one() -> None:
    profiles = [replace(_read(text), day=day) for text, day in ((FIRE, 10), (SAME, None), (OTHER, 30), (".", 1))]
    background, settings = open_background(), StorySettings()
    together = liken_all(profiles, background, settings)
    for row, profile in enumerate(profiles[:-1]):
        assert np.allclose(liken(profile, profiles, background, settings), together[row], atol=1e-5)
    assert (together == together.T).all()


def test_reports_that_lie_apart_in_time_are_less_alike_where_both_days_are_known() -> None:
    fire, same = replace(_read(FIRE), day=100), _read(SAME)
    others = [replace(same, day=100), replace(same, day=110), replace(same, day=None)]
    near, far, unknown = liken(fire, others, open_background(), StorySettings())
    assert near == unknown > far


def test_nothing_to_compare_with_is_no_error() -> None:
    assert liken(_read(FIRE), [], open_background(), StorySettings()).shape == (0,)


def test_words_counted_often_weigh_less() -> None:
    fire, same = _read(FIRE), _read(SAME)
    background = open_background()
    before = liken(fire, [same], background, StorySettings())[0]
    for _ in range(3_000):
        background.count(fire)
    assert liken(fire, [same], background, StorySettings())[0] < before
