"""What a person has set right in a result: an event, with who and when. Nothing is changed but by more events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, Literal, get_args

CorrectionKind = Literal[
    "merge stories",
    "split story",
    "join statements",
    "part statements",
    "rename source",
    "merge sources",
    "set owner",
    "set origin",
    "relabel junk",
    "undo",
]
KINDS: Final[tuple[CorrectionKind, ...]] = get_args(CorrectionKind)
JUNK, ARTICLE = "junk", "article"  # what a relabelled line is

_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Something that a person has set right: an event that stands until it is undone.

    ``subject`` is what it is about: ids of articles, statements, sources or of a correction, the name of an outlet, the
    words of a line. ``value`` says what holds now: a name, an owner, "junk" or "article"; for a split story the ids of
    the articles that stay, separated by spaces (None: all others); None where the kind needs none, and for an origin:
    the outlet's own reporting. ``who`` made it, ``when`` (ISO 8601), and ``why``, in their own words. ``id`` is made of
    all the rest. Made by `correct` in `correcting`, which checks it.
    """

    id: str
    kind: CorrectionKind
    subject: tuple[str, ...]
    value: str | None
    who: str
    when: str
    why: str = ""

    @property
    def moment(self) -> datetime:
        """When it was made; a time without a zone counts as UTC."""
        return read_moment(self.when) or _LONG_AGO

    @property
    def by(self) -> str:
        """Who made it and on which day, for the reader: "Ruta Meld on 2031-05-02"."""
        read = read_moment(self.when)
        return f"{self.who} on {read.date().isoformat() if read else self.when}"

    @property
    def staying(self) -> frozenset[str] | None:
        """Of a split story: the ids of the articles that stay; None: all but those that are split off."""
        return frozenset(self.value.split()) if self.kind == "split story" and self.value else None


def standing(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the corrections in force, in the order they were made; those of one moment in the order given.

    One that a standing "undo" names is not in force; who undoes the undo puts it in force again. Undos themselves are
    left out. The order of corrections of different moments does not matter.
    """
    events = {each.id: each for each in corrections}
    undone = find_undone(events.values())
    kept = [each for each in events.values() if each.kind != "undo" and each.id not in undone]
    return tuple(sorted(kept, key=lambda each: each.moment))


def find_undone(corrections: Iterable[Correction]) -> dict[str, Correction]:
    """Return by the id of each correction that is not in force, undos too, the undo in force that names it."""
    events = {each.id: each for each in corrections}
    against: dict[str, list[str]] = {}
    for each in events.values():
        for undone in each.subject if each.kind == "undo" else ():
            against.setdefault(undone, []).append(each.id)
    stands: dict[str, bool] = {}
    for each in events.values():
        _settle(each.id, against, stands)
    return {one: events[next(undo for undo in against[one] if stands[undo])] for one in events if not stands[one]}


def redirect(corrections: Iterable[Correction], now: Mapping[str, str]) -> tuple[Correction, ...]:
    """Return the corrections with what has another id or name since, by its present one; their own ids stay.

    ``now`` maps former ids to present ones: of an article whose text is another since, for instance.
    """
    return tuple(
        replace(
            each,
            subject=tuple(dict.fromkeys(now.get(one, one) for one in each.subject)),
            value=" ".join(sorted(now.get(one, one) for one in each.staying)) if each.staying else each.value,
        )
        for each in corrections
    )


def _settle(event: str, against: Mapping[str, Sequence[str]], stands: dict[str, bool]) -> None:
    """Find out whether an event stands: none that stands undoes it. Chains of undos may be of any length."""
    waiting = [event]
    while waiting:
        current = waiting[-1]
        open_ = [undo for undo in against.get(current, ()) if undo not in stands and undo not in waiting]
        if open_:
            waiting.extend(open_)
            continue
        stands[current] = not any(stands.get(undo, False) for undo in against.get(current, ()))
        waiting.pop()


def read_moment(when: str) -> datetime | None:
    """Read a time in ISO 8601, one without a zone as UTC; None where it is none."""
    try:
        read = datetime.fromisoformat(when)
    except ValueError:
        return None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read
