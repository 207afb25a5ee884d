"""What could be corrected, on a desk with the sample story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.assembly.desking.desk import Desk
from twosource.assembly.desking.offers.wanted import MOST_CHOICES, Wanted, propose, rank
from twosource.assembly.making import make_settings
from twosource.errors import CorrectionError, NotHeldError
from twosource.model.comparison import Comparison
from twosource.model.subject import Subject

SAMPLE = Path(__file__).parents[4] / "src" / "twosource" / "sample"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk(tmp_path_factory.mktemp("offers") / "desk.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add(sorted(str(each) for each in SAMPLE.iterdir() if each.suffix in {".txt", ".html"}))
        yield desk


@pytest.fixture(scope="module")
def story(desk: Desk) -> Comparison:
    return desk.story(desk.stories(order="articles").items[0].id)


def test_a_story_is_split_by_its_own_articles(desk: Desk, story: Comparison) -> None:
    offer = desk.corrections.offer(
        Wanted(kind="split story", story=story.stories[0].id, subject=(story.articles[1].id,))
    )

    assert {each.id for each in offer.choices} == {each.id for each in story.articles}
    assert offer.ticked == (story.articles[1].id,)
    assert offer.least == 1


def test_a_story_is_never_offered_to_be_merged_with_itself(desk: Desk, story: Comparison) -> None:
    one = story.stories[0]

    offer = desk.corrections.offer(Wanted(kind="merge stories", story=one.id, words="strike ferry barge dead"))

    assert [each.story for each in offer.chosen] == [one.id]
    assert one.id not in {each.story for each in offer.choices}


def test_the_statements_of_a_finding_are_offered_to_be_parted_in_their_exact_words(
    desk: Desk, story: Comparison
) -> None:
    texts = {article.id: article.text for article in story.articles}
    finding = next(each for each in story.findings if len(each.statements) > 1)

    offer = desk.corrections.offer(Wanted(kind="part statements", finding=finding.id))

    assert {each.id for each in offer.choices} == set(finding.statements)
    assert all(each.name in texts[each.article or ""] for each in offer.choices)
    assert offer.least == 2


def test_of_two_statements_both_are_ticked(desk: Desk, story: Comparison) -> None:
    pair = next(each for each in story.findings if len(each.statements) == 2)

    assert set(desk.corrections.offer(Wanted(kind="part statements", finding=pair.id)).ticked) == set(pair.statements)


def test_a_statement_is_joined_with_those_of_other_articles_only(desk: Desk, story: Comparison) -> None:
    finding = next(each for each in story.findings if len(each.statements) > 1)

    offer = desk.corrections.offer(Wanted(kind="join statements", finding=finding.id))

    assert offer.chosen[0].id in finding.statements
    assert offer.choices
    assert not {each.id for each in offer.choices} & set(finding.statements)
    assert offer.chosen[0].article not in {each.article for each in offer.choices}


def test_words_narrow_the_choices(desk: Desk, story: Comparison) -> None:
    finding = next(each for each in story.findings if len(each.statements) > 1)

    every = desk.corrections.offer(Wanted(kind="join statements", finding=finding.id))
    some = desk.corrections.offer(Wanted(kind="join statements", finding=finding.id, words="transmitter"))

    assert 0 < some.total < every.total
    assert all("transmitter" in each.name.casefold() for each in some.choices)


def test_a_source_is_offered_under_the_name_it_has(desk: Desk, story: Comparison) -> None:
    source = story.sources[0]

    assert desk.corrections.offer(Wanted(kind="rename source", subject=(source.id,))).value == source.name


def test_a_source_is_found_by_parts_of_its_name_and_never_offered_to_itself(desk: Desk, story: Comparison) -> None:
    source = next(each for each in story.sources if each.name == "Joren Haldt")

    offer = desk.corrections.offer(Wanted(kind="merge sources", subject=(source.id,), words="MARANT ils"))
    itself = desk.corrections.offer(Wanted(kind="merge sources", subject=(source.id,), words="haldt"))

    assert [each.name for each in offer.choices] == ["Ilse Marant"]
    assert source.id not in {each.id for each in itself.choices}


def test_signs_of_a_search_pattern_are_letters_of_a_name(desk: Desk, story: Comparison) -> None:
    offer = desk.corrections.offer(Wanted(kind="merge sources", subject=(story.sources[0].id,), words="%"))

    assert offer.total == 0


def test_lines_of_the_text_could_be_junk_and_junk_could_be_text(desk: Desk, story: Comparison) -> None:
    article = next(each for each in story.articles if each.junk)

    kept = desk.corrections.offer(Wanted(kind="relabel junk", subject=(article.id,), value="junk"))
    dropped = desk.corrections.offer(Wanted(kind="relabel junk", subject=(article.id,), value="article"))

    assert [each.id for each in kept.choices] == [line for line in article.text.split("\n") if line.strip()]
    assert {each.id for each in dropped.choices} <= {junk.text for junk in article.junk}
    assert dropped.most == 1


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        (Wanted(kind="merge stories", story="nowhere"), "story 'nowhere'"),
        (Wanted(kind="split story"), "story ''"),
        (Wanted(kind="part statements", finding="nothing"), "finding 'nothing'"),
        (Wanted(kind="part statements"), "name the statements"),
        (Wanted(kind="join statements", subject=("nobody",)), "statement 'nobody'"),
        (Wanted(kind="rename source", subject=("x",)), "source 'x'"),
        (Wanted(kind="set owner"), "name the outlet"),
        (Wanted(kind="set origin", subject=("y",)), "article 'y'"),
        (Wanted(kind="undo", subject=("z",)), "correction 'z'"),
    ],
)
def test_what_is_not_on_the_desk_is_refused_by_its_name(desk: Desk, wanted: Wanted, named: str) -> None:
    with pytest.raises(CorrectionError, match=named):
        desk.corrections.offer(wanted)


def test_a_line_must_be_to_become_something(desk: Desk, story: Comparison) -> None:
    with pytest.raises(CorrectionError, match="'junk' or 'article'"):
        desk.corrections.offer(Wanted(kind="relabel junk", subject=(story.articles[0].id,)))


def test_all_of_a_story_cannot_leave_it(desk: Desk, story: Comparison) -> None:
    with pytest.raises(CorrectionError, match="all articles of the story"):
        desk.corrections.refuse_idle("split story", [each.id for each in story.articles])


def test_a_story_cannot_be_merged_with_itself(desk: Desk, story: Comparison) -> None:
    with pytest.raises(CorrectionError, match="one story already"):
        desk.corrections.refuse_idle("merge stories", [each.id for each in story.articles[:2]])


def test_no_correction_is_found_by_a_wrong_id(desk: Desk) -> None:
    with pytest.raises(NotHeldError, match="'nothing'"):
        desk.corrections.find("nothing")


def test_what_is_ticked_is_among_the_choices_however_many_there_are() -> None:
    choices = [Subject(id=str(number), kind="statement", name="one") for number in range(3 * MOST_CHOICES)]

    offer = propose(Wanted(kind="part statements", subject=("170",)), (), choices)

    assert "170" in {each.id for each in offer.choices}
    assert offer.total == 3 * MOST_CHOICES
    assert len(offer.choices) == MOST_CHOICES


def test_those_that_share_the_most_words_are_first() -> None:
    near = Subject(id="near", kind="statement", name="The ferry sank at noon.")
    far = Subject(id="far", kind="statement", name="Nobody spoke.")

    assert [each.id for each in rank([far, near], "", "the ferry sank")] == ["near", "far"]
