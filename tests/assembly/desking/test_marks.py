"""A story's mark changes with all that is shown of it, and with nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, REWRITE, OWN = (str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html"))
HARBOUR = "Parliament in Vessel passed the harbour bill on Tuesday by 61 votes to 40, Treasurer Orla Venn said.\n"


@pytest.fixture
def desk(place: str) -> Iterator[Desk]:
    clock = iter(range(1_900_000_000, 1_900_010_000))
    with Desk(place, settings=make_settings(fast=True), now=lambda: float(next(clock))) as opened:
        opened.add([AGENCY])
        yield opened


@pytest.fixture
def ferry(desk: Desk) -> str:
    return desk.stories().items[0].id


def test_it_is_the_same_as_long_as_nothing_happens_to_the_story(desk: Desk, ferry: str, tmp_path: Path) -> None:
    before = desk.mark(ferry)
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    desk.add([AGENCY, str(tmp_path / "harbour.txt"), str(tmp_path / "missing.txt")])
    assert desk.stories().total == 2
    assert desk.mark(ferry) == before
    desk.close()
    assert desk.mark(ferry) == before


def test_it_is_another_one_after_every_step_of_a_story(desk: Desk, ferry: str) -> None:
    marks = [desk.mark(ferry)]
    desk.add([REWRITE], analyse=False)
    marks.append(desk.mark(ferry))
    marks.extend(desk.mark(ferry) for _ in desk.analyse())
    desk.upkeep.queue_all()
    marks.append(desk.mark(ferry))
    marks.extend(desk.mark(ferry) for _ in desk.analyse())
    assert len(set(marks)) == len(marks) == 5


def test_it_is_another_one_after_another_text_of_an_article(desk: Desk, tmp_path: Path) -> None:
    page = (
        '<html><head><link rel="canonical" href="https://estuary.example/harbour"></head><body><article>'
        "<h1>The harbour bill</h1><p>{}</p><p>The bill lets the port of Vessel borrow 12 million crowns, and pays for "
        "two new cranes and a longer quay.</p></article></body></html>"
    )
    path = tmp_path / "harbour.html"
    path.write_text(page.format(HARBOUR), encoding="utf-8")
    desk.add([str(path)], analyse=False)
    story = next(each.id for each in desk.stories().items if "harbour" in each.title)
    before = desk.mark(story), desk.members(story)
    path.write_text(page.format(HARBOUR.replace("61", "62")), encoding="utf-8")
    assert desk.add([str(path)], analyse=False).count("version") == 1
    assert desk.mark(story) != before[0]
    (article,) = desk.members(story)
    assert article != before[1][0]
    assert (desk.article(before[1][0]).article.id, desk.article(article).former) == (article, before[1])


def test_it_is_another_one_after_a_correction_and_its_undoing(desk: Desk, ferry: str) -> None:
    marks = [desk.mark(ferry)]
    source = desk.sources().items[0]
    made = desk.corrections.make("rename source", [source.id], who="Ruta Meld", value="Somebody Else")
    marks.append(desk.mark(ferry))
    desk.corrections.undo(made.id, who="Ruta Meld")
    marks.append(desk.mark(ferry))
    assert len(set(marks)) == 3


def test_the_ids_of_merged_stories_lead_to_one_mark(desk: Desk, ferry: str, tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    desk.add([str(tmp_path / "harbour.txt")])
    other = next(story.id for story in desk.stories().items if story.id != ferry)
    before = {desk.mark(ferry), desk.mark(other)}
    articles = [*desk.members(ferry), *desk.members(other)]
    desk.corrections.make("merge stories", articles, who="Ruta Meld")
    assert desk.mark(ferry) == desk.mark(other)
    assert desk.mark(ferry) not in before
