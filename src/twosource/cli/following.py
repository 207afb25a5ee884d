"""How far a long job on a desk is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

_SHOWN = 100  # characters


class Progress(Protocol):
    """Shows what is done just now."""

    def step(self, what: str, detail: str) -> None:
        """Show a step of the work."""


class Silence:
    """Shows nothing: standard error is no terminal."""

    def step(self, what: str, detail: str) -> None:
        """Show nothing."""


@contextmanager
def show_steps() -> Iterator[Progress]:
    """Yield what shows progress on standard error, if it is a terminal."""
    if not sys.stderr.isatty():
        yield Silence()
        return
    from rich.console import Console
    from rich.status import Status
    from rich.text import Text

    class Line:
        def __init__(self, status: Status) -> None:
            self._status = status

        def step(self, what: str, detail: str) -> None:
            line = "".join(char if char.isprintable() else "\ufffd" for char in f"{what}: {detail}")
            self._status.update(Text(line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"))

    with Console(stderr=True).status(Text("")) as status:
        yield Line(status)
