"""Where a reader stands who wants to correct something, and the offer that is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from twosource.errors import CorrectionError
from twosource.model.correction import CorrectionKind
from twosource.model.subject import Offer, Subject

MOST_CHOICES = 60  # are offered at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be corrected, and the words that choices are looked for by.

    ``story`` and ``finding`` are ids of what is on the screen; ``subject`` what was chosen already; ``value`` what a
    line is to be.
    """

    kind: CorrectionKind
    subject: tuple[str, ...] = ()
    story: str | None = None
    finding: str | None = None
    value: str | None = None
    words: str = ""


def propose(wanted: Wanted, chosen: Sequence[Subject], choices: Iterable[Subject] = (), *, least: int = 0) -> Offer:
    """Return the offer with the first of the choices, and how many there are."""
    every = sorted(choices, key=lambda each: each.id not in wanted.subject)  # what is ticked is always shown
    ticked = tuple(one for one in wanted.subject if one in {each.id for each in every})
    return Offer(
        kind=wanted.kind,
        chosen=tuple(chosen),
        choices=tuple(every[:MOST_CHOICES]),
        total=len(every),
        least=least,
        ticked=ticked,
    )


def take_first(wanted: Wanted, what: str) -> str:
    """Return the first thing that was chosen.

    Raises:
        CorrectionError: nothing was.
    """
    if not wanted.subject or not wanted.subject[0].strip():
        message = f"{wanted.kind}: name {what} that it is about"
        raise CorrectionError(message)
    return wanted.subject[0]


def refuse(wanted: Wanted, what: str, given: str) -> NoReturn:
    """Refuse an offer about what is not there.

    Raises:
        CorrectionError: always.
    """
    message = f"{wanted.kind}: there is no {what} {given!r} on this desk"
    raise CorrectionError(message)


def rank(subjects: Iterable[Subject], words: str, like: str) -> list[Subject]:
    """Return those that hold all the words, the ones first that share the most words with ``like``."""
    asked, near = words.casefold().split(), _fold(like)
    held = [each for each in subjects if all(word in f"{each.name} {each.about}".casefold() for word in asked)]
    return sorted(held, key=lambda each: -_share(near, _fold(each.name)))


def _share(a: set[str], b: set[str]) -> float:
    return len(a & b) / (len(a | b) or 1)


def _fold(text: str) -> set[str]:
    return {word.strip('.,;:!?"“”‘’()') for word in text.casefold().split()} - {""}
