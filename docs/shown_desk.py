"""The desk that the pictures of pages show: the sample story among invented stories of the same days."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from training.pairs.reading import STORIES, read_story
from training.pairs.story import OwnArticle, OwnStory

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings

SAMPLE = Path(__file__).parents[1] / "src" / "twosource" / "sample"
EVENING = datetime(2024, 5, 14, 23, 40, tzinfo=UTC)
SAMPLED = "agency.txt", "near-copy.txt", "rewrite.txt", "scraped.txt", "own-report.html"
LATELY = "own-report.html"  # comes last, so that a story has news
BESIDE = (
    "business-02", "conflict-02", "courts-02", "culture-02", "disaster-01", "politics-01", "politics-02", "science-01",
    "science-02", "society-01", "society-02", "courts-01",
)  # fmt: skip
_FIRST = 7  # the hour of the earliest report of a story
_DATELINE = re.compile(r"^[A-Z][A-Z ,]+ [-–—] ")
_HEADLINE = re.compile(r"^(.{30,84}?)(?:, | that | after | when |\.$)")


@dataclass(slots=True)
class Clock:
    """A clock that stands until it is set."""

    at: datetime = EVENING

    def __call__(self) -> float:
        """Return its time, in seconds since 1970."""
        return self.at.timestamp()


def fill_desk(where: Path, folder: Path, clock: Clock) -> Desk:
    """Return a desk to which reports were added over some days until the evening; ``folder`` takes their files."""
    desk = Desk(where, settings=make_settings(today=EVENING.date().isoformat()), now=clock)
    for at, inputs in _list_arrivals(folder):
        clock.at = at
        desk.add(inputs)
    clock.at = EVENING - timedelta(minutes=2)
    _correct(desk)
    clock.at = EVENING
    desk.step_aside()  # the site writes to it next
    return desk


def _list_arrivals(folder: Path) -> Iterator[tuple[datetime, Sequence[str]]]:
    """Yield what comes when, the earliest first."""
    for name in SAMPLED:
        shutil.copy(SAMPLE / name, folder)
    early = [str(folder / name) for name in SAMPLED if name != LATELY]
    comes = [
        (EVENING - timedelta(hours=5), early),
        (EVENING - timedelta(minutes=40), [str(folder / LATELY)]),
        (EVENING - timedelta(minutes=25), _write_unusable(folder)),
    ]
    for number, name in enumerate(BESIDE):
        story = read_story(STORIES / f"{name}.txt")
        comes.append((EVENING - timedelta(hours=2 + 7 * number), [str(_write_story(story, folder))]))
    return iter(sorted(comes, key=lambda each: each[0]))


def _write_story(story: OwnStory, folder: Path) -> Path:
    """Write the reports of a story as a list, on its day of the week in these weeks; return its path."""
    path, day = folder / f"{story.name}.jsonl", _move(story.day)
    rows = [_describe(article, story, day, hour) for hour, article in enumerate(story.articles, _FIRST)]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def _describe(article: OwnArticle, story: OwnStory, day: date, hour: int) -> dict[str, str]:
    found = _HEADLINE.match(_DATELINE.sub("", article.sentences[0].text))
    return {
        "title": found[1] if found and hour > _FIRST else story.title,
        "outlet": article.outlet,
        "published": f"{day.isoformat()}T{hour:02}:15:00+00:00",
        "text": "\n\n".join(sentence.text for sentence in article.sentences),
    }


def _move(day: date) -> date:
    """Return the same day of the week in the seven days that end with the evening."""
    last = EVENING.date()
    return last - timedelta(days=(last - day).days % 7)


def _write_unusable(folder: Path) -> list[str]:
    """Write files that cannot be used; return their paths."""
    torn, empty = folder / "harbor-office.pdf", folder / "empty.html"
    torn.write_bytes(b"%PDF-1.7\n1 0 obj\n")
    empty.write_text("<html><title>Harbor office</title></html>", encoding="utf-8")
    return [str(torn), str(empty)]


def _correct(desk: Desk) -> None:
    """Make a correction."""
    source = next(each for each in desk.sources(limit=None).items if each.name.endswith("Haldt"))
    desk.corrections.make(
        "rename source",
        [source.id],
        value="Joren Haldt, coast guard commander",
        who="Mira Solt",
        why="as the coast guard's own site has it",
    )
    for _ in desk.analyse():
        pass
