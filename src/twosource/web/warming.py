"""What the first visitor would wait for, done before anybody comes: templates, modules, the lists to begin with."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from typing import Final

from twosource.errors import DeskError
from twosource.web.assets import asset
from twosource.web.operations.happening import LIST_ARRIVALS, LIST_CHANGES, AskedArrivals, AskedChanges
from twosource.web.operations.operation import ask
from twosource.web.operations.sources import LIST_SOURCES, AskedSources
from twosource.web.operations.stories import LIST_STORIES, AskedStories
from twosource.web.operations.story import SHOW_STORY, AskedStory
from twosource.web.pages.story import write_story
from twosource.web.rendering import web_environment
from twosource.web.site import Site
from twosource.web.styling import REPORT_SCRIPTS, REPORT_STYLES

_PLACES: Final = (("twosource.web", "templates"), ("twosource.views", "report"))
# Stories that are kept are many small objects without circles: to go through all of them again and again, as Python's
# own thresholds have it (700, 10, 10), makes single requests wait for a fifth of a second.
THRESHOLDS: Final = (50_000, 20, 50)


def warm_up(site: Site) -> None:
    """Do once what all requests need; no model is loaded."""
    for name in list_templates():
        web_environment().get_template(name)
    for name in (REPORT_STYLES, REPORT_SCRIPTS, *_list_files("twosource.web", "static")):
        asset(name)
    with suppress(DeskError):  # the page that shows it tells
        _look_around(site)


def calm_collector() -> None:
    """Have Python look for garbage in circles less often: of a process that does nothing but serve."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)


def list_templates() -> list[str]:
    """Return the names of all templates of pages."""
    names = {name for place in _PLACES for name in _list_files(*place) if name.endswith(".html")}
    return sorted(names)


def _look_around(site: Site) -> None:
    stories = ask(site, LIST_STORIES, AskedStories())
    shown = tuple(story.id for story in stories.items)
    ask(site, LIST_ARRIVALS, AskedArrivals(story=shown))
    ask(site, LIST_CHANGES, AskedChanges(story=shown))
    ask(site, LIST_SOURCES, AskedSources())
    known = next((one for one in stories.items if one.analysed), None)
    if known is not None:
        write_story(ask(site, SHOW_STORY, AskedStory(story=known.id)))


def _list_files(package: str, folder: str) -> Iterator[str]:
    return (each.name for each in files(package).joinpath(folder).iterdir() if each.is_file())
