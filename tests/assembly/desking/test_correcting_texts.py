"""What people say of lines, sources and owners on a desk holds in its analyses, and is gone when it is undone."""

from __future__ import annotations

from pathlib import Path

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk

SAMPLE = Path(twosource.__file__).parent / "sample"
GIVEN = [str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html")]


def test_corrections_of_every_sort_are_obeyed_and_undone_without_a_trace(tmp_path: Path) -> None:
    with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add(GIVEN)
        (story,) = desk.stories().items
        before = desk.story(story.id)
        make = desk.corrections.make
        first, page = before.articles[0], next(one for one in before.articles if one.junk)
        line = first.text.splitlines()[-1]
        alone = [finding.wording for finding in before.findings if len(finding.statements) == 1]
        made = [
            make("join statements", [alone[0], alone[-1]], who="Ruta Meld"),
            make("rename source", [before.sources[0].id], value="Nova Tann", who="Ruta Meld"),
            make("set owner", [first.outlet or first.given], value="Brask", who="Ruta Meld"),
            make("relabel junk", [first.id, line], value="junk", who="Ruta Meld"),
            make("relabel junk", [page.id, page.junk[0].text], value="article", who="Ruta Meld"),
        ]
        list(desk.analyse())
        after = desk.story(story.id)
        assert {one.correction.id for one in after.corrections} == {one.id for one in made}
        assert after.made.degraded == before.made.degraded
        texts = {one.given: one.text for one in after.articles}
        assert line not in texts[first.given]
        assert page.junk[0].text in texts[page.given]
        for one in made:
            desk.corrections.undo(one.id, who="Lem Adair")
        list(desk.analyse())
        again = desk.story(story.id)
        assert again.corrections == ()
        assert {one.statements: one.support for one in again.findings} == {
            one.statements: one.support for one in before.findings
        }
        assert {one.id: one.name for one in again.sources} == {one.id: one.name for one in before.sources}
        assert {one.text for one in again.articles} == {one.text for one in before.articles}
