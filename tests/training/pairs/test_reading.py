"""Stories are read strictly: what does not fit is named with its file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from training.pairs.reading import STORIES, StoryError, is_held_apart, read_stories, read_story
from training.pairs.story import compare_sentences, list_pairs

STORY = """title: Fire at the Orsel mill
day: 2021-02-03
fact 1 outcome: the mill burned down
fact 2 quantity: how many workers were hurt
fact 3 negation: the owner knew of the faulty lamp
article A | Orsel Post | local paper
[1] The old mill at Orsel burned down on Wednesday.
[2=3 3=yes] Three workers were hurt by a lamp that the owner knew to be faulty, a foreman said.
[] It had stood since 1871.

article B | Brenn Radio | broadcaster
[1 2=4] Four people were hurt when a mill burned to the ground.
[3=-] The owner said nobody had told her of the lamp.
"""


def write(folder: Path, content: str, name: str = "courts-16.txt") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_story_is_read_with_its_facts_articles_and_tags(tmp_path: Path) -> None:
    story = read_story(write(tmp_path, STORY))
    assert (story.name, story.title, story.day) == ("courts-16", "Fire at the Orsel mill", date(2021, 2, 3))
    assert [(fact.number, fact.kind) for fact in story.facts.values()] == [
        (1, "outcome"), (2, "quantity"), (3, "negation"),
    ]  # fmt: skip
    assert [(article.letter, article.outlet, article.style) for article in story.articles] == [
        ("A", "Orsel Post", "local paper"), ("B", "Brenn Radio", "broadcaster"),
    ]  # fmt: skip
    assert story.articles[0].sentences[1].values == {2: "3", 3: "yes"}
    assert story.articles[0].sentences[2].text == "It had stood since 1871."


def test_pairs_agree_differ_or_contradict(tmp_path: Path) -> None:
    story = read_story(write(tmp_path, STORY))
    assert [(pair.a, pair.b, pair.main.shared, pair.main.fact.number) for pair in list_pairs(story)] == [
        ("A0", "B0", "same", 1),
        ("A1", "B0", "differs", 2),
        ("A1", "B1", "contradicts", 3),
    ]


def test_the_weightiest_relation_of_a_pair_is_its_main_one(tmp_path: Path) -> None:
    story = read_story(write(tmp_path, STORY.replace("[3=-]", "[1 2=9 3=-]").replace("[2=3 3=yes]", "[1 2=3 3=yes]")))
    last = list(list_pairs(story))[-1]
    assert [likeness.shared for likeness in last.likenesses] == ["same", "differs", "contradicts"]
    assert last.main.shared == "contradicts"


@pytest.mark.parametrize(
    ("ours", "theirs", "shared"),
    [
        ("2=3", "2=3", "same"), ("2", "2=3", "same"), ("2=-", "2=-", "same"), ("2=3", "2=4", "differs"),
        ("2=-x", "2=-y", "differs"), ("2=3", "2=-", "contradicts"), ("2", "2=-", "same"),
    ],
)  # fmt: skip
def test_values_are_compared_both_ways_alike(tmp_path: Path, ours: str, theirs: str, shared: str) -> None:
    story = read_story(write(tmp_path, STORY.replace("[2=3 3=yes]", f"[{ours}]").replace("[3=-]", f"[{theirs}]")))
    a, b = story.articles[0].sentences[1], story.articles[1].sentences[1]
    assert [likeness.shared for likeness in compare_sentences(a, b, story.facts)] == [shared]
    assert compare_sentences(a, b, story.facts) == compare_sentences(b, a, story.facts)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("fact 2 quantity:", "fact 2 number:", "line 4: “number” is no kind of fact; write one of quantity, time"),
        ("fact 2 quantity:", "fact two quantity:", "line 4: cannot read “fact two quantity: how many"),
        ("fact 2 quantity:", "fact 1 quantity:", "line 4: 1 is there twice"),
        ("| local paper", "", "line 6: cannot read “article A | Orsel Post”; write “article B"),
        ("article B", "article A", "line 11: there is an article A already"),
        ("article A | Orsel Post | local paper\n", "", "line 6: a sentence before the first article"),
        ("[3=-]", "[4]", "line 13: fact 4 is not declared; add “fact 4 kind: words”"),
        ("[3=-]", "3=-", "line 13: cannot read “3=- The owner"),
        ("[3=-]", "[3,2]", "line 13: cannot read “3,2”"),
        ("[3=-] ", "[3= -] ", "line 13: cannot read “3=”"),
        ("[3=-]", "[3=- 3]", "line 13: 3 is there twice"),
        ("[3=-] ", "", "line 13: cannot read “The owner said"),
        ("2021-02-03", "2021-02-30", "“2021-02-30” is no day; write it as in 2019-03-05"),
        ("day: 2021-02-03\n", "", "courts-16.txt: day missing"),
        ("title: Fire at the Orsel mill\n", "", "courts-16.txt: title missing"),
        ("[] It had stood since 1871.\n", "article C | Other | agency\n", "sentences in article C missing"),
    ],
)
def test_what_does_not_fit_is_named_with_what_to_write(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in STORY
    with pytest.raises(StoryError) as raised:
        read_story(write(tmp_path, STORY.replace(old, new)))
    assert told in str(raised.value)
    assert str(raised.value).startswith("courts-16.txt")


def test_a_story_with_one_article_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="a second article missing"):
        read_story(write(tmp_path, STORY.partition("article B")[0]))


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "courts-16.txt"
    path.write_bytes(STORY.replace("Brenn", "Brünn").encode("latin-1"))
    with pytest.raises(StoryError, match=r"courts-16\.txt: is no UTF-8"):
        read_story(path)


def test_odd_separators_inside_a_sentence_end_no_line(tmp_path: Path) -> None:
    story = read_story(write(tmp_path, STORY.replace("since 1871.", "since\u2028 1871.\x0b")))
    assert story.articles[0].sentences[2].text.startswith("It had stood since\u2028 1871.")


def test_every_eighth_story_is_held_apart() -> None:
    assert [number for number in range(1, 26) if is_held_apart(f"courts-{number:02}")] == [8, 16, 24]
    with pytest.raises(StoryError, match="courts: has no number"):
        is_held_apart("courts")


def test_all_published_stories_are_read() -> None:
    stories = list(read_stories())
    assert len(stories) == len(list(STORIES.glob("*.txt"))) > 150
    assert all(any(True for _ in list_pairs(story)) for story in stories)
    assert 0.05 < sum(is_held_apart(story.name) for story in stories) / len(stories) < 0.15


def test_every_declared_fact_of_the_published_stories_is_stated() -> None:
    for story in read_stories():
        stated = {number for article in story.articles for each in article.sentences for number in each.values}
        assert stated == set(story.facts), story.name
