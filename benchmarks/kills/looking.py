"""What is wrong with a desk after a kill: unsound, without something that was told, or with something twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.kills.running import Run
from benchmarks.kills.writing import EVERYWHERE
from twosource.assembly.desking.desk import Desk
from twosource.cli.exits import DONE, FOUND_NOTHING
from twosource.errors import DeskError, UnreadableError
from twosource.origins import load_copies


@dataclass(slots=True, kw_only=True)
class Heard:
    """What the runs of one desk have told: ids of articles as added and of stories as analysed; what was wrong."""

    added: set[str] = field(default_factory=set)
    analysed: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def hear(self, run: Run) -> None:
        """Take in what a run told."""
        added = run.tell("added", "article")
        again = len(added) - len(set(added)) + len(self.added & set(added))
        if again:
            self.faults.append(f"{again} articles told as added twice")
        if not run.was_killed and run.exit_code not in {DONE, FOUND_NOTHING}:
            self.faults.append(f"exit code {run.exit_code}")
        self.added.update(added)
        self.analysed.update(run.tell("analysed", "story"))


def look(path: Path, heard: Heard) -> list[str]:
    """Return what is wrong with a desk, by what was told of it."""
    if not path.exists():
        return [f"{len(heard.added)} articles were told, and there is no desk"] if heard.added else []
    with Desk(path) as desk:
        return [*desk.upkeep.verify(), *_compare(desk, heard), *_look_at_index(desk)]


def _compare(desk: Desk, heard: Heard) -> Iterator[str]:
    stories = desk.stories(limit=None).items
    held = [article for story in stories for article in desk.members(story.id)]
    if lost := heard.added - set(held):
        yield f"{len(lost)} articles told as added are lost"
    if len(held) != len(set(held)):
        yield f"{len(held) - len(set(held))} articles are there twice"
    found = desk.search(EVERYWHERE).total
    if found != len(held):
        yield f"a search finds {found} articles of {len(held)}"
    for story in stories:
        if not story.queued:
            yield from _compare_story(desk, story.id, story.findings)
    for told in sorted(heard.analysed):
        try:
            desk.story(told)
        except DeskError as error:
            yield f"told as analysed: {error}"


def _compare_story(desk: Desk, story: str, findings: int) -> Iterator[str]:
    comparison = desk.story(story)
    if len(comparison.findings) != findings:
        yield f"story {story} has {len(comparison.findings)} findings, and {findings} are listed"
    articles = [article.id for article in comparison.articles]
    if sorted(articles) != sorted(desk.members(story)):
        yield f"story {story} was analysed with other articles than it has"


def _look_at_index(desk: Desk) -> Iterator[str]:
    """Yield what is wrong with the saved index of copies, which is the old one or the new one, whole."""
    folder = desk.index_folder
    if folder is None or not (folder / "copies.json").exists():
        return
    try:
        mark = load_copies(folder).mark
    except UnreadableError as error:
        yield f"the index: {error}"
        return
    articles = desk.upkeep.info().counts["articles"]
    if mark > articles:
        yield f"the index knows {mark} articles, and the desk {articles}"
