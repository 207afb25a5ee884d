"""Bodies of pages as compressed files, named for their content."""

from __future__ import annotations

import gzip
import hashlib
import os
import tempfile
import zlib
from pathlib import Path


class Bodies:
    """A folder of bodies. Two pages with one content share one file; a file is there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, body: bytes) -> str:
        """Keep a body; return its name, the SHA-256 of its bytes as hexadecimal."""
        name = hashlib.sha256(body).hexdigest()
        path = self._path(name)
        if self.read(name) is None:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, gzip.compress(body, 6, mtime=0))
        return name

    def read(self, name: str) -> bytes | None:
        """Return a body, None where it is gone or damaged."""
        try:
            body = gzip.decompress(self._path(name).read_bytes())
        except (FileNotFoundError, EOFError, zlib.error, gzip.BadGzipFile):
            return None
        return body if hashlib.sha256(body).hexdigest() == name else None

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name}.gz"


def _write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and move there: who reads, or comes back after a kill, never sees a half."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".draft-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
