"""What people set right on a desk: kept as events, obeyed at once and after every analysis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from twosource.assembly.desking.held import HeldDesk
from twosource.assembly.desking.naming import find_correction, list_corrections
from twosource.assembly.desking.offers.making import make_offer
from twosource.assembly.desking.offers.refusing import refuse_idle
from twosource.assembly.desking.offers.wanted import Wanted
from twosource.assembly.desking.relabelling import remake_articles
from twosource.assembly.desking.touching import TIES, check_subject, complete, move_tied, queue_touched, undo_ties
from twosource.model.correcting import correct
from twosource.model.correction import Correction, CorrectionKind, standing
from twosource.model.page import Page
from twosource.model.subject import ListedCorrection, Offer

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LINES = frozenset(["relabel junk"])


@dataclass(frozen=True, slots=True)
class DeskCorrections:
    """The corrections of a desk. What one touches waits to be analysed again; call `Desk.analyse`."""

    desk: HeldDesk

    def list(self) -> tuple[Correction, ...]:
        """Return all corrections, in order, those too that were undone."""
        from twosource.desk.filing.corrections import load_corrections

        with self.desk.look().reading() as connection:
            return load_corrections(connection)

    def standing(self) -> tuple[Correction, ...]:
        """Return those in force."""
        return standing(self.list())

    def tell(self, *, in_force: bool = False, limit: int = 50, offset: int = 0) -> Page[ListedCorrection]:
        """Return corrections with what they are about, the latest first; ``in_force``: without those undone."""
        from twosource.desk.filing.corrections import load_corrections

        with self.desk.look().reading() as connection:
            made = load_corrections(connection)
            return list_corrections(connection, made, in_force=in_force, limit=limit, offset=offset)

    def find(self, correction: str) -> ListedCorrection:
        """Return a correction, by its id, with what it is about.

        Raises:
            NotHeldError: there is none.
        """
        from twosource.desk.filing.corrections import load_corrections

        with self.desk.look().reading() as connection:
            return find_correction(connection, load_corrections(connection), correction, self.desk.name)

    def offer(self, wanted: Wanted) -> Offer:
        """Return what could be corrected from where a reader stands.

        Raises:
            CorrectionError: what it starts from is not on the desk.
        """
        with self.desk.look().reading() as connection:
            return make_offer(connection, wanted)

    def refuse_idle(self, kind: str, subject: Sequence[str]) -> None:
        """Refuse a correction that would change nothing: a story merged with itself, all of it split off.

        Raises:
            CorrectionError: it is one.
        """
        with self.desk.look().reading() as connection:
            refuse_idle(connection, kind, subject)

    def make(
        self, kind: CorrectionKind, subject: Sequence[str], *, who: str, value: str | None = None, why: str = ""
    ) -> Correction:
        """Set something right: see `Correction` for what ``subject`` and ``value`` are of each kind.

        A merge is taken down with all articles of the stories that it names articles of, a split with those that stay.

        Raises:
            CorrectionError: the correction cannot be made; the message says what of it.
            DeskError: the desk cannot be written to.
        """
        store = self.desk.open(write=True)
        with store.writing() as connection:
            at = store.now_text(connection)
            check_subject(connection, correct(kind, subject, who=who, when=at, value=value, why=why))
            subject, value = complete(connection, kind, subject, value)
            made = correct(kind, subject, who=who, when=at, value=value, why=why)
            self._take_down(connection, [made], at)
        return made

    def undo(self, correction: str, *, who: str, why: str = "") -> Correction:
        """Undo a correction, by its id; to undo the undoing puts it in force again.

        Raises:
            CorrectionError: there is no such correction.
        """
        return self.make("undo", [correction], who=who, why=why)

    def take_in(self, corrections: Iterable[Correction]) -> int:
        """Take in corrections that were made on another desk; return how many were new to this one."""
        store = self.desk.open(write=True)
        with store.writing() as connection:
            at = store.now_text(connection)
            # One sort after the other, in order: a merge may name an article by the id that a relabelled line gave it.
            runs = [list(run) for _, run in groupby(corrections, key=lambda each: each.kind in _LINES | {"undo"})]
            return sum(self._take_down(connection, run, at) for run in runs)

    def _take_down(self, connection: Connection, corrections: Sequence[Correction], at: str) -> int:
        from twosource.desk.filing.corrections import load_corrections, record_corrections

        known = load_corrections(connection)
        fresh = [each for each in corrections if each.id not in {one.id for one in known}]
        recorded = record_corrections(connection, fresh)
        undone = _list_undone(fresh, (*known, *fresh))
        queue_touched(connection, [*fresh, *undone])
        self._obey(connection, fresh, undone, at)
        return recorded

    def _obey(self, connection: Connection, fresh: Sequence[Correction], undone: Sequence[Correction], at: str) -> None:
        from twosource.desk.filing.lookup import find_articles

        for each in fresh:
            if each.kind in TIES:
                move_tied(connection, each, at)
        undo_ties(connection, [each for each in undone if each.kind in TIES], self.desk.settings, at)
        lines = [each.subject[0] for each in (*fresh, *undone) if each.kind in _LINES]
        if lines:
            remake_articles(connection, find_articles(connection, lines).values(), self.desk.settings, at)
        self.desk.forget_indexes()


def _list_undone(corrections: Iterable[Correction], all_of_them: Iterable[Correction]) -> list[Correction]:
    """Return what these undo, and what that undoes in its turn, down to what no undo is."""
    by_id = {each.id: each for each in all_of_them}
    undone: list[Correction] = []
    waiting = [each for each in corrections if each.kind == "undo"]
    while waiting:
        target = by_id.get(waiting.pop().subject[0])
        if target is not None:
            undone.append(target)
            if target.kind == "undo":
                waiting.append(target)
    return undone
