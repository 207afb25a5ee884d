"""A desk that is opened when it is first needed, with what its jobs hold in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import PathLike, fspath
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from twosource.assembly.desking.analysing import Models, load_models

if TYPE_CHECKING:
    from twosource.assembly.desking.indexes import Indexes
    from twosource.desk.store import Store
    from twosource.settings import Settings


class HeldDesk:
    """What all jobs on a desk share: its store, the indexes of a writer and the models, each made when it is needed.

    Any number of threads may read by it at a time, where none of them writes or closes it; who writes has one of its
    own.
    """

    def __init__(
        self, where: str | PathLike[str], *, settings: Settings | None = None, now: Callable[[], float] | None = None
    ) -> None:
        """Take the settings of reading and analysis; ``now`` gives seconds since 1970, else this machine's clock."""
        self.where = fspath(where)
        self._settings = settings
        self._now = now
        self._store: Store | None = None
        self._writes = False
        self._indexes: Indexes | None = None
        self._models: Models | None = None
        self._left: tuple[str, int, int] | None = None
        self._making = RLock()  # several threads may ask first

    def duplicate(self) -> Self:
        """Return another one for the same desk with the same settings, that shares nothing with this: for a thread."""
        return type(self)(self.where, settings=self._settings, now=self._now)

    @property
    def name(self) -> str:
        """The path or address of the desk as people may read it: without a password."""
        from twosource.desk.opening import show_place

        return show_place(self.where)

    @property
    def index_folder(self) -> Path | None:
        """Where the index of copies is saved between two runs: beside the file. A server has no such place."""
        from twosource.desk.servers import SCHEMES

        return None if self.where.startswith(SCHEMES) else Path(f"{self.where}.index")

    @property
    def settings(self) -> Settings:
        """The settings of reading and analysis."""
        from twosource.assembly.making import make_settings

        with self._making:
            if self._settings is None:
                self._settings = make_settings()
            return self._settings

    def open(self, *, write: bool) -> Store:
        """Return the store behind the desk, opened when it is first needed.

        Raises:
            DeskError: there is no desk, somebody else writes to it, or it cannot be used; the message says what to do.
        """
        import time

        from twosource.desk.opening import open_store

        with self._making:
            if self._store is not None and write and not self._writes:
                self._let_go()
            if self._store is None:
                self._store = open_store(self.where, write=write, now=self._now or time.time)
                self._writes = write
            return self._store

    def look(self) -> Store:
        """Return the store as it is open, or opened for reading."""
        return self.open(write=self._writes)

    @contextmanager
    def writing(self) -> Iterator[tuple[Store, Indexes]]:
        """Yield the store, open for writing, and the indexes in step with it; where it fails they are made again.

        Raises:
            DeskError: the desk cannot be written to, or somebody else writes to it.
        """
        from twosource.assembly.desking.reopening import open_indexes

        store = self.open(write=True)
        if self._left is not None and store.read_mark() != self._left:
            self._indexes = None  # somebody wrote meanwhile
        self._left = None
        self._indexes = self._indexes or open_indexes(store, self.settings, self.index_folder)
        try:
            yield store, self._indexes
        except BaseException:
            self._indexes = None  # they may know what the desk does not
            raise

    @property
    def models(self) -> Models:
        """What an analysis works with, loaded once."""
        with self._making:
            self._models = self._models or load_models(self.settings)
            return self._models

    def forget_indexes(self) -> None:
        """Have the indexes made again before they are next used: the desk was changed beside them."""
        self._indexes = None

    def step_aside(self) -> None:
        """Let others write to the desk until the next call opens it again. The indexes are kept if nobody does."""
        if self._writes and self._store is not None and self._indexes is not None:
            self._indexes.save()
            self._left = self._store.read_mark()
        self._let_go()

    def close(self) -> None:
        """Let go of the desk; the next call opens it again."""
        if self._writes and self._indexes is not None:
            self._indexes.save()
        self._let_go()
        self._indexes = self._left = None

    def _let_go(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = None
        self._writes = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
