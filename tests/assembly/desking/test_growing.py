"""Whatever is done to a desk, in any order: what it says is what comparing its articles afresh says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.analysis import compare_articles
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.model.article import RawArticle
from twosource.model.comparison import Comparison
from twosource.model.envelope import Envelope

FAST = make_settings(fast=True)
EVENTS = (
    (
        "The ferry Grey Heron sank off Odd Holm on Friday.",
        "Fishermen from Odd Holm saved {n} people from the ferry, coastguard chief Ruta Meld said.",
        "Nine people died when the Grey Heron sank, the coastguard said.",
        "Transport minister Osk Brann ordered an inquiry into the Grey Heron.",
    ),
    (
        "Parliament in Vessel passed the harbour bill by {n} votes to 40.",
        "The bill lets the port of Vessel borrow {n} million crowns, Treasurer Orla Venn said.",
        "Opposition leader Pell Dorn called the harbour bill a gift to lenders.",
        "The harbour bill takes effect in May, Orla Venn said.",
    ),
)
OUTLETS = ("Tarn Post", "Odd Herald", None)
JOBS = ("add", "add", "change", "change", "again", "merge", "split", "relabel", "name", "undo", "analyse", "reopen")


def _report(random: Random) -> str:
    lines = random.sample(random.choice(EVENTS), random.randint(2, 3))
    return "".join(line.format(n=random.choice([12, 61])) + "\n" for line in lines)


@dataclass
class Newsroom:
    """A desk, and people who do things to it by chance."""

    where: str
    random: Random
    clock: Iterator[int] = field(default_factory=lambda: count(1_900_000_000, 3_600))
    given: list[RawArticle] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk = Desk(self.where, settings=FAST, now=lambda: next(self.clock))
        self.add()

    def take(self, raw: RawArticle) -> str:
        self.given.append(raw)
        (told,) = self.desk.add_items(iter([raw]))
        return told.outcome

    def add(self) -> None:
        number = len(self.given)
        envelope = Envelope(url=f"https://tarn.example/{number}", outlet=self.random.choice(OUTLETS))
        raw = RawArticle(given=f"{number}", content=_report(self.random), markup="as-is", envelope=envelope)
        assert self.take(raw) in {"added", "known"}  # an outlet may say the same twice

    def change(self) -> None:
        raw = self.random.choice(self.given)
        self.take(replace(raw, content=raw.content + _report(self.random)))

    def again(self) -> None:
        assert self.take(self.random.choice(self.given)) == "known"

    def merge(self) -> None:
        one, *others = (self.desk.members(story.id) for story in self.desk.stories().items)
        if others:
            self.desk.corrections.make("merge stories", [one[0], others[0][0]], who="Ruta Meld")

    def split(self) -> None:
        members = max((self.desk.members(story.id) for story in self.desk.stories().items), key=len)
        if len(members) > 1:
            self.desk.corrections.make("split story", [self.random.choice(members)], who="Ruta Meld")

    def relabel(self) -> None:
        article = self.random.choice(self.look().articles)
        line = self.random.choice(article.text.splitlines())
        self.desk.corrections.make("relabel junk", [article.id, line], value="junk", who="Ruta Meld")

    def name(self) -> None:
        sources = self.look().sources
        if sources:
            self.desk.corrections.make("rename source", [sources[0].id], value="Nova Tann", who="Ruta Meld")

    def undo(self) -> None:
        made = self.desk.corrections.list()
        if made:
            self.desk.corrections.undo(self.random.choice(made).id, who="Lem Adair")

    def analyse(self) -> None:
        assert [each.failure for each in self.desk.analyse() if each.failure] == []

    def reopen(self) -> None:
        self.desk.close()

    def look(self) -> Comparison:
        self.analyse()
        return self.desk.story(self.random.choice(self.desk.stories().items).id)

    def judge(self) -> None:
        """Compare what the desk says with what its articles say."""
        self.analyse()
        assert self.desk.queue == 0
        assert self.desk.upkeep.verify() == ()
        listed = self.desk.stories(limit=None).items
        held = Counter(article for story in listed for article in self.desk.members(story.id))
        assert set(held.values()) == {1}
        for story in listed:
            stored = self.desk.story(story.id)
            assert {article.id for article in stored.articles} == set(self.desk.members(story.id))
            fresh = _compare(stored, self.desk)
            assert (stored.articles, stored.statements, stored.sources) == (
                fresh.articles,
                fresh.statements,
                fresh.sources,
            )
            assert stored.findings == fresh.findings
            assert (story.articles, story.findings) == (len(fresh.articles), len(fresh.findings))


def _compare(stored: Comparison, desk: Desk) -> Comparison:
    models, said = desk.models, desk.corrections.list()
    tagger = models.tagging.count_anew()
    return compare_articles(
        stored.articles, models.encoder, FAST, tagger, models.pairing.model, stories=stored.stories, corrections=said
    )


def _shape(desk: Desk) -> set[frozenset[str]]:
    return {frozenset(desk.members(story.id)) for story in desk.stories(limit=None).items}


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(JOBS), min_size=4, max_size=14), st.randoms(use_true_random=False))
def test_what_a_desk_says_is_what_its_articles_say(jobs: list[str], random: Random) -> None:
    with TemporaryDirectory() as folder:
        room = Newsroom(str(Path(folder) / "desk.sqlite"), random)
        for job in jobs:
            getattr(room, job)()
        room.judge()
        room.desk.close()


@settings(max_examples=8, deadline=None)
@given(st.integers(2, 6), st.sampled_from(["merge", "split"]), st.randoms(use_true_random=False))
def test_a_merge_or_split_that_is_undone_leaves_no_trace(articles: int, job: str, random: Random) -> None:
    with TemporaryDirectory() as folder:
        room = Newsroom(str(Path(folder) / "desk.sqlite"), random)
        for _ in range(articles):
            room.add()
        before = _shape(room.desk)
        getattr(room, job)()
        room.undo()
        assert _shape(room.desk) == before
        room.desk.close()


@pytest.mark.parametrize("first", ["page", "correction"])
def test_a_line_that_was_called_junk_is_junk_on_the_changed_page(tmp_path: Path, first: str) -> None:
    room = Newsroom(str(tmp_path / "desk.sqlite"), Random(1))  # noqa: S311 - any will do
    article, line = room.look().articles[0], room.given[0].content.splitlines()[0]
    made = room.desk.corrections.make("relabel junk", [article.id, line], value="junk", who="Ruta Meld")
    changed = replace(room.given[0], content=room.given[0].content + "The inquiry begins in May.\n")
    if first == "correction":
        assert room.take(changed) == "version"
    else:  # on another desk, which has both texts before it hears of the correction
        room.desk.close()
        room.desk = Desk(tmp_path / "other.sqlite", settings=FAST)
        list(room.desk.add_items(iter([room.given[0], changed])))
        room.desk.corrections.take_in([made])
    assert line not in room.look().articles[0].text
    assert "inquiry begins" in room.look().articles[0].text
    room.judge()
    room.desk.close()
