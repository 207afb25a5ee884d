"""Articles to stories, one after the other in order of time.

A part takes the articles of some months. The weeks before them come first, to warm up: so what goes on from one part
to the next is found in both, and is put together where the stories are gathered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.steps.copying import read_pairs

if TYPE_CHECKING:
    import pyarrow as pa

    from twosource.stories import Profile, StoryIndex

_TOGETHER = 200  # articles after which the stories are thought over


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of membership: ``article`` is in the story of ``first``, its first article in the part.

    ``warm``: it is of the weeks before.
    """
    import pyarrow as pa

    return {"grouped": pa.schema([("article", pa.string()), ("first", pa.string()), ("warm", pa.bool_())])}


@dataclass(slots=True, eq=False)
class _Grouped:
    """Which story each article is in, all by number, with the articles of each story, as they change."""

    index: StoryIndex
    story: list[int] = field(default_factory=list)
    members: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, profile: Profile, copies: Sequence[int]) -> None:
        """Put the next article into a story."""
        key = len(self.story)
        self.story.append(self.index.add(key, profile, copies))
        self.members[self.story[key]].add(key)

    def settle(self) -> None:
        """Think over what came; those of a moved story that can no longer be met go with its founder."""
        for each in self.index.settle():
            moved = set(each.articles)
            if each.before in moved:
                moved |= {key for key in self.members[each.before] if self.index.story_of(key) is None}
            self._move(moved, each.after)

    def _move(self, keys: set[int], after: int) -> None:
        for key in keys:
            self.members[self.story[key]].discard(key)
            self.story[key] = after
        self.members[after] |= keys


def group_articles(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield which article is in which story; the articles come in order of time, those that warm up first."""
    import pyarrow as pa

    from twosource.stories import StoryIndex

    same, copies = read_pairs(material), _read_copies(material)
    waiting = [name for name, _ in _read_profiles(material, "own") if name in same]
    names: list[str] = []
    numbers: dict[str, int] = {}
    grouped = _Grouped(index=StoryIndex(material.settings.stories))
    warm: list[bool] = []
    for table in ("warm", "own"):
        for name, packed in _read_profiles(material, table):
            if name not in same:
                numbers[name] = len(names)
                names.append(name)
                warm.append(table == "warm")
                grouped.add(_unpack(packed), _number(copies.pop(name, ()), same, numbers))
                if len(names) % _TOGETHER == 0:
                    grouped.settle()
    grouped.settle()
    firsts = [names[story] for story in grouped.story] + [same[name] for name in waiting]
    columns = {"article": names + waiting, "first": firsts, "warm": warm + [False] * len(waiting)}
    yield "grouped", pa.table(columns, schema=list_tables()["grouped"])


def _number(others: Sequence[str], same: Mapping[str, str], numbers: Mapping[str, int]) -> list[int]:
    """Return the numbers of articles, or of those that had their text first; who is not there has none."""
    firsts = dict.fromkeys(same.get(other, other) for other in others)
    return [numbers[first] for first in firsts if first in numbers]


def _unpack(packed: bytes) -> Profile:
    from twosource.stories import unpack_profile

    return unpack_profile(packed)


def _read_profiles(material: Material, table: str) -> Iterator[tuple[str, bytes]]:
    for rows in material.read(table, ("id", "profile")):
        yield from zip(rows["id"].to_pylist(), rows["profile"].to_pylist(), strict=True)


def _read_copies(material: Material) -> dict[str, list[str]]:
    """Return the earlier articles that each shares text with, those with most of it first."""
    copies: dict[str, list[str]] = {}
    for rows in material.read("copies", ("article", "other")):
        for name, other in zip(rows["article"].to_pylist(), rows["other"].to_pylist(), strict=True):
            copies.setdefault(name, []).append(other)
    return copies
