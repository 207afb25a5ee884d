"""What the index holds: texts, each with the articles that carry it, and clusters of texts about one event."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.stories.profile import Profile


@dataclass(slots=True, kw_only=True, eq=False)
class Text:
    """One text with the keys of the articles that carry it, copies of one another: together they weigh as one.

    ``settled`` tells whether its place has been looked at again since it came.
    """

    keys: list[int]
    profile: Profile
    cluster: Cluster
    settled: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Cluster:
    """Texts that are about one event by their likeness, and the key of the story that they belong to.

    A story is one cluster, or several that people have put together. ``closed`` are the keys of articles whose texts
    have left the window.
    """

    story: int
    texts: list[Text] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)

    @property
    def keys(self) -> list[int]:
        """The keys of all its articles, ascending."""
        return sorted([*self.closed, *(key for text in self.texts for key in text.keys)])

    @property
    def first(self) -> int:
        """The key of its first article."""
        return min([*self.closed, *(text.keys[0] for text in self.texts)])


def place_text(text: Text) -> int:
    """Return where a text stands in any order of texts: by the first article that carries it."""
    return text.keys[0]
