"""What is costly to make and asked for again: kept until there is too much of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by key, those last asked for the longest. A key says which state of a thing it is, so nothing grows old.

    ``most`` bounds the sum of the sizes, in whatever unit they are given. Any thread may use it.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._sum = 0
        self._values: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Value | None:
        """Return the value, None where it was never kept or there was no room for it any more."""
        with self._lock:
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key][0]

    def put(self, key: Hashable, value: Value, size: int) -> None:
        """Keep a value; one that is larger than all that may be kept is not."""
        if size > self._most:
            return
        with self._lock:
            self._sum += size - self._values.pop(key, (value, 0))[1]
            self._values[key] = (value, size)
            while self._sum > self._most:
                _, (_, gone) = self._values.popitem(last=False)
                self._sum -= gone
