"""Files that were sent, until they are read: in one file without a name, that is gone when it is closed, or we are."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.web.asked.upload import Upload


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    name: str
    start: int
    size: int


class Drawer:
    """Keeps the bytes of files on the disk. The system removes them when this process ends, however it does."""

    def __init__(self, files: Iterable[Upload]) -> None:
        """Take the files in.

        Raises:
            OSError: there is no room for them.
        """
        self._file: IO[bytes] = TemporaryFile(prefix="twosource-")  # noqa: SIM115 - closed by `close`
        self._places: list[_Place] = []
        try:
            for each in files:
                start = self._file.tell()
                self._places.append(_Place(name=each.name, start=start, size=len(each.content)))
                self._file.write(each.content)
            self._file.flush()  # no room is told now, not when they are read
        except OSError:
            with suppress(OSError):  # what is not written yet is tried once more
                self._file.close()
            raise

    def open_all(self) -> Iterator[tuple[str, io.BufferedReader]]:
        """Yield each file by its name, open for reading."""
        for place in self._places:
            yield place.name, io.BufferedReader(_Part(self._file, place))

    def close(self) -> None:
        """Remove the files."""
        self._file.close()


class _Part(io.RawIOBase):
    """A part of a file as a file of its own; closing it leaves the whole open."""

    def __init__(self, whole: IO[bytes], place: _Place) -> None:
        self._whole = whole
        self._place = place
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._whole.seek(self._place.start + self._at)
        piece = self._whole.read(max(0, min(len(buffer), self._place.size - self._at)))
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._place.size}[whence]
        if begin + offset < 0:
            message = f"{begin + offset} is before the beginning"
            raise ValueError(message)
        self._at = begin + offset
        return self._at

    def tell(self) -> int:
        return self._at
