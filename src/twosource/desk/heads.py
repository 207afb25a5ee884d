"""What a file is by its first bytes, before a database is asked."""

from __future__ import annotations

from pathlib import Path

from twosource.errors import DeskError

_MAGIC = b"SQLite format 3\0"
_HEAD = 100


def look_at(path: Path) -> None:
    """Refuse what cannot be a desk before the database touches it.

    Raises:
        DeskError: there is none, or the file is something else, or not whole.
        OSError: it may not be read.
    """
    if not path.exists():
        raise DeskError(str(path), "there is no desk; `twosource add` makes one")
    if not path.is_file():
        raise DeskError(str(path), "it is no file; give the path of a desk")
    with path.open("rb") as file:
        head = file.read(_HEAD)
    size = path.stat().st_size
    if not head:
        raise DeskError(str(path), "it is an empty file, so no desk; delete it to begin a new one, or restore a backup")
    if not head.startswith(_MAGIC[: len(head)]):
        raise DeskError(str(path), "it is no desk; give another path")
    if size < _count_bytes(head) and not has_log(path):
        what = f"it is cut off: {size:,} of {_count_bytes(head):,} bytes are there; restore a backup"
        raise DeskError(str(path), what)


def _count_bytes(head: bytes) -> int:
    """Return how long a database is by its head (https://sqlite.org/fileformat2.html#the_database_header)."""
    page_size = int.from_bytes(head[16:18], "big")
    return max(_HEAD, (65536 if page_size == 1 else page_size) * int.from_bytes(head[28:32], "big"))


def has_log(path: Path) -> bool:
    """Tell whether something was written beside the file that is not in it yet."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0
