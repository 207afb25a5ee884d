"""A writer that waits lets others write, and knows afterwards whether somebody did."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.errors import BusyError

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, REWRITE, OWN = (str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True)) as opened:
        opened.add([AGENCY], analyse=False)
        yield opened


def _add_beside(desk: Desk, given: str) -> None:
    with Desk(desk.where, settings=desk.settings) as other:
        assert other.add([given], analyse=False).count("added") == 1


def test_nobody_else_writes_before_a_writer_steps_aside(desk: Desk) -> None:
    with pytest.raises(BusyError, match="is adding to it"):
        _add_beside(desk, REWRITE)
    desk.step_aside()
    _add_beside(desk, REWRITE)


def test_what_others_wrote_meanwhile_is_known_to_the_indexes(desk: Desk) -> None:
    desk.step_aside()
    _add_beside(desk, REWRITE)
    assert desk.queue == 1
    assert desk.add([OWN], analyse=False).count("added") == 1
    assert [story.articles for story in desk.stories().items] == [3]
    assert desk.upkeep.verify() == ()


def test_indexes_are_kept_where_nobody_wrote_and_made_again_where_somebody_did(desk: Desk) -> None:
    with desk.writing() as (_, before):
        pass
    desk.step_aside()
    assert desk.queue == 1
    with desk.writing() as (_, kept):
        assert kept is before
    desk.step_aside()
    _add_beside(desk, REWRITE)
    with desk.writing() as (_, made):
        assert made is not before


def test_a_desk_that_is_closed_while_it_stands_aside_leaves_the_index_of_others_alone(desk: Desk) -> None:
    desk.step_aside()
    _add_beside(desk, REWRITE)
    folder = desk.index_folder
    assert folder is not None
    saved = (folder / "copies.json").read_bytes()
    desk.close()
    assert (folder / "copies.json").read_bytes() == saved
