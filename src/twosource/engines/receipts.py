"""What became of pieces of work, each in a file, so that the one who asked sees it as soon as it is done.

Work that nobody waits for any more finds the folder of its query gone.

A query of Daft gives its rows in their order: one slow piece at the start would hide all others until it is done.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

_SUFFIX = ".receipt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipts:
    """The receipts of one run of a query, in a folder of its own."""

    folder: Path
    _seen: set[str] = field(default_factory=set)

    def write(self, number: int, result: Any) -> None:
        """Put a receipt in its place, whole; nowhere, where nobody waits for it."""
        path = self.folder / f"{number}{_SUFFIX}"
        draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
        with suppress(FileNotFoundError):
            draft.write_bytes(pickle.dumps(result))
            draft.replace(path)

    def take_new(self) -> Iterator[tuple[int, Any]]:
        """Yield the receipts that were not taken before, by number; those that were are not kept."""
        fresh = [path for path in self.folder.glob(f"*{_SUFFIX}") if path.name not in self._seen]
        for path in sorted(fresh, key=lambda path: int(path.stem)):
            self._seen.add(path.name)
            told = path.read_bytes()
            path.unlink(missing_ok=True)
            yield int(path.stem), pickle.loads(told)  # noqa: S301 - from our own workers

    def remove(self) -> None:
        """Remove them: nobody waits for what is not there yet, and who has not begun need not."""
        rmtree(self.folder, ignore_errors=True)

    @property
    def is_stopped(self) -> bool:
        """Whether there is nobody who waits for the rest."""
        return not self.folder.exists()


def open_receipts(folder: Path) -> Receipts:
    """Return the receipts of a new query, in a folder in this one that no other query has."""
    folder.mkdir(parents=True, exist_ok=True)
    return Receipts(folder=Path(mkdtemp(dir=folder)))
