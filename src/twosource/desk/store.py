"""An open desk: transactions and the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection


class Store:
    """An open desk. Use it in a ``with`` statement, or close it.

    ``where`` is its path or address (without a password) as people may read it.
    """

    where: str

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees the desk as it is now, whatever is written meanwhile."""
        raise NotImplementedError
        yield

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield the connection of the one writer; all is kept when the block ends, nothing when it raises.

        When the ``with`` statement is left, what was written is on disk: it outlasts a kill and a loss of power.
        """
        raise NotImplementedError
        yield

    def now_text(self, connection: Connection) -> str:
        """Return the time as ISO 8601 in UTC, never earlier than any that was returned before for this desk."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the desk."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
