"""A disk with little room, which can be made larger: a file system in memory, where the machine lets us mount one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_MB = 1 << 20


@dataclass(slots=True, kw_only=True)
class Disk:
    """A folder that holds so many octets. ``size`` is None where it holds what the disk of this machine does."""

    folder: Path
    size: int | None

    def grow(self, factor: float) -> None:
        """Make it larger."""
        if self.size is not None:
            self.size = int(self.size * factor)
            _mount(self.folder, f"remount,size={self.size}")


@contextmanager
def mounting(folder: Path, size: int) -> Iterator[Disk]:
    """Yield a small disk at a folder; an ordinary folder where none can be mounted, which is said aloud."""
    folder.mkdir(parents=True, exist_ok=True)
    size = max(size, _MB)
    told = _mount(folder, f"size={size}")
    if told is not None:
        print(f"SKIPPED: THE DISK IS NEVER FULL: no file system could be mounted here ({told})", file=sys.stderr)
        yield Disk(folder=folder, size=None)
        return
    try:
        yield Disk(folder=folder, size=size)
    finally:
        subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)


def _mount(folder: Path, options: str) -> str | None:
    """Mount a file system in memory; return why it cannot be done."""
    mount = shutil.which("mount")
    if mount is None:
        return "there is no mount"
    command = [mount, "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stderr.strip() or "refused" if done.returncode else None
