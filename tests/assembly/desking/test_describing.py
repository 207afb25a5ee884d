"""What there is to know about a desk."""

from __future__ import annotations

import json
from pathlib import Path

from twosource.assembly.desking.describing import about_to_dict, describe_desk
from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.version import __version__

SAMPLE = Path(__file__).parents[3] / "src" / "twosource" / "sample"


def test_a_desk_tells_what_is_in_it_and_what_could_not_be_done(tmp_path: Path) -> None:
    texts = sorted(str(each) for each in SAMPLE.iterdir() if each.suffix == ".txt")
    with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add([*texts, str(tmp_path / "gone.txt")])
        about = describe_desk(desk)
        stories = desk.stories()
        notes = {note for story in stories.items for note in desk.story(story.id).made.degraded}
    assert about.version == __version__
    assert about.fast
    assert about.inventory.counts["articles"] == sum(story.articles for story in stories.items)
    assert about.inventory.counts["failures"] == 1
    assert about.looked_at == stories.total
    assert dict(about.models)["attribution"] == "rules"
    assert {note for note, _ in about.degraded} == notes
    assert json.loads(json.dumps(about_to_dict(about)))["desk"]["counts"]["stories"] == stories.total


def test_a_desk_with_nothing_in_it_has_looked_at_nothing(tmp_path: Path) -> None:
    with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add([])
        desk.open(write=True)
        about = describe_desk(desk)
    assert (about.looked_at, about.models, about.degraded) == (0, (), ())
    assert about.inventory.counts["stories"] == 0
    assert about.cards


def test_what_is_told_of_results_is_that_of_the_latest(tmp_path: Path) -> None:
    first, second, *_ = sorted(str(each) for each in SAMPLE.iterdir() if each.suffix == ".txt")
    with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add([first], analyse=False)
        assert describe_desk(desk).looked_at == 0
        assert list(desk.analyse())
        assert describe_desk(desk).looked_at == 1
        desk.add([second])
        assert describe_desk(desk).looked_at == desk.stories().total
        assert (desk.made(limit=1).total, len(desk.made(limit=1).items)) == (1, 1)
