"""An article of a draft on its page, without a desk that was analysed."""

from __future__ import annotations

from unittest.mock import create_autospec

from starlette.testclient import TestClient
from tests.draft import Draft
from tests.web.conftest import HOME

from twosource.assembly.desking.desk import Desk
from twosource.errors import WaitsError
from twosource.model.held import HeldArticle
from twosource.model.page import Page
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site


def show_held(draft: Draft, *, compared: bool = True, **query: str) -> str:
    """Return the page of the first article of a draft; where it is not compared, its story waits."""
    article = next(iter(draft.articles.values()))
    desk = create_autospec(Desk, instance=True)
    desk.name = "desk.sqlite"
    desk.article.return_value = HeldArticle(
        article=article,
        story="story-tide",
        story_title="Tide wall",
        phase=0,
        compared=compared,
        added="2031-04-02T10:00:00Z",
        former=(),
        elsewhere=Page(items=(), total=0),
    )
    desk.story.return_value = draft.comparison()
    if not compared:
        desk.story.side_effect = WaitsError("desk.sqlite", "story story-tide waits")
    answer = TestClient(make_app(Site(desk=desk, settings=WebSettings())), base_url=HOME).get(
        f"/articles/{article.id}", params=query
    )
    assert answer.status_code == 200
    return answer.text
