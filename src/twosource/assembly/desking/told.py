"""What became of an input that was given to a desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from twosource.errors import InputError

Outcome = Literal["added", "version", "known", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one input; told only when it is safely stored.

    ``outcome``: "added" as a new article; another "version" of one that the desk has; "known", nothing new in it; or
    "failed": ``why`` says so in words, and what to do on a command line; ``error`` is what was raised. ``article`` is
    the id of the article, ``story`` that of its story; None where there is none. ``title`` and ``outlet`` are those of
    the article.
    """

    given: str
    outcome: Outcome
    article: str | None = None
    story: str | None = None
    title: str | None = None
    outlet: str | None = None
    why: str = ""
    error: InputError | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of all inputs of one call, and how many stories wait for their analysis since."""

    told: tuple[Told, ...]
    queue: int

    def count(self, outcome: Outcome) -> int:
        """Return how many inputs had this outcome."""
        return sum(each.outcome == outcome for each in self.told)
