"""Tokens are put into forms, and into nothing that an article says."""

from __future__ import annotations

from pathlib import Path

from tests.web.browsing import browse, find_token

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.safety.tokens import PLACE

REPORT = (
    '<html><head><title>{place}</title><link rel="canonical" href="https://evil.example/?t={place}"></head><body>'
    "<h1>{place}</h1><p>The mayor of Orrin, Ada Vell, said on Monday that {place} the bridge will stay closed.</p>"
    '<p>name="csrf" value="{place}" is what the harbour office wrote on the wall of the bridge on Monday.</p>'
    "</body></html>"
)


def test_words_of_an_article_are_no_place_of_a_token(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(REPORT.format(place=PLACE), "utf-8")
    desk = Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True))
    with desk:
        desk.add([str(page)])
    with browse(Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True))) as client:
        stories = client.get("/api/stories").json()["items"]
        read = client.get(f"/api/stories/{stories[0]['id']}/comparison").json()
        addresses = ["/", "/search?words=bridge", f"/stories/{stories[0]['id']}"]
        for address in [*addresses, *(f"/articles/{each['id']}" for each in read["articles"])]:
            shown = client.get(address).text
            assert PLACE in shown, address  # it is shown as it was written
            assert f'name="csrf" value="{PLACE}"' not in shown
    assert find_token(client.get("/add").text) != PLACE
