from tests.stories.streaming.inventing import invent, report

from twosource.stories.background import open_background
from twosource.stories.profile import Profile
from twosource.stories.settings import StorySettings
from twosource.stories.streaming.phases import split_phases


def _split(profiles: list[Profile]) -> list[int]:
    return list(split_phases(profiles, open_background(), StorySettings()))


def test_a_story_that_stays_what_it_is_has_one_phase() -> None:
    assert _split([report("ferry", number, day=100 + number // 3) for number in range(15)]) == [0] * 15


def test_a_new_phase_begins_after_days_without_a_report() -> None:
    assert _split([report("ferry", number, day=day) for number, day in enumerate((100, 101, 110, 111))]) == [0, 0, 1, 1]


def test_a_new_phase_begins_where_something_else_is_told() -> None:
    told = [
        invent(f"ferry tessmar fire{number % 2} crew smoke night sea rescue", day=100 + number // 4)
        for number in range(8)
    ]
    asked = [
        invent(f"ferry tessmar court{number % 2} judge fine owner law trial", day=102 + number // 4)
        for number in range(8)
    ]
    assert _split([*told, *asked]) == [0] * 8 + [1] * 8


def test_phases_go_by_day_whatever_the_order_of_arrival() -> None:
    assert _split([report("ferry", number, day=day) for number, day in enumerate((110, 100, 111, 101))]) == [1, 0, 1, 0]


def test_an_article_without_a_day_is_in_the_phase_of_the_one_before() -> None:
    days = (None, 100, None, 110, None)
    assert _split([report("ferry", number, day=day) for number, day in enumerate(days)]) == [0, 0, 0, 1, 1]


def test_a_very_long_story_is_cut_as_well() -> None:
    days = [100 + number // 50 + (20 if number >= 500 else 0) for number in range(1_000)]
    assert _split([report("ferry", number % 60, day=day) for number, day in enumerate(days)]) == [0] * 500 + [1] * 500


def test_none_and_one_are_no_error() -> None:
    assert _split([]) == []
    assert _split([invent("")]) == [0]
    assert _split([invent("", day=5)] * 12) == [0] * 12
