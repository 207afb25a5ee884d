"""A desk from outside, by its Python API: reports arrive, stories grow, people correct, everything stays."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.errors import CorrectionError, DeskError
from twosource.model.filters import Filters

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, REWRITE, OWN = (str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html"))
HARBOUR = (
    "Parliament in Vessel passed the harbour bill on Tuesday by 61 votes to 40.\n"
    "The bill lets the port of Vessel borrow 12 million crowns, Treasurer Orla Venn said.\n"
)


@pytest.fixture
def desk(place: str) -> Iterator[Desk]:
    with Desk(place, settings=make_settings(fast=True)) as opened:
        yield opened


def _write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_reports_of_one_event_become_one_story_with_findings(desk: Desk) -> None:
    added = desk.add([AGENCY, REWRITE, OWN])
    assert (added.count("added"), added.queue) == (3, 0)
    (story,) = desk.stories().items
    assert story.articles == 3
    assert story.findings > 0
    assert desk.story(story.id).findings


def test_a_comparison_from_the_desk_is_the_one_that_compare_makes(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    (story,) = desk.stories().items
    stored = desk.story(story.id)
    fresh = twosource.compare([AGENCY, REWRITE, OWN], fast=True)
    assert {each.statements: each.support for each in stored.findings} == {
        each.statements: each.support for each in fresh.findings
    }
    assert {each.text for each in stored.articles} == {each.text for each in fresh.articles}


def test_what_is_added_again_is_known_and_nothing_waits(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE])
    again = desk.add([AGENCY, REWRITE])
    assert again.count("known") == 2
    assert again.queue == 0


def test_a_story_keeps_its_id_while_it_grows(desk: Desk) -> None:
    desk.add([AGENCY])
    (before,) = desk.stories().items
    desk.add([OWN])
    (after,) = desk.stories().items
    assert (after.id, after.articles) == (before.id, 2)


def test_a_desk_goes_on_where_it_was_closed(place: str, tmp_path: Path) -> None:
    other = _write(tmp_path, "harbour.txt", HARBOUR)
    for given in ([AGENCY], [other], [REWRITE]):
        with Desk(place, settings=make_settings(fast=True)) as opened:
            opened.add(given)
    with Desk(place) as opened:
        assert sorted(story.articles for story in opened.stories().items) == [1, 2]


def test_an_index_that_was_lost_is_made_again(tmp_path: Path) -> None:
    place = tmp_path / "desk.sqlite"
    with Desk(place, settings=make_settings(fast=True)) as opened:
        opened.add([AGENCY])
        folder = opened.index_folder
    assert folder is not None
    shutil.rmtree(folder)
    with Desk(place, settings=make_settings(fast=True)) as opened:
        opened.add([REWRITE])
        assert [story.articles for story in opened.stories().items] == [2]


def test_what_cannot_be_used_is_told_kept_and_forgotten_when_it_can_be(desk: Desk, tmp_path: Path) -> None:
    broken = _write(tmp_path, "report.txt", "")
    added = desk.add([broken, AGENCY])
    assert (added.count("failed"), added.count("added")) == (1, 1)
    assert [failure.given for failure in desk.failures().items] == [broken]
    _write(tmp_path, "report.txt", HARBOUR)
    assert desk.add([broken]).count("added") == 1
    assert desk.failures().total == 0


def test_search_filters_and_exports_speak_of_the_same(desk: Desk, tmp_path: Path) -> None:
    desk.add([AGENCY, REWRITE, OWN, _write(tmp_path, "harbour.txt", HARBOUR)])
    assert desk.search("ferry").total == 3
    assert desk.search("harbour bill").total == 1
    corroborated = Filters(support=("corroborated",))
    kept = [finding for each in desk.comparisons(corroborated) for finding in each.findings]
    assert kept
    assert {finding.support.verdict for finding in kept} == {"corroborated"}
    assert len(kept) == desk.count(corroborated).findings


def test_a_sentence_is_checked_against_the_desk(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    check = desk.check("Nine people died when the ferry sank.")
    assert any(answer.found for answer in check.answers)


def test_a_wrong_split_is_merged_and_the_merge_undone(desk: Desk, tmp_path: Path) -> None:
    desk.add([AGENCY, _write(tmp_path, "harbour.txt", HARBOUR)])
    one, other = (story.id for story in desk.stories().items)
    articles = [*desk.members(one), *desk.members(other)]
    made = desk.corrections.make("merge stories", articles, who="Ruta Meld")
    assert [story.articles for story in desk.stories().items] == [2]
    list(desk.analyse())
    desk.add([REWRITE])
    assert [story.articles for story in desk.stories().items] == [3]
    desk.corrections.undo(made.id, who="Ruta Meld")
    assert sorted(story.articles for story in desk.stories().items) == [1, 2]


def test_a_wrong_join_is_split_and_stays_so_when_more_arrives(desk: Desk) -> None:
    desk.add([AGENCY, OWN])
    (story,) = desk.stories().items
    first, second = desk.members(story.id)
    desk.corrections.make("split story", [second], value=first, who="Ruta Meld")
    assert [story.articles for story in desk.stories().items] == [1, 1]
    desk.add([REWRITE])
    assert sorted(story.articles for story in desk.stories().items) == [1, 2]


def test_a_split_that_is_undone_leaves_the_story_as_it_was(desk: Desk) -> None:
    desk.add([AGENCY, OWN])
    (before,) = desk.stories().items
    made = desk.corrections.make("split story", desk.members(before.id)[:1], who="Ruta Meld")
    desk.corrections.undo(made.id, who="Lem Adair")
    (after,) = desk.stories().items
    assert (after.id, after.articles) == (before.id, before.articles)


def test_statements_are_parted_and_the_parting_undone(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    (story,) = desk.stories().items
    before = desk.story(story.id)
    finding = next(each for each in before.findings if len(each.statements) > 1)
    made = desk.corrections.make("part statements", finding.statements[:2], who="Ruta Meld")
    list(desk.analyse())
    together = [each for each in desk.story(story.id).findings if set(finding.statements[:2]) <= set(each.statements)]
    assert together == []
    desk.corrections.undo(made.id, who="Ruta Meld")
    list(desk.analyse())
    assert {each.id for each in desk.story(story.id).findings} == {each.id for each in before.findings}


def test_a_correction_of_nothing_is_refused(desk: Desk) -> None:
    desk.add([AGENCY])
    with pytest.raises(CorrectionError, match="no article 'nobody' on this desk"):
        desk.corrections.make("merge stories", ["nobody", "nothing"], who="Ruta Meld")
    assert desk.corrections.list() == ()


def test_an_alert_tells_once_that_a_finding_became_corroborated(desk: Desk) -> None:
    desk.add([AGENCY])
    desk.alerts.add("ferry", "ferry", kinds=["support"])
    desk.add([OWN])
    (told,) = desk.alerts.check()
    assert any(event.before == "single article" and event.after == "corroborated" for event in told.events)
    assert [each.events for each in desk.alerts.check()] == [()]


def test_a_rebuilt_desk_has_the_same_articles_stories_and_corrections(desk: Desk, tmp_path: Path) -> None:
    desk.add([AGENCY, REWRITE, OWN, _write(tmp_path, "harbour.txt", HARBOUR)])
    first, *_ = desk.stories(order="articles").items
    desk.corrections.make("split story", desk.members(first.id)[:1], who="Ruta Meld")
    with Desk(tmp_path / "new.sqlite", settings=make_settings(fast=True)) as new:
        desk.upkeep.rebuild_into(new)
        list(new.analyse())
        assert _shape(new) == _shape(desk)
        assert new.corrections.list() == desk.corrections.list()


def _shape(desk: Desk) -> set[tuple[str, ...]]:
    return {tuple(sorted(desk.members(story.id))) for story in desk.stories(limit=None).items}


def test_a_backup_is_a_desk_that_finds_and_tells_the_same(desk: Desk, tmp_path: Path) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    (story,) = desk.stories().items
    desk.upkeep.backup(tmp_path / "copy.sqlite")
    with Desk(tmp_path / "copy.sqlite", settings=make_settings(fast=True)) as copy:
        assert copy.upkeep.verify() == ()
        assert copy.search("ferry").items == desk.search("ferry").items != ()
        assert copy.story(story.id) == desk.story(story.id)
        assert copy.add([AGENCY]).count("known") == 1


def test_a_desk_that_is_not_there_is_named_with_what_to_do(tmp_path: Path) -> None:
    with Desk(tmp_path / "no.sqlite") as desk, pytest.raises(DeskError, match=r"no\.sqlite: there is no desk"):
        desk.stories()


def test_a_story_that_is_not_there_is_named(desk: Desk) -> None:
    desk.add([AGENCY])
    with pytest.raises(DeskError, match="no story 'nothing'"):
        desk.story("nothing")
