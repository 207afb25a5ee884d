"""Looking after a desk: what is in it, whether it is sound, its backup, and making it anew from its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.assembly.desking.adding import add_items
from twosource.assembly.desking.corrections import DeskCorrections
from twosource.assembly.desking.held import HeldDesk
from twosource.errors import DeskError, InputError
from twosource.model.article import RawArticle

if TYPE_CHECKING:
    from twosource.desk.keeping.inventory import Inventory
    from twosource.settings import Settings


@dataclass(frozen=True, slots=True)
class DeskUpkeep:
    """What keeps a desk in order."""

    desk: HeldDesk

    def info(self) -> Inventory:
        """Return what is in the desk, how long the queue is, and what it weighs."""
        from twosource.desk.keeping.inventory import take_inventory

        return take_inventory(self.desk.look())

    def verify(self) -> tuple[str, ...]:
        """Return what is wrong with the desk, in words; nothing where it is sound."""
        from twosource.desk.keeping.soundness import check_store

        return tuple(check_store(self.desk.look()))

    def backup(self, target: str | PathLike[str]) -> None:
        """Copy the desk into a new file, while others read and write it.

        Raises:
            DeskError: it cannot be written there.
        """
        from twosource.desk.keeping.backup import back_up

        target = Path(target)
        if not target.parent.is_dir():
            raise DeskError(str(target), "the folder is not there; make it first, or name another one")
        back_up(self.desk.look(), target)

    def queue_all(self) -> None:
        """Have all stories analysed again: by a newer version, for instance."""
        from twosource.desk.filing.queue import queue_all

        with self.desk.open(write=True).writing() as connection:
            queue_all(connection)

    def rebuild_into(self, new: HeldDesk, watch: Callable[[int], None] = lambda _: None) -> Counter[str]:
        """Fill a new desk from the pages and corrections of this one, as this version reads them; return the outcomes.

        ``watch`` is told how many pages are done. Alerts and feeds are not taken over; nothing is analysed yet.
        """
        from twosource.desk.filing.corrections import load_corrections

        counts: Counter[str] = Counter()
        with new.writing() as (store, indexes):
            for told in add_items(self._reread(new.settings), store, indexes, new.settings):
                counts[told.outcome] += 1
                watch(counts.total())
        with self.desk.look().reading() as connection:
            DeskCorrections(new).take_in(load_corrections(connection))
        return counts

    def _reread(self, settings: Settings) -> Iterator[RawArticle | InputError]:
        from twosource.assembly.desking.pages import read_page
        from twosource.desk.filing.lookup import load_pages

        with self.desk.look().reading() as connection:
            for _, packed in load_pages(connection):
                yield read_page(packed, settings)
