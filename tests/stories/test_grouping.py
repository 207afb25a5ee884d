"""Which articles are about one event."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.language.analysed import AnalysedArticle, analyse_article
from twosource.language.encoder import load_encoder
from twosource.stories import group_stories
from twosource.stories.settings import StorySettings

SETTINGS = StorySettings()
LANDSLIDE = {
    "slide-1": "A landslide buried the railway station of Monte Arlo on Thursday night, and 12 people are missing. "
    "Rescuers with dogs searched the mud after days of heavy rain in the Arlo valley.",
    "slide-2": "Twelve travellers were feared dead after mud swept over Monte Arlo station, railway officials said. "
    "Prosecutor Lena Ruiz opened an inquiry into why trains still ran in the rain.",
    "slide-3": "Rain-soaked slopes gave way above the Arlo valley late on Thursday. The mudslide crushed the station "
    "building at Monte Arlo, and the search for a dozen missing passengers went on.",
}
STRIKE = {
    "strike-1": "Bakers across Norland walked out on Monday over the price of flour, and shops sold out by noon. "
    "The bakers' guild wants the government to release grain from its stores.",
    "strike-2": "Norland's government offered grain from state stores to end a strike of bakers that emptied bread "
    "shelves. The guild of bakers called the offer too small.",
}


def _make(name: str, text: str, title: str | None = None) -> AnalysedArticle:
    return analyse_article(make_bare_article(name, text, title=title), load_encoder())


@pytest.fixture(scope="module")
def reports() -> dict[str, AnalysedArticle]:
    return {name: _make(name, text) for name, text in (LANDSLIDE | STRIKE).items()}


def _names(stories: Any, reports: dict[str, AnalysedArticle]) -> set[frozenset[str]]:
    by_id = {each.article.id: name for name, each in reports.items()}
    return {frozenset(by_id[article] for article in story.articles) for story in stories}


def test_no_articles_make_no_story() -> None:
    assert group_stories([], SETTINGS) == ()


def test_two_events_are_two_stories(reports: dict[str, AnalysedArticle]) -> None:
    stories = group_stories(list(reports.values()), SETTINGS)
    assert _names(stories, reports) == {frozenset(LANDSLIDE), frozenset(STRIKE)}
    assert len(stories[0].articles) == 3


@pytest.mark.parametrize("pair", [("slide-1", "slide-2"), ("slide-2", "slide-3"), ("strike-1", "strike-2")])
def test_two_reports_of_one_event_are_one_story(reports: dict[str, AnalysedArticle], pair: tuple[str, str]) -> None:
    assert len(group_stories([reports[name] for name in pair], SETTINGS)) == 1


@pytest.mark.parametrize("first", sorted(LANDSLIDE))
def test_two_reports_of_two_events_are_two_stories(reports: dict[str, AnalysedArticle], first: str) -> None:
    assert len(group_stories([reports[first], reports["strike-2"]], SETTINGS)) == 2


def test_the_order_of_the_articles_does_not_matter(reports: dict[str, AnalysedArticle]) -> None:
    answers = {group_stories(order, SETTINGS) for order in permutations(reports.values())}
    assert len(answers) == 1


def test_the_same_article_given_twice_is_one_member(reports: dict[str, AnalysedArticle]) -> None:
    (story,) = group_stories([reports["slide-1"], reports["slide-1"]], SETTINGS)
    assert story.articles == (reports["slide-1"].article.id,)


def test_a_story_is_called_as_its_most_central_article_is() -> None:
    titled = [_make(name, text, title=f"Title of {name}") for name, text in LANDSLIDE.items()]
    (story,) = group_stories(titled, SETTINGS)
    assert story.title in {f"Title of {name}" for name in LANDSLIDE}


def test_without_titles_a_story_is_called_by_a_first_sentence(reports: dict[str, AnalysedArticle]) -> None:
    (story,) = group_stories([reports["strike-1"]], SETTINGS)
    assert story.title == STRIKE["strike-1"].partition(" The bakers'")[0]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("word " * 24, "word " * 24),
        ("word, " * 40, "word, " * 18 + "word…"),
        ("x" * 500, "x" * 119 + "…"),
        ("short " + "x" * 500, "short " + "x" * 113 + "…"),
    ],
)
def test_a_long_title_is_cut_for_display(title: str, shown: str) -> None:
    (story,) = group_stories([_make("long", "Rain fell on Norland.", title=title)], SETTINGS)
    assert story.title == shown
    assert len(story.title) <= 120


def test_a_first_sentence_without_end_is_cut_between_words() -> None:
    (story,) = group_stories([_make("endless", "rain and mud " * 5000)], SETTINGS)
    assert len(story.title) <= 120
    assert story.title.endswith(("rain…", "and…", "mud…"))


def test_an_empty_article_stands_alone(reports: dict[str, AnalysedArticle]) -> None:
    stories = group_stories([_make("empty", ""), reports["slide-1"]], SETTINGS)
    assert sorted(len(story.articles) for story in stories) == [1, 1]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picked=st.sets(st.sampled_from(sorted(LANDSLIDE | STRIKE)), min_size=1))
def test_every_article_is_in_exactly_one_story(picked: set[str], reports: dict[str, AnalysedArticle]) -> None:
    stories = group_stories([reports[name] for name in sorted(picked)], SETTINGS)
    members = [article for story in stories for article in story.articles]
    assert sorted(members) == sorted(reports[name].article.id for name in picked)
