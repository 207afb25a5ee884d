"""What the first visitor does not wait for."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.rendering import web_environment
from twosource.web.settings import WebSettings
from twosource.web.site import Site
from twosource.web.warming import THRESHOLDS, calm_collector, list_templates, warm_up

MODELS = {"numpy", "onnxruntime", "tokenizers"}
_LOOK = """
import sys
from starlette.testclient import TestClient
from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site
from twosource.web.warming import warm_up
site = Site(desk=Desk(sys.argv[1], settings=make_settings()), settings=WebSettings())
warm_up(site)
client = TestClient(make_app(site), base_url="http://127.0.0.1:8000")
story = site.desk.stories().items[0].id
article = site.desk.articles(story)[0].id
for address in ("/", "/sources", "/about", f"/stories/{story}", f"/stories/{story}/read", f"/articles/{article}"):
    assert client.get(address).status_code == 200, address
print(*sys.modules)
"""


def test_no_model_is_loaded_for_reading(made_desk: Path) -> None:
    told = subprocess.run([sys.executable, "-c", _LOOK, str(made_desk)], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert MODELS & set(told.stdout.split()) == set()


def test_pages_compile_no_template_afterwards(site: Site, client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    warm_up(site)
    compiled: list[str] = []
    monkeypatch.setattr(web_environment(), "compile", lambda *_, name, **__: compiled.append(name))
    story = site.desk.stories().items[0].id
    for address in ("/", "/sources", "/search", "/add", "/export", f"/stories/{story}", "/nothing"):
        assert client.get(address).status_code in {200, 404}
    assert compiled == []


def test_every_template_of_pages_is_known() -> None:
    names = list_templates()
    assert {"frame.html", "story-page.html", "finding.html"} <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ["new.sqlite", "none/new.sqlite"])
def test_a_desk_without_stories_or_that_cannot_be_read_is_no_obstacle(tmp_path: Path, name: str) -> None:
    where = tmp_path / name
    if where.parent == tmp_path:
        with Desk(where) as desk:
            desk.open(write=True)
    site = Site(desk=Desk(where, settings=make_settings(fast=True)), settings=WebSettings(fast=True))
    warm_up(site)
    site.close()


def test_garbage_is_looked_for_less_often() -> None:
    before = gc.get_threshold()
    try:
        calm_collector()
        assert gc.get_threshold() == THRESHOLDS
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
