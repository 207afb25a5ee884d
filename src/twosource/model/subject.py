"""What a correction is about, as people know it: not an id, but a title, words, a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.correction import Correction

SubjectKind = Literal["story", "article", "statement", "source", "outlet", "line", "correction", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One thing that a correction is about.

    ``id`` is what corrections name it by; of an outlet its name, of a line its words. ``name`` is what people know it
    by: the title of an article or story, the exact words of a statement, a name. ``about`` says more of it, "" where
    nothing is known: outlet and day of an article, who says a statement. ``article`` and ``story`` are the present ids
    of those it stands in. Of kind "unknown" is what is not on the desk any more, under this id at least.
    """

    id: str
    kind: SubjectKind
    name: str
    about: str = ""
    article: str | None = None
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCorrection:
    """A correction in a list, with what it is about.

    ``undone_by`` is the correction in force that undid it, None where it stands; of an undo as well. ``subjects`` are
    some of those of the correction, in its order: ``total`` says of how many.
    """

    correction: Correction
    subjects: tuple[Subject, ...]
    total: int
    undone_by: Correction | None = None

    @property
    def stands(self) -> bool:
        """Whether it is in force."""
        return self.undone_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A correction that could be made from where the reader stands: what it is about, and what may be chosen.

    ``chosen`` is what it is about in any case; of the ``choices`` at least ``least`` and at most ``most`` (None: any
    number) are to be added. ``total`` is how many choices there are; ``choices`` are the first of them. ``ticked`` are
    the ids of those that suggest themselves. ``value`` is what holds now, to be changed.
    """

    kind: str
    chosen: tuple[Subject, ...]
    choices: tuple[Subject, ...] = ()
    total: int = 0
    least: int = 0
    most: int | None = None
    ticked: tuple[str, ...] = ()
    value: str = ""
