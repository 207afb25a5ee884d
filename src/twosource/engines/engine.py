"""What an engine is: the place where work on many items is done, whatever machine that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, Self, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Does work on items, several at a time. Use it in a ``with`` block: workers may live as long as that.

    The work and its items must be picklable. Work may be done more than once for an item, where a worker was killed.
    """

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        ...

    @property
    def workers(self) -> int:
        """How many items are worked on at a time."""
        ...

    def do(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[Item, Result | None]]:
        """Yield each item with what came of it, in the order they finish; None where it killed its worker each time."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...
