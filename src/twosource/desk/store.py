"""An open desk: transactions and the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, delete, func, insert, select

from twosource.desk.schema import ARTICLES, CORRECTIONS, META
from twosource.desk.telling import telling
from twosource.errors import DeskError

Mark = tuple[str, int, int]
_CLOCK = "clock"
_TICK = 0.001  # seconds


class Store:
    """An open desk. Use it in a ``with`` statement, or close it.

    ``where`` is its path or address (without a password) as people may read it. ``writer`` is the connection of the one
    writer, None where it was opened for reading. ``held`` is let go of when it is closed.
    """

    def __init__(
        self, where: str, engine: Engine, writer: Connection | None, now: Callable[[], float], held: ExitStack
    ) -> None:
        self.where = where
        self._engine = engine
        self._writer = writer
        self._now = now
        self._held = held

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees the desk as it is now, whatever is written meanwhile.

        Raises:
            DeskError: it cannot be read.
        """
        with telling(self.where), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield the connection of the one writer; all is kept when the block ends, nothing when it raises.

        When the ``with`` statement is left, what was written is on disk: it outlasts a kill and a loss of power.

        Raises:
            DeskError: it cannot be written to, or was opened for reading only.
        """
        if self._writer is None:
            raise DeskError(self.where, "is open for reading only")
        with telling(self.where), self._writer.begin():
            yield self._writer

    def now_text(self, connection: Connection) -> str:
        """Return the time as ISO 8601 in UTC, later than any that was returned before for this desk.

        ``connection`` is one for writing: the time is remembered with what is written.
        """
        last = connection.execute(select(META.c.value).where(META.c.name == _CLOCK)).scalar() or ""
        text = write_time(self._now())
        if text <= last:  # the clock was put back, or stands
            text = write_time(datetime.fromisoformat(last).timestamp() + _TICK)
        connection.execute(delete(META).where(META.c.name == _CLOCK))
        connection.execute(insert(META), {"name": _CLOCK, "value": text})
        return text

    def read_mark(self) -> Mark:
        """Return what is another one after articles or corrections were written, whoever did it."""
        with self.reading() as connection:
            return read_mark(connection)

    def close(self) -> None:
        """Let go of the desk: another one may write to it."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._engine.dispose()
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def read_mark(connection: Connection) -> Mark:
    """Return what is another one after articles, corrections or results were written, as this connection sees it."""
    last = connection.execute(select(META.c.value).where(META.c.name == _CLOCK)).scalar() or ""
    articles = connection.execute(select(func.max(ARTICLES.c.key))).scalar() or 0
    corrections = connection.execute(select(func.max(CORRECTIONS.c.key))).scalar() or 0
    return last, articles, corrections


def write_time(seconds: float) -> str:
    """Return seconds since 1970 as ISO 8601 in UTC, exact to the millisecond; all such texts sort by time.

    >>> write_time(0.5)
    '1970-01-01T00:00:00.500Z'
    """
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
