"""One writer at a time: a lock on a file beside the desk, which ends with the process that holds it.

The file stays: whoever deleted it could delete one that another process has just locked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from twosource.errors import BusyError

_SUFFIX = ".lock"
_MOST_DIGITS = 20


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Hold the right to write to the desk at ``path``.

    Raises:
        BusyError: another process has it.
        OSError: the file of the lock cannot be made.
    """
    beside = path.with_name(path.name + _SUFFIX)
    with os.fdopen(os.open(beside, os.O_RDWR | os.O_CREAT, 0o666), "r+b", buffering=0) as file:
        if hasattr(os, "register_at_fork"):  # a worker that outlives its parent must not hold the desk
            os.register_at_fork(after_in_child=file.close)
        if not _lock(file):
            holder = file.read(_MOST_DIGITS).decode("ascii", "replace").strip()
            who = f"process {holder}" if holder.isdigit() else "that"
            raise BusyError(str(path), "another program is adding to it", f"wait until {who} is done, or stop it")
        file.truncate(0)
        file.write(str(os.getpid()).encode("ascii"))
        yield


if sys.platform == "win32":
    import msvcrt

    _FAR = 2**30  # beyond all that is written, so that others may read who holds it

    def _lock(file: BinaryIO) -> bool:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        # Of the open file rather than of the process: two desks opened by one process exclude one another, too.
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
