"""What a desk answers about one thing of it: an article, a finding, a source, a story."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.errors import DeskError, NotHeldError, WaitsError
from twosource.model.filters import Filters

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, REWRITE, OWN = (str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html"))
HARBOUR = (
    "Parliament in Vessel passed the harbour bill on Tuesday by 61 votes to 40.\n"
    "The bill lets the port of Vessel borrow 12 million crowns, Treasurer Orla Venn said.\n"
)
QUESTIONS: dict[str, Callable[[Desk], object]] = {
    "story": lambda desk: desk.story("0" * 16),
    "articles": lambda desk: desk.articles("nope\0"),
    "members": lambda desk: desk.members("\ud800"),
    "mark": lambda desk: desk.mark(""),
    "article": lambda desk: desk.article("0" * 16),
    "finding": lambda desk: desk.finding("x" * 10_000),
    "source": lambda desk: desk.source("; DROP TABLE sources"),
    "events": lambda desk: desk.events("0" * 16),
}


@pytest.fixture
def desk(place: str) -> Iterator[Desk]:
    with Desk(place, settings=make_settings(fast=True)) as opened:
        yield opened


def _write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_a_desk_does_not_hold_is_told_apart_from_a_desk_that_fails(desk: Desk, question: str) -> None:
    desk.add([AGENCY], analyse=False)
    with pytest.raises(NotHeldError, match="has no"):
        QUESTIONS[question](desk)


def test_a_story_that_waits_is_told_apart_from_one_that_is_not_there(desk: Desk) -> None:
    desk.add([AGENCY], analyse=False)
    (story,) = desk.stories().items
    with pytest.raises(WaitsError, match="waits to be analysed"):
        desk.story(story.id)
    assert issubclass(WaitsError, DeskError)


def test_an_article_is_told_with_its_story_and_where_else_its_text_stands(desk: Desk, tmp_path: Path) -> None:
    copied = Path(AGENCY).read_text(encoding="utf-8").replace("Sunday", "Monday")
    desk.add([AGENCY, _write(tmp_path, "copied.txt", copied), _write(tmp_path, "harbour.txt", HARBOUR)])
    one, other = (each for each in desk.articles(desk.stories(order="articles").items[0].id))
    held = desk.article(one.id)
    assert (held.article.id, held.compared, held.former) == (one.id, True, ())
    assert [each.id for each in held.elsewhere.items] == [other.id]
    assert (held.elsewhere.total, held.elsewhere.items[0].story) == (1, held.story)
    assert held.elsewhere.items[0].words > 100
    assert desk.article(other.id).elsewhere.items[0].words == held.elsewhere.items[0].words
    beside = next(story for story in desk.stories().items if story.id != held.story)
    assert desk.article(desk.members(beside.id)[0]).elsewhere.total == 0


def test_an_article_that_came_since_is_not_compared(desk: Desk) -> None:
    desk.add([AGENCY])
    desk.add([REWRITE], analyse=False)
    (story,) = desk.stories().items
    assert [desk.article(each.id).compared for each in desk.articles(story.id)] == [True, False]
    assert [each.compared for each in desk.articles(story.id)] == [True, False]


def test_the_parts_of_what_shares_text_are_asked_for_page_by_page(desk: Desk, tmp_path: Path) -> None:
    text = Path(AGENCY).read_text(encoding="utf-8")
    copies = [_write(tmp_path, f"{number}.txt", text.replace("72", str(80 + number))) for number in range(3)]
    desk.add([AGENCY, *copies], analyse=False)
    article = desk.members(desk.stories().items[0].id)[0]
    parts = [desk.article(article, limit=2, offset=offset).elsewhere for offset in (0, 2)]
    assert [(len(part.items), part.total, part.offset) for part in parts] == [(2, 3, 0), (1, 3, 2)]
    assert len({each.id for part in parts for each in part.items}) == 3


def test_the_record_of_a_source_has_all_that_the_list_counts_word_for_word(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    texts = {article.id: article.text for article in desk.story(desk.stories().items[0].id).articles}
    for listed in desk.sources(limit=None).items:
        record = desk.source(listed.id, limit=None)
        counts = (record.spoken.total, record.articles, record.outlets, record.stories)
        assert counts == (listed.statements, listed.articles, listed.outlets, listed.stories)
        assert (record.name, len(record.spoken.items)) == (listed.name, listed.statements)
        for spoken in record.spoken.items:
            assert spoken.text == spoken.span.of(texts[spoken.article])
            assert spoken.chain[-1] == listed.name
            assert spoken.findings


def test_a_source_through_another_is_told_with_both(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    listed = next(each for each in desk.sources(limit=None).items if "two people" in each.name)
    chains = {spoken.chain for spoken in desk.source(listed.id).spoken.items}
    assert ("Castrel Courier", listed.name) in chains


def test_a_record_is_filtered_and_asked_for_page_by_page(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    listed = next(each for each in desk.sources(limit=None).items if each.name == "Ilse Marant")
    whole = desk.source(listed.id).spoken
    parts = [desk.source(listed.id, limit=1, offset=offset).spoken for offset in range(whole.total)]
    assert [part.items[0] for part in parts] == list(whole.items)
    dated = desk.source(listed.id, Filters(since="2024-05-14", until="2024-05-14"))
    assert dated.spoken.total < whole.total
    assert {each.day for each in dated.spoken.items} == {"2024-05-14"}
    assert whole.items[0].day == "2024-05-14"


def test_who_contradicts_themselves_is_marked_on_both_sides(desk: Desk, tmp_path: Path) -> None:
    closed = "The bridge at Vessel was closed on Monday."
    first, second = (
        f"{closed}\n\n“{number} people died,” Mayor Orla Venn told reporters in Vessel.\n"
        for number in ("Nine", "Twelve")
    )
    desk.add([_write(tmp_path, "one.txt", first), _write(tmp_path, "two.txt", second)])
    assert desk.stories().total == 1
    listed = next(each for each in desk.sources().items if each.name == "Orla Venn")
    marked = [spoken for spoken in desk.source(listed.id).spoken.items if spoken.against]
    assert len(marked) == 2
    texts = {article.id: article.text for article in desk.story(desk.stories().items[0].id).articles}
    by_id = {spoken.id: spoken for spoken in marked}
    for spoken in marked:
        (against,) = spoken.against
        assert against.kind in {"differs", "supersedes", "contradicts"}
        assert by_id[against.statement].text == against.text
        assert {against.words.of(texts[spoken.article]), against.other_words.of(texts[against.article])} == {
            "Nine people", "Twelve people",
        }  # fmt: skip


def test_sources_that_people_merged_are_one_record_until_it_is_undone(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    listed = {each.name: each for each in desk.sources(limit=None).items}
    one, other = listed["Joren Haldt"], listed["the coast guard"]
    both = one.statements + other.statements
    merged = desk.corrections.make("merge sources", [one.id, other.id], who="Ruta Meld", value="Joren Haldt")
    for _ in range(2):  # before and after the story is analysed again
        records = [desk.source(each.id) for each in (one, other)]
        assert {record.spoken.total for record in records} == {both}
        assert {record.name for record in records} == {"Joren Haldt"}
        assert all(set(record.merged) == {one.id, other.id} for record in records)
        for _ in desk.analyse():
            pass
    desk.corrections.undo(merged.id, who="Ruta Meld")
    assert list(desk.analyse())
    assert (desk.source(one.id).spoken.total, desk.source(one.id).merged) == (one.statements, ())


def test_arrivals_count_every_article_of_every_story_that_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    desk.add([AGENCY, REWRITE, OWN, _write(tmp_path, "harbour.txt", HARBOUR)], analyse=False)
    stories = desk.stories().items
    told = desk.arrivals([*(story.id for story in stories), "nope\0"])
    assert told["nope\0"] == twosource.Arrivals()
    for story in stories:
        arrivals = told[story.id]
        assert sum(number for _, number in arrivals.arrived) == story.articles
        assert sum(number for _, number in arrivals.published) + arrivals.undated == story.articles
        assert {day for day, _ in arrivals.arrived} == {story.changed[:10]}


def test_events_are_told_latest_first_of_one_story_or_of_all(desk: Desk, tmp_path: Path) -> None:
    desk.add([AGENCY, _write(tmp_path, "harbour.txt", HARBOUR)])
    ferry, harbour = sorted(desk.stories().items, key=lambda story: -story.findings)
    desk.add([REWRITE])
    desk.add([OWN])
    every = desk.events(limit=None)
    assert every.total == len(every.items) > 3
    assert [event.at for event in every.items] == sorted((event.at for event in every.items), reverse=True)
    assert desk.events(ferry.id).total == every.total
    assert desk.events(harbour.id).total == 0
    assert desk.events(limit=1, offset=1).items == every.items[1:2]
    grown = next(event for event in every.items if event.kind == "support")
    found = desk.finding(grown.finding)
    assert (found.lasting, found.story, found.gone) == (grown.finding, ferry.id, None)
    assert grown in found.events


def test_failures_are_told_page_by_page_with_how_many_there_are(desk: Desk, tmp_path: Path) -> None:
    desk.add([_write(tmp_path, f"{number}.txt", "") for number in range(3)])
    parts = [desk.failures(limit=2, offset=offset) for offset in (0, 2)]
    assert [(len(part.items), part.total) for part in parts] == [(2, 3), (1, 3)]
    assert len({failure.given for part in parts for failure in part.items}) == 3


def test_a_renamed_source_is_listed_and_asked_for_by_its_new_name_until_that_is_undone(desk: Desk) -> None:
    desk.add([AGENCY, REWRITE, OWN])
    listed = next(each for each in desk.sources(limit=None).items if each.name == "Joren Haldt")
    made = desk.corrections.make("rename source", [listed.id], who="Ruta Meld", value="Captain Haldt")
    assert list(desk.analyse())
    assert desk.sources(Filters(sources=("captain haldt",))).items[0].statements == listed.statements
    assert desk.source(listed.id).name == "Captain Haldt"
    desk.corrections.undo(made.id, who="Ruta Meld")
    assert list(desk.analyse())
    assert desk.sources(Filters(sources=("captain haldt",))).total == 0
    assert next(each for each in desk.sources(limit=None).items if each.id == listed.id) == listed


def test_lists_that_are_kept_in_memory_are_those_of_now(desk: Desk, tmp_path: Path) -> None:
    desk.add([AGENCY])
    before = desk.sources(), desk.outlets()
    assert (desk.sources(), desk.outlets()) == before
    assert desk.sources(limit=1).items == before[0].items[:1]
    with Desk(desk.where, settings=desk.settings) as other:
        desk.step_aside()
        other.add([OWN, _write(tmp_path, "harbour.txt", HARBOUR)])
    assert desk.sources().total > before[0].total
    assert desk.outlets().items != before[1].items
