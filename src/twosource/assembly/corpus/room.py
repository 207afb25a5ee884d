"""What a disk without room does to a run, and what is to be done about it."""

from __future__ import annotations

import errno
from pathlib import Path

from twosource.errors import CorpusError

_NO_ROOM = frozenset([errno.ENOSPC, errno.EDQUOT, errno.EFBIG])


def is_full(error: BaseException | None) -> bool:
    """Tell whether a disk without room is what is behind an error; Arrow hides it in one of its own."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return True
        error = error.__cause__ or error.__context__
    return False


def refuse_full(folder: Path, why: str) -> CorpusError:
    """Return what a run ends with when the disk is full."""
    what = f"there is no room left on its disk ({why})"
    return CorpusError(str(folder), what, "make room and run the same command again: it goes on where it stopped")
