from twosource.cleaning import clean
from twosource.model.article import RawArticle
from twosource.settings import Settings
from twosource.stories.background import open_background
from twosource.stories.likening import liken
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


def test_nothing_to_compare_with_is_no_error() -> None:
    assert liken(_read(FIRE), [], open_background(), StorySettings()).shape == (0,)


def test_words_counted_often_weigh_less() -> None:
    fire, same = _read(FIRE), _read(SAME)
    background = open_background()
    before = liken(fire, [same], background, StorySettings())[0]
    for _ in range(3_000):
        background.count(fire)
    assert liken(fire, [same], background, StorySettings())[0] < before
