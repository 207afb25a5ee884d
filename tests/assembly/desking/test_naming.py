"""Corrections of a desk with what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.assembly.desking.desk import Desk
from twosource.assembly.desking.naming import SHOWN
from twosource.assembly.making import make_settings

SAMPLE = Path(__file__).parents[3] / "src" / "twosource" / "sample"
WHO = "Ruta Meld"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add([str(SAMPLE / "agency.txt"), str(SAMPLE / "rewrite.txt")])
        yield desk


def test_the_latest_is_first_and_says_what_it_is_about(desk: Desk) -> None:
    comparison = desk.story(desk.stories().items[0].id)
    source, article = comparison.sources[0], comparison.articles[0]
    desk.corrections.make("rename source", [source.id], who=WHO, value="The harbour office")
    desk.corrections.make("set origin", [article.id], who=WHO, value="Castrel Wire")

    page = desk.corrections.tell()

    assert [each.correction.kind for each in page.items] == ["set origin", "rename source"]
    assert page.items[0].subjects[0].name == (article.title or article.given)
    assert page.items[1].subjects[0].name == source.name


def test_what_was_undone_says_by_what_and_is_left_out_of_those_in_force(desk: Desk) -> None:
    made = desk.corrections.make("set owner", ["Castrel Tribune"], who=WHO, value="Brask Group")
    undo = desk.corrections.undo(made.id, who="Oda Lind")

    listed = desk.corrections.tell()
    found = desk.corrections.find(made.id)

    assert [each.stands for each in listed.items] == [True, False]
    assert found.undone_by == undo
    assert desk.corrections.tell(in_force=True).total == 0
    assert listed.items[0].subjects[0].kind == "correction"


def test_who_undoes_the_undo_has_it_in_force_again(desk: Desk) -> None:
    made = desk.corrections.make("set owner", ["Castrel Tribune"], who=WHO, value="Brask Group")
    undo = desk.corrections.undo(made.id, who=WHO)
    desk.corrections.undo(undo.id, who=WHO)

    assert desk.corrections.find(made.id).stands
    assert not desk.corrections.find(undo.id).stands


def test_a_line_and_its_article_are_told_apart(desk: Desk) -> None:
    article = desk.story(desk.stories().items[0].id).articles[0]
    line = article.text.split("\n")[-1]
    made = desk.corrections.make("relabel junk", [article.id, line], who=WHO, value="junk")

    kinds = [each.kind for each in desk.corrections.find(made.id).subjects]

    assert kinds == ["article", "line"]


def test_a_part_of_the_list_says_how_long_all_of_it_is(desk: Desk) -> None:
    for number in range(5):
        desk.corrections.make("set owner", [f"Outlet {number}"], who=WHO, value="Brask Group")

    page = desk.corrections.tell(limit=2, offset=2)

    assert [each.correction.subject[0] for each in page.items] == ["Outlet 2", "Outlet 1"]
    assert page.total == 5


def test_of_many_subjects_the_number_is_told(desk: Desk) -> None:
    statements = desk.story(desk.stories().items[0].id).statements[: SHOWN + 3]
    made = desk.corrections.make("part statements", [each.id for each in statements], who=WHO)

    found = desk.corrections.find(made.id)

    assert len(found.subjects) == SHOWN
    assert found.total == SHOWN + 3
