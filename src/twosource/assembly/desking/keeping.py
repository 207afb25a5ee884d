"""Lists that take long to count, kept until the desk is written to."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, TypeVar

from twosource.model.page import Page

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.desk.store import Mark, Store

Item = TypeVar("Item")
_MOST = 32  # lists
_LONGEST = 500  # items of one


class KeptLists:
    """Some lists of one desk, as they were at a mark of it. Any number of threads may ask."""

    def __init__(self) -> None:
        self._lists: dict[Hashable, tuple[Mark, Page[Any]]] = {}

    def ask(self, store: Store, what: Hashable, ask: Callable[[Connection], Page[Item]]) -> Page[Item]:
        """Return what ``ask`` answers: from memory, where it was asked since the desk was last written to."""
        from twosource.desk.store import read_mark

        with store.reading() as connection:
            mark = read_mark(connection)
            known = self._lists.get(what)
            if known is not None and known[0] == mark:
                return known[1]
            page = ask(connection)
        if len(page.items) <= _LONGEST:
            # Another one is put in its place, not changed: other threads read it.
            self._lists = dict([*self._lists.items(), (what, (mark, page))][-_MOST:])
        return page
